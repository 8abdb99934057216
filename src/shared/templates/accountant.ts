import type { Template } from './template';
import { w } from './words';

const amlLaw = w(
  'Act of 18 September 2017 on the prevention of money laundering',
  'Wet van 18 september 2017 tot voorkoming van het witwassen van geld',
  'Loi du 18 septembre 2017 relative à la prévention du blanchiment de capitaux',
);
const office = ['ORG-03', 'ACC-01', 'ACC-02', 'ACC-04', 'AVA-01', 'PHY-02', 'NET-07'] as const;

/** Activities of an accountant or tax adviser. */
export const accountantTemplates: readonly Template[] = [
  {
    id: 'accounting-mandates',
    group: 'accountant',
    role: 'controller',
    name: w('Accounting mandates', 'Boekhoudopdrachten', 'Missions comptables'),
    summary: w(
      'Keep the accounts of clients and file their declarations',
      'De boekhouding van cliënten voeren en hun aangiften indienen',
      'Tenir la comptabilité des clients et déposer leurs déclarations',
    ),
    purposes: [
      {
        description: w(
          'Carry out the mandate: accounts, annual accounts, tax declarations',
          'De opdracht uitvoeren: boekhouding, jaarrekening, aangiften',
          'Exécuter la mission : comptabilité, comptes annuels, déclarations',
        ),
        kind: 'service',
        legalBasis: '6.1.b',
        contract: w(
          'The engagement letter with the client',
          'De opdrachtbrief met de cliënt',
          'La lettre de mission avec le client',
        ),
        provision: 'contractual',
        source: 'Art. 6(1)(b)',
      },
      {
        description: w(
          'Meet the rules of the profession',
          'De regels van het beroep naleven',
          'Respecter les règles de la profession',
        ),
        kind: 'legalDuty',
        legalBasis: '6.1.c',
        law: w(
          'Act of 17 March 2019 on accountants and tax advisers',
          'Wet van 17 maart 2019 betreffende de beroepen van accountant en belastingadviseur',
          'Loi du 17 mars 2019 relative aux professions d’expert-comptable et de conseiller fiscal',
        ),
        provision: 'statutory',
        source: 'Art. 6(1)(c), 6(3)',
      },
    ],
    subjects: ['officeClients', 'suppliers'],
    data: [
      { category: 'identification', retention: 'mandate' },
      { category: 'contactDetails', retention: 'mandate' },
      { category: 'billing', retention: 'mandate' },
      { category: 'household', retention: 'mandate' },
      { category: 'salary', retention: 'mandate' },
      {
        category: 'nationalNumber',
        retention: 'mandate',
        legalGround: w(
          'Act of 8 August 1983; tax law, for declarations on behalf of the client',
          'Wet van 8 augustus 1983; fiscale wetgeving, voor aangiften namens de cliënt',
          'Loi du 8 août 1983 ; droit fiscal, pour les déclarations au nom du client',
        ),
      },
    ],
    recipients: [
      { party: 'tax' },
      { party: 'socialSecurity' },
      { party: 'businessSoftware' },
      { party: 'institute' },
      { party: 'peppol' },
    ],
    measures: [...office],
    source: ['dataSubject', 'customer', 'authority'],
    isOccasional: false,
    remark: w(
      'The role depends on the mission: statutory missions point to controller; for pure payroll or bookkeeping on instruction it may be processor. Check with your DPO',
      'De rol hangt af van de opdracht: wettelijke opdrachten wijzen op verwerkingsverantwoordelijke; voor louter loonberekening of boeken op instructie kan het verwerker zijn. Vraag het na bij uw DPO',
      'Le rôle dépend de la mission : les missions légales indiquent un responsable ; pour la simple paie ou tenue sur instruction, cela peut être un sous-traitant. Vérifiez auprès de votre DPO',
    ),
  },
  {
    id: 'aml-checks',
    group: 'accountant',
    role: 'controller',
    name: w('Anti-money-laundering checks', 'Antiwitwascontroles', 'Contrôles anti-blanchiment'),
    summary: w(
      'Identify clients, their agents and beneficial owners',
      'Cliënten, lasthebbers en uiteindelijk begunstigden identificeren',
      'Identifier clients, mandataires et bénéficiaires effectifs',
    ),
    purposes: [
      {
        description: w(
          'Identify and verify clients, assess the risk, report suspicions',
          'Cliënten identificeren en verifiëren, het risico beoordelen, vermoedens melden',
          'Identifier et vérifier les clients, évaluer le risque, déclarer les soupçons',
        ),
        kind: 'legalDuty',
        legalBasis: '6.1.c',
        law: w(
          'Act of 18 September 2017, Art. 21 to 41 and 60',
          'Wet van 18 september 2017, art. 21 tot 41 en 60',
          'Loi du 18 septembre 2017, art. 21 à 41 et 60',
        ),
        provision: 'statutory',
        provisionConsequence: w(
          'Without identification the office may not accept the client',
          'Zonder identificatie mag het kantoor de cliënt niet aanvaarden',
          'Sans identification, le bureau ne peut accepter le client',
        ),
        source: 'Art. 6(1)(c), 6(3)',
      },
    ],
    subjects: ['officeClients', 'directors'],
    data: [
      { category: 'identification', retention: 'aml' },
      {
        category: 'identityDocument',
        retention: 'aml',
        legalGround: w(
          'Act of 18 September 2017, Art. 21 to 41 and 60',
          'Wet van 18 september 2017, art. 21 tot 41 en 60',
          'Loi du 18 septembre 2017, art. 21 à 41 et 60',
        ),
      },
      {
        category: 'nationalNumber',
        retention: 'aml',
        legalGround: w('Act of 18 September 2017', 'Wet van 18 september 2017', 'Loi du 18 septembre 2017'),
      },
      {
        category: 'paymentReference',
        detail: w('Transactions looked into', 'Onderzochte verrichtingen', 'Opérations examinées'),
        retention: 'amlTransactions',
      },
    ],
    recipients: [{ party: 'cti' }, { party: 'ubo' }, { party: 'institute' }],
    measures: [...office, 'ORG-12'],
    source: ['dataSubject', 'publicSource', 'authority'],
    limits: {
      law: w(
        'Act of 18 September 2017, Art. 65',
        'Wet van 18 september 2017, art. 65',
        'Loi du 18 septembre 2017, art. 65',
      ),
      rights: ['access', 'rectification', 'erasure', 'portability', 'objection'],
      remedy: w(
        'Access through the Data Protection Authority',
        'Inzage via de Gegevensbeschermingsautoriteit',
        'Accès via l’Autorité de protection des données',
      ),
      source: 'Act of 18 September 2017, Art. 65',
    },
    personsWithAccess: w(
      'The person responsible under the Act; the file handler',
      'De verantwoordelijke volgens de wet; de dossierbeheerder',
      'Le responsable au sens de la loi ; le gestionnaire du dossier',
    ),
    isOccasional: false,
    remark: amlLaw,
  },
  {
    id: 'client-payroll',
    group: 'accountant',
    role: 'processor',
    name: w('Payroll for clients', 'Loonberekening voor cliënten', 'Paie pour clients'),
    summary: w(
      'Calculate wages for clients on their instruction',
      'Lonen berekenen voor cliënten op hun instructie',
      'Calculer les salaires pour les clients sur instruction',
    ),
    purposes: [],
    processingCategories: w(
      'Calculating wages and preparing declarations on behalf of the client',
      'Lonen berekenen en aangiften voorbereiden voor de cliënt',
      'Calcul des salaires et préparation des déclarations pour le client',
    ),
    instructions: w(
      'Only on documented instructions of the client',
      'Enkel op gedocumenteerde instructies van de cliënt',
      'Uniquement sur instruction documentée du client',
    ),
    subjects: ['employees'],
    data: [
      { category: 'identification', retention: 'endOfService' },
      { category: 'salary', retention: 'endOfService' },
      {
        category: 'nationalNumber',
        retention: 'endOfService',
        legalGround: w(
          'Social security and tax law, on behalf of the employer',
          'Sociale en fiscale wetgeving, voor de werkgever',
          'Droit social et fiscal, pour l’employeur',
        ),
      },
    ],
    recipients: [{ party: 'businessSoftware' }],
    measures: [...office],
    source: ['customer'],
    isOccasional: false,
  },
  {
    id: 'client-portal',
    group: 'accountant',
    role: 'controller',
    name: w('Client portal', 'Cliëntenportaal', 'Portail clients'),
    summary: w(
      'Exchange documents with clients',
      'Stukken uitwisselen met cliënten',
      'Échanger des documents avec les clients',
    ),
    purposes: [
      {
        description: w(
          'Exchange documents safely with clients',
          'Veilig stukken uitwisselen met cliënten',
          'Échanger des documents de façon sûre avec les clients',
        ),
        kind: 'service',
        legalBasis: '6.1.f',
        legitimateInterest: w(
          'Safe and quick exchange of documents',
          'Veilige en vlotte uitwisseling van stukken',
          'Échange de documents sûr et rapide',
        ),
        source: 'Art. 6(1)(f)',
      },
    ],
    subjects: ['officeClients'],
    data: [
      { category: 'identification', retention: 'account' },
      { category: 'credentials', retention: 'account' },
      { category: 'communications', retention: 'mandate' },
    ],
    recipients: [{ party: 'businessSoftware' }],
    measures: [...office, 'CRY-01'],
    source: ['dataSubject'],
    isOccasional: false,
  },
];
