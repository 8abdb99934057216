import { type Dated, from, type LawText } from './dated';

export const withoutDpiaCodes = ['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9'] as const;
export type WithoutDpiaCode = (typeof withoutDpiaCodes)[number];

/** A condition under which processing stands on the list: what the register can answer, and what only a person can. */
export const withoutDpiaConditionCodes = [
  'onlyThisPurpose',
  'lawSetsSafeguards',
  'noSensitiveData',
  'noEvaluation',
  'noThirdPartySource',
  'onlyNeededRecipients',
  'keptNoLonger',
] as const;
export type WithoutDpiaConditionCode = (typeof withoutDpiaConditionCodes)[number];

const recommendation = {
  ...from('Belgian Privacy Commission, recommendation 01/2018 of 28 February 2018, annex', 'C'),
  validFrom: '2018-02-28',
} as const;

export const withoutDpiaConditions: readonly (Dated &
  Readonly<{ code: WithoutDpiaConditionCode; name: LawText }>)[] = [
  {
    ...recommendation,
    code: 'onlyThisPurpose',
    name: {
      en: 'The data serve this purpose alone.',
      nl: 'De gegevens dienen alleen voor dit doel.',
      fr: 'Les données servent uniquement à cette finalité.',
    },
  },
  {
    ...recommendation,
    code: 'lawSetsSafeguards',
    name: {
      en: 'The law itself sets the purposes, the categories of data and safeguards against abuse.',
      nl: 'De wet zelf bepaalt de doeleinden, de categorieën van gegevens en waarborgen tegen misbruik.',
      fr: 'La loi fixe elle-même les finalités, les catégories de données et des garanties contre les abus.',
    },
  },
  {
    ...recommendation,
    code: 'noSensitiveData',
    name: {
      en: 'No special categories of data, and no criminal data.',
      nl: 'Geen bijzondere categorieën van gegevens en geen strafrechtelijke gegevens.',
      fr: 'Ni catégories particulières de données, ni données pénales.',
    },
  },
  {
    ...recommendation,
    code: 'noEvaluation',
    name: {
      en: 'The data do not serve to evaluate people.',
      nl: 'De gegevens dienen niet om personen te beoordelen.',
      fr: 'Les données ne servent pas à évaluer des personnes.',
    },
  },
  {
    ...recommendation,
    code: 'noThirdPartySource',
    name: {
      en: 'No data are obtained from third parties.',
      nl: 'Er worden geen gegevens bij derden verkregen.',
      fr: 'Aucune donnée n’est obtenue de tiers.',
    },
  },
  {
    ...recommendation,
    code: 'onlyNeededRecipients',
    name: {
      en: 'Third parties receive data only where a law provides for it or the purpose needs it.',
      nl: 'Derden krijgen alleen gegevens als een wet daarin voorziet of het doel dat vraagt.',
      fr: 'Des tiers ne reçoivent de données que si une loi le prévoit ou si la finalité l’exige.',
    },
  },
  {
    ...recommendation,
    code: 'keptNoLonger',
    name: {
      en: 'The data are kept no longer than the purpose needs.',
      nl: 'De gegevens worden niet langer bewaard dan het doel vraagt.',
      fr: 'Les données ne sont pas conservées plus longtemps que la finalité ne l’exige.',
    },
  },
];

/** Processing that as a rule needs no assessment, under its conditions. */
export type WithoutDpiaCase = Dated &
  Readonly<{ code: WithoutDpiaCode; name: LawText; conditions: readonly WithoutDpiaConditionCode[] }>;

/** A list of one authority of processing without assessment (Art. 35(5)). Other authorities' lists go beside it. */
export type WithoutDpiaList = Dated &
  Readonly<{
    code: string;
    country: string;
    name: LawText;
    standing: LawText;
    article: '35(5)';
    cases: readonly WithoutDpiaCase[];
  }>;

