import type { Template } from './template';
import { w } from './words';

const secure = [
  'ACC-01',
  'ACC-02',
  'ACC-04',
  'ACC-08',
  'CRY-01',
  'CRY-02',
  'LOG-01',
  'AVA-01',
  'NET-03',
  'NET-05',
] as const;
const onInstruction = w(
  'Only on documented instructions of the customer, as the agreement states',
  'Enkel op gedocumenteerde instructies van de klant, zoals de overeenkomst bepaalt',
  'Uniquement sur instruction documentée du client, selon le contrat',
);

/** Activities of a firm that makes or runs software. */
export const softwareTemplates: readonly Template[] = [
  {
    id: 'user-accounts',
    group: 'software',
    role: 'controller',
    name: w('User accounts', 'Gebruikersaccounts', 'Comptes d’utilisateurs'),
    summary: w(
      'Let customers sign in to the product',
      'Klanten laten aanmelden in het product',
      'Permettre aux clients de se connecter au produit',
    ),
    purposes: [
      {
        description: w(
          'Give access to the product and protect the account',
          'Toegang geven tot het product en het account beschermen',
          'Donner accès au produit et protéger le compte',
        ),
        kind: 'service',
        legalBasis: '6.1.f',
        legitimateInterest: w(
          'Giving the users that a customer appoints secure access',
          'Gebruikers die een klant aanduidt veilig toegang geven',
          'Donner un accès sûr aux utilisateurs désignés par le client',
        ),
        source: 'Art. 6(1)(f)',
      },
    ],
    subjects: ['appUsers'],
    data: [
      { category: 'identification', retention: 'account' },
      { category: 'contactDetails', retention: 'account' },
      { category: 'credentials', retention: 'account' },
      { category: 'deviceData', retention: 'logs' },
    ],
    recipients: [{ party: 'hosting' }],
    measures: [...secure, 'ACC-03'],
    source: ['dataSubject', 'customer'],
    isOccasional: false,
    remark: w(
      'Where the user is the contracting party, contract, Article 6(1)(b), is the basis',
      'Waar de gebruiker zelf contractpartij is, is de overeenkomst, artikel 6, lid 1, punt b), de rechtsgrond',
      'Si l’utilisateur est lui-même partie au contrat, la base est l’article 6, paragraphe 1, point b)',
    ),
  },
  {
    id: 'product-statistics',
    group: 'software',
    role: 'controller',
    name: w('Product statistics', 'Productstatistieken', 'Statistiques du produit'),
    summary: w(
      'See how the product is used, to improve it',
      'Zien hoe het product wordt gebruikt, om het te verbeteren',
      'Voir l’usage du produit pour l’améliorer',
    ),
    purposes: [
      {
        description: w(
          'Measure use of functions to improve the product',
          'Gebruik van functies meten om het product te verbeteren',
          'Mesurer l’usage des fonctions pour améliorer le produit',
        ),
        kind: 'statistics',
        legalBasis: '6.1.f',
        legitimateInterest: w(
          'Improving the product on the basis of how it is used',
          'Het product verbeteren op basis van het gebruik',
          'Améliorer le produit à partir de son usage',
        ),
        source: 'Art. 6(1)(f)',
      },
    ],
    subjects: ['appUsers'],
    data: [
      { category: 'usageData', retention: 'webStatistics' },
      { category: 'generalLocation', retention: 'webStatistics' },
    ],
    recipients: [{ party: 'analytics' }],
    measures: ['CRY-05', 'CRY-06', 'ACC-04'],
    source: ['generated'],
    isOccasional: false,
  },
  {
    id: 'hosting-service',
    group: 'software',
    role: 'processor',
    name: w('Hosting of customers’ data', 'Hosting van klantgegevens', 'Hébergement des données de clients'),
    summary: w(
      'Hold what customers enter in the software',
      'Bewaren wat klanten in de software invoeren',
      'Conserver ce que les clients saisissent dans le logiciel',
    ),
    purposes: [],
    processingCategories: w(
      'Storing, backing up and showing the data that the customer enters',
      'Bewaren, back-uppen en tonen van gegevens die de klant invoert',
      'Stockage, sauvegarde et affichage des données saisies par le client',
    ),
    instructions: onInstruction,
    subjects: ['endUsers'],
    data: [{ category: 'freeFields', retention: 'endOfService' }],
    recipients: [{ party: 'subProcessorHosting' }],
    measures: [...secure, 'AVA-03'],
    source: ['customer'],
    isOccasional: false,
  },
  {
    id: 'customer-support',
    group: 'software',
    role: 'processor',
    name: w(
      'Support on customers’ data',
      'Ondersteuning op klantgegevens',
      'Support sur les données de clients',
    ),
    summary: w(
      'Look into customers’ data to solve a question',
      'Klantgegevens inkijken om een vraag op te lossen',
      'Consulter les données du client pour résoudre une question',
    ),
    purposes: [],
    processingCategories: w(
      'Looking at or correcting data at the customer’s request',
      'Gegevens inkijken of verbeteren op verzoek van de klant',
      'Consultation ou correction de données à la demande du client',
    ),
    instructions: onInstruction,
    subjects: ['endUsers', 'customerContacts'],
    data: [
      { category: 'freeFields', retention: 'endOfService' },
      { category: 'communications', retention: 'questions' },
    ],
    recipients: [{ party: 'cloudOffice' }],
    measures: [...secure, 'ORG-12'],
    source: ['customer'],
    isOccasional: false,
  },
  {
    id: 'mail-sending',
    group: 'software',
    role: 'processor',
    name: w(
      'E-mail campaigns for customers',
      'E-mailcampagnes voor klanten',
      'Campagnes d’e-mails pour clients',
    ),
    summary: w(
      'Send e-mail to customers’ lists and count opens',
      'E-mails sturen naar lijsten van klanten en openingen tellen',
      'Envoyer des e-mails aux listes des clients et compter les ouvertures',
    ),
    purposes: [],
    processingCategories: w(
      'Keeping mailing lists, sending e-mail, counting opens and clicks',
      'Mailinglijsten bewaren, e-mails versturen, openingen en klikken tellen',
      'Conservation de listes, envoi d’e-mails, comptage des ouvertures et clics',
    ),
    instructions: onInstruction,
    subjects: ['mailingListPersons'],
    data: [
      { category: 'contactDetails', retention: 'endOfService' },
      { category: 'marketingStatistics', retention: 'endOfService' },
      { category: 'freeFields', retention: 'endOfService' },
    ],
    recipients: [{ party: 'subProcessorHosting' }],
    measures: [...secure, 'NET-07'],
    source: ['customer'],
    isOccasional: false,
  },
  {
    id: 'error-tracking',
    group: 'software',
    role: 'controller',
    name: w(
      'Error tracking and security logs',
      'Foutopvolging en beveiligingslogboeken',
      'Suivi des erreurs et journaux de sécurité',
    ),
    summary: w(
      'Record errors and sign-ins to keep the service safe',
      'Fouten en aanmeldingen bijhouden om de dienst veilig te houden',
      'Consigner erreurs et connexions pour la sécurité du service',
    ),
    purposes: [
      {
        description: w(
          'Find and repair errors, detect attacks',
          'Fouten vinden en herstellen, aanvallen opsporen',
          'Trouver et corriger les erreurs, détecter les attaques',
        ),
        kind: 'security',
        legalBasis: '6.1.f',
        legitimateInterest: w(
          'A service that works and is secure',
          'Een dienst die werkt en veilig is',
          'Un service qui fonctionne et qui est sûr',
        ),
        source: 'Art. 6(1)(f), recital 49',
      },
    ],
    subjects: ['appUsers', 'websiteVisitors'],
    data: [
      { category: 'deviceData', retention: 'logs' },
      { category: 'usageData', retention: 'logs' },
    ],
    recipients: [{ party: 'errorTracking' }],
    measures: ['LOG-01', 'LOG-02', 'LOG-03', 'ACC-04'],
    source: ['generated'],
    isOccasional: false,
  },
];
