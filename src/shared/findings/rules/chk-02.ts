import { from } from '../../law/dated';
import { isValidEnterpriseNumber } from '../../law/enterprise-number';
import { isEmpty } from '../../register/mark';
import { rule } from '../rule';

export const belgianEnterpriseNumber = rule({
  ...from('Code of Economic Law, Art. III.25', 'B'),
  id: 'CHK-02',
  severity: 'warning',
  article: 'Code of Economic Law, Art. III.25',
  name: {
    en: 'Belgian enterprise number',
    nl: 'Ondernemingsnummer',
    fr: 'Numéro d’entreprise',
  },
  why: {
    en: 'A Belgian firm names its enterprise number on what it issues; it tells firms with the same name apart.',
    nl: 'Een Belgische firma vermeldt haar ondernemingsnummer op wat ze uitgeeft; het houdt firma’s met dezelfde naam uit elkaar.',
    fr: 'Une entreprise belge indique son numéro d’entreprise sur ses documents\u202f; il distingue les entreprises de même nom.',
  },
  mend: {
    en: 'Fill in the ten digits. The VAT number without BE is the same number.',
    nl: 'Vul de tien cijfers in. Het btw-nummer zonder BE is hetzelfde nummer.',
    fr: 'Indiquez les dix chiffres. Le numéro de TVA sans BE est le même numéro.',
  },
  says: {
    missing: {
      en: 'The enterprise number is missing.',
      nl: 'Het ondernemingsnummer ontbreekt.',
      fr: 'Le numéro d’entreprise manque.',
    },
    fromVat: {
      en: 'The enterprise number is missing; the VAT number {vat} holds it.',
      nl: 'Het ondernemingsnummer ontbreekt; het staat in het btw-nummer {vat}.',
      fr: 'Le numéro d’entreprise manque\u202f; il figure dans le numéro de TVA {vat}.',
    },
    invalid: {
      en: 'The enterprise number {number} is not valid: its check digits do not agree.',
      nl: 'Het ondernemingsnummer {number} klopt niet: de controlecijfers stemmen niet overeen.',
      fr: 'Le numéro d’entreprise {number} n’est pas valable\u202f: ses chiffres de contrôle ne concordent pas.',
    },
  },
  ask: {
    missing: {
      en: 'What is the enterprise number of the firm (ten digits)?',
      nl: 'Wat is het ondernemingsnummer van de firma (tien cijfers)?',
      fr: 'Quel est le numéro d’entreprise (dix chiffres)\u202f?',
    },
  },
  judges: {
    organisation: ({ country, enterpriseNumber, vatNumber, marks }) => {
      if (country !== null && country !== 'BE') return [];
      const from = [country, enterpriseNumber, vatNumber];
      const field = 'enterpriseNumber';
      if (!isEmpty(enterpriseNumber))
        return isValidEnterpriseNumber(enterpriseNumber ?? '')
          ? []
          : [{ says: 'invalid', severity: 'error', field, slots: { number: enterpriseNumber }, from }];
      if (marks.enterpriseNumber?.notApplicable) return [];
      return isValidEnterpriseNumber(vatNumber ?? '')
        ? [{ says: 'fromVat', field, slots: { vat: vatNumber }, from }]
        : [{ says: 'missing', field, from }];
    },
  },
});