export const withoutDpiaLists: readonly WithoutDpiaList[] = [
  {
    ...recommendation,
    code: 'BE',
    country: 'BE',
    article: '35(5)',
    name: {
      en: 'Belgian list of processing without DPIA (recommendation 01/2018)',
      nl: 'Belgische lijst van verwerkingen zonder DPIA (aanbeveling 01/2018)',
      fr: 'Liste belge des traitements sans AIPD (recommandation 01/2018)',
    },
    standing: {
      en: 'A draft list of the former Privacy Commission, under conditions. Whether it counts as a list of Article 35(5) is doubtful: use it as a reason, not as an exemption, and check with your DPO.',
      nl: 'Een ontwerplijst van de vroegere Privacycommissie, onder voorwaarden. Of ze geldt als lijst van artikel 35, lid 5, is twijfelachtig: gebruik ze als motivering, niet als vrijstelling, en vraag het na bij uw functionaris voor gegevensbescherming.',
      fr: 'Un projet de liste de l’ancienne Commission vie privée, sous conditions. Il est douteux qu’il vaille comme liste de l’article 35, paragraphe 5\u202f: utilisez-le comme motif, non comme dispense, et vérifiez auprès de votre délégué à la protection des données.',
    },
    cases: [
      {
        ...recommendation,
        code: 'N1',
        name: {
          en: 'Processing by a private body that a legal obligation makes necessary',
          nl: 'Verwerking door een private instelling die nodig is voor een wettelijke verplichting',
          fr: 'Traitement par un organisme privé, nécessaire au respect d’une obligation légale',
        },
        conditions: ['lawSetsSafeguards'],
      },
      {
        ...recommendation,
        code: 'N2',
        name: {
          en: 'Payroll of the firm’s own staff',
          nl: 'Loonadministratie van het eigen personeel',
          fr: 'Administration des salaires du propre personnel',
        },
        conditions: ['onlyThisPurpose', 'onlyNeededRecipients', 'keptNoLonger'],
      },
      {
        ...recommendation,
        code: 'N3',
        name: {
          en: 'Administration of the firm’s own staff',
          nl: 'Administratie van het eigen personeel',
          fr: 'Administration du propre personnel',
        },
        conditions: [
          'onlyThisPurpose',
          'noSensitiveData',
          'noEvaluation',
          'onlyNeededRecipients',
          'keptNoLonger',
        ],
      },
      {
        ...recommendation,
        code: 'N4',
        name: {
          en: 'The firm’s own accounting',
          nl: 'De eigen boekhouding',
          fr: 'La propre comptabilité',
        },
        conditions: ['onlyThisPurpose', 'onlyNeededRecipients', 'keptNoLonger'],
      },
      {
        ...recommendation,
        code: 'N5',
        name: {
          en: 'Administration of shareholders and partners',
          nl: 'Administratie van aandeelhouders en vennoten',
          fr: 'Administration des actionnaires et associés',
        },
        conditions: ['onlyThisPurpose', 'onlyNeededRecipients', 'keptNoLonger'],
      },
      {
        ...recommendation,
        code: 'N6',
        name: {
          en: 'Members, contacts and beneficiaries of a foundation or association',
          nl: 'Leden, contacten en begunstigden van een stichting of vereniging',
          fr: 'Membres, contacts et bénéficiaires d’une fondation ou association',
        },
        conditions: [
          'onlyThisPurpose',
          'noSensitiveData',
          'noThirdPartySource',
          'onlyNeededRecipients',
          'keptNoLonger',
        ],
      },
      {
        ...recommendation,
        code: 'N7',
        name: {
          en: 'Registration of visitors for access control',
          nl: 'Registratie van bezoekers voor de toegangscontrole',
          fr: 'Enregistrement des visiteurs pour le contrôle d’accès',
        },
        conditions: ['onlyThisPurpose', 'noSensitiveData', 'keptNoLonger'],
      },
      {
        ...recommendation,
        code: 'N8',
        name: {
          en: 'Administration of pupils and students by a school',
          nl: 'Administratie van leerlingen en studenten door een onderwijsinstelling',
          fr: 'Administration des élèves et étudiants par un établissement d’enseignement',
        },
        conditions: ['onlyThisPurpose', 'noThirdPartySource', 'onlyNeededRecipients', 'keptNoLonger'],
      },
      {
        ...recommendation,
        code: 'N9',
        name: {
          en: 'Administration of the firm’s own customers or suppliers',
          nl: 'Administratie van eigen klanten of leveranciers',
          fr: 'Administration des propres clients ou fournisseurs',
        },
        conditions: [
          'onlyThisPurpose',
          'noSensitiveData',
          'noEvaluation',
          'onlyNeededRecipients',
          'keptNoLonger',
        ],
      },
    ],
  },
];
