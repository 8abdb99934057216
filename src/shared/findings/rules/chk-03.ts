import { gdpr } from '../../law/dated';
import { isUnknown } from '../judging';
import { isUnsaid, partyName } from '../naming';
import { rule } from '../rule';

export const dataProtectionOfficer = rule({
  ...gdpr,
  id: 'CHK-03',
  severity: 'warning',
  article: '37, 13(1)(b), 30(1)(a)',
  name: {
    en: 'Data protection officer',
    nl: 'Functionaris voor gegevensbescherming',
    fr: 'Délégué à la protection des données',
  },
  why: {
    en: 'Some firms must have a data protection officer; the others write down why they need none. The register, the notices and the authority get the contact details.',
    nl: 'Sommige firma’s moeten een functionaris voor gegevensbescherming hebben; de andere noteren waarom ze er geen nodig hebben. Het register, de verklaringen en de autoriteit krijgen de contactgegevens.',
    fr: 'Certaines entreprises doivent avoir un délégué à la protection des données\u202f; les autres notent pourquoi elles n’en ont pas besoin. Le registre, les déclarations et l’autorité reçoivent ses coordonnées.',
  },
  mend: {
    en: 'Choose “appointed” or “not required”, and fill in who it is or why there is none.',
    nl: 'Kies “aangesteld” of “niet verplicht”, en vul in wie het is of waarom er geen is.',
    fr: 'Choisissez «\u202fdésigné\u202f» ou «\u202fnon requis\u202f», et indiquez qui c’est ou pourquoi il n’y en a pas.',
  },
  says: {
    undecided: {
      en: 'It is not recorded whether there is a data protection officer.',
      nl: 'Er staat niet of er een functionaris voor gegevensbescherming is.',
      fr: 'Il n’est pas indiqué s’il y a un délégué à la protection des données.',
    },
    required: {
      en: 'A data protection officer is required here and none is recorded, because: {reason}.',
      nl: 'Een functionaris voor gegevensbescherming is hier verplicht en er staat er geen, want: {reason}.',
      fr: 'Un délégué à la protection des données est obligatoire ici et aucun n’est indiqué, parce que\u202f: {reason}.',
    },
    noReason: {
      en: 'The register says that no data protection officer is required, without the reason.',
      nl: 'Volgens het register is geen functionaris voor gegevensbescherming verplicht, maar de reden ontbreekt.',
      fr: 'Selon le registre, aucun délégué à la protection des données n’est requis, mais le motif manque.',
    },
    noName: {
      en: 'A data protection officer is appointed; who it is does not stand in the register.',
      nl: 'Er is een functionaris voor gegevensbescherming aangesteld; wie het is, staat niet in het register.',
      fr: 'Un délégué à la protection des données est désigné\u202f; le registre ne dit pas qui.',
    },
    noContact: {
      en: 'The data protection officer {name} has neither an e-mail address nor a telephone number.',
      nl: 'De functionaris voor gegevensbescherming {name} heeft geen e-mailadres en geen telefoonnummer.',
      fr: 'Le délégué à la protection des données {name} n’a ni adresse e-mail ni numéro de téléphone.',
    },
    notTold: {
      en: 'The day on which the authority was told of the data protection officer is not recorded.',
      nl: 'De dag waarop de functionaris voor gegevensbescherming aan de autoriteit is gemeld, staat er niet.',
      fr: 'Le jour où le délégué à la protection des données a été communiqué à l’autorité n’est pas indiqué.',
    },
  },
  ask: {
    undecided: {
      en: 'Has the firm appointed a data protection officer?',
      nl: 'Heeft de firma een functionaris voor gegevensbescherming aangesteld?',
      fr: 'L’entreprise a-t-elle désigné un délégué à la protection des données\u202f?',
    },
    noReason: {
      en: 'Why does the firm not need a data protection officer?',
      nl: 'Waarom heeft de firma geen functionaris voor gegevensbescherming nodig?',
      fr: 'Pourquoi l’entreprise n’a-t-elle pas besoin d’un délégué à la protection des données\u202f?',
    },
    noName: {
      en: 'Who is the data protection officer?',
      nl: 'Wie is de functionaris voor gegevensbescherming?',
      fr: 'Qui est le délégué à la protection des données\u202f?',
    },
    noContact: {
      en: 'At which e-mail address can people reach {name}?',
      nl: 'Op welk e-mailadres is {name} te bereiken?',
      fr: 'À quelle adresse e-mail peut-on joindre {name}\u202f?',
    },
    notTold: {
      en: 'On which day was the authority told who the data protection officer is?',
      nl: 'Op welke dag is aan de toezichthouder gemeld wie de functionaris voor gegevensbescherming is?',
      fr: 'Quel jour l’autorité a-t-elle été informée de l’identité du délégué à la protection des données\u202f?',
    },
  },
  judges: {
    organisation: (firm, facts) => {
      const { dpoStatus, isPublicAuthority, hasLargeScaleMonitoring, hasLargeScaleSpecialData } = firm;
      if (dpoStatus === 'appointed') {
        if (firm.dpo === null)
          return isUnknown(firm, 'dpo')
            ? [
                {
                  says: 'noName',
                  severity: 'error',
                  field: 'dpo',
                  article: '37(7)',
                  from: [dpoStatus, firm.dpo],
                },
              ]
            : [];
        const officer = facts.find('party', firm.dpo);
        const told = isUnknown(firm, 'dpoCommunicatedOn')
          ? [
              {
                says: 'notTold',
                field: 'dpoCommunicatedOn',
                article: '37(7)',
                from: [dpoStatus, firm.dpoCommunicatedOn],
              },
            ]
          : [];
        return officer !== undefined && isUnsaid(officer, 'email') && isUnsaid(officer, 'phone')
          ? [
              ...told,
              {
                says: 'noContact',
                severity: 'error',
                article: '13(1)(b)',
                place: { noun: 'party', id: officer.id, field: 'email' },
                slots: { name: partyName(officer) },
                from: [officer.email, officer.phone],
              },
            ]
          : told;
      }
      const reason = (
        [
          [isPublicAuthority, 'isPublicAuthority', '37(1)(a)'],
          [hasLargeScaleMonitoring, 'hasLargeScaleMonitoring', '37(1)(b)'],
          [hasLargeScaleSpecialData, 'hasLargeScaleSpecialData', '37(1)(c)'],
        ] as const
      ).find(([is]) => is === true);
      const from = [dpoStatus, isPublicAuthority, hasLargeScaleMonitoring, hasLargeScaleSpecialData];
      if (reason !== undefined)
        return [
          {
            says: 'required',
            severity: 'error',
            field: 'dpoStatus',
            article: reason[2],
            slots: { reason: { label: ['organisation', reason[1]] } },
            from,
          },
        ];
      if (isUnknown(firm, 'dpoStatus')) return [{ says: 'undecided', field: 'dpoStatus', from }];
      return isUnsaid(firm, 'dpoReason')
        ? [{ says: 'noReason', field: 'dpoReason', from: [dpoStatus, firm.dpoReason] }]
        : [];
    },
  },
});
