import { gdpr } from '../../law/dated';
import { isPlaceholder } from '../../law/vague-words';
import type { Organisation } from '../../register/organisation';
import { isUnknown } from '../judging';
import type { Found } from '../rule';
import { rule } from '../rule';

const asked = ['legalName', 'street', 'postalCode', 'city', 'country'] as const;
const typed = ['legalName', 'street', 'postalCode', 'city', 'email', 'phone'] as const;

/** A bracket that is opened or closed once too often: something was cut off, or a filler was left. */
function isUnbalanced(text: string): boolean {
  return (['()', '[]', '{}'] as const).some(
    ([open, close]) => text.split(open ?? '').length !== text.split(close ?? '').length,
  );
}

/** An address whose sign was written out so that no machine reads it: nobody can write to it. */
const isHidden = (email: string): boolean => !/^[^\s@]+@[^\s@]+$/.test(email.trim());

function badly(firm: Organisation, field: (typeof typed)[number]): boolean {
  const value = firm[field];
  if (value === null) return false;
  return isPlaceholder(value) || isUnbalanced(value) || (field === 'email' && isHidden(value));
}

export const identityOfTheFirm = rule({
  ...gdpr,
  id: 'CHK-01',
  severity: 'error',
  article: '30(1)(a), 30(2)(a), 13(1)(a)',
  name: {
    en: 'Name and contact details',
    nl: 'Naam en contactgegevens',
    fr: 'Nom et coordonnées',
  },
  why: {
    en: 'A register and a privacy notice begin with who is responsible and how to reach them.',
    nl: 'Een register en een privacyverklaring beginnen met wie verantwoordelijk is en hoe men die bereikt.',
    fr: 'Un registre et une déclaration de confidentialité commencent par le nom du responsable et la façon de le joindre.',
  },
  mend: {
    en: 'Fill in the name, the full address, and an e-mail address or a telephone number.',
    nl: 'Vul de naam, het volledige adres en een e-mailadres of telefoonnummer in.',
    fr: 'Indiquez le nom, l’adresse complète et une adresse e-mail ou un numéro de téléphone.',
  },
  says: {
    missing: {
      en: 'Not filled in: {field}.',
      nl: 'Niet ingevuld: {field}.',
      fr: 'Non renseigné\u202f: {field}.',
    },
    unreachable: {
      en: 'Neither an e-mail address nor a telephone number of the firm is filled in.',
      nl: 'Er is geen e-mailadres en geen telefoonnummer van de firma ingevuld.',
      fr: 'Ni adresse e-mail ni numéro de téléphone de l’entreprise ne sont renseignés.',
    },
    filler: {
      en: '{field}: “{value}” looks like a filler or a typing slip.',
      nl: '{field}: “{value}” lijkt een opvulling of een tikfout.',
      fr: '{field}\u202f: «\u202f{value}\u202f» ressemble à un texte provisoire ou à une faute de frappe.',
    },
    twoNames: {
      en: 'Two sources name the firm differently: “{name}” and “{other}”.',
      nl: 'Twee bronnen noemen de firma anders: “{name}” en “{other}”.',
      fr: 'Deux sources nomment l’entreprise autrement\u202f: «\u202f{name}\u202f» et «\u202f{other}\u202f».',
    },
  },
  ask: {
    missing: {
      en: 'What should stand at “{field}” of the firm?',
      nl: 'Wat moet er bij “{field}” van de firma staan?',
      fr: 'Que faut-il indiquer pour «\u202f{field}\u202f» de l’entreprise\u202f?',
    },
    unreachable: {
      en: 'At which e-mail address can people reach the firm about their data?',
      nl: 'Op welk e-mailadres bereiken mensen de firma over hun gegevens?',
      fr: 'À quelle adresse e-mail peut-on joindre l’entreprise au sujet de ses données\u202f?',
    },
  },
  judges: {
    organisation: (firm) => {
      const found: Found[] = [];
      for (const field of asked)
        if (isUnknown(firm, field))
          found.push({
            says: 'missing',
            field,
            slots: { field: { label: ['organisation', field] } },
            from: [field, firm[field]],
          });
      for (const field of typed)
        if (badly(firm, field))
          found.push({
            says: 'filler',
            field,
            slots: { field: { label: ['organisation', field] }, value: firm[field] },
            from: [firm[field]],
          });
      if (isUnknown(firm, 'email') && isUnknown(firm, 'phone'))
        found.push({ says: 'unreachable', field: 'email', from: [firm.email, firm.phone] });
      const rivals = firm.marks.legalName?.rivals ?? [];
      if (firm.legalName !== null && rivals[0] !== undefined)
        found.push({
          says: 'twoNames',
          severity: 'warning',
          field: 'legalName',
          slots: { name: firm.legalName, other: rivals[0].value },
          from: [firm.legalName, rivals],
        });
      return found;
    },
  },
});
