import type { SubjectCategory } from '../register/people-and-data';
import { type Dated, from, gdprAppliesFrom, type LawText } from './dated';

/** A category of data subjects to start from; its values fit the category of the register. */
export type CatalogueSubjectCategory = Dated &
  Readonly<{
    code: string;
    name: LawText;
    kind: NonNullable<SubjectCategory['kind']>;
    /** Vulnerable in the sense of WP 248 (criterion W7) and recital 75. */
    isVulnerable?: true;
  }>;

const starter = {
  ...from('Regulation (EU) 2016/679, Art. 30(1)(c) and recital 75; customary categories', 'B'),
  validFrom: gdprAppliesFrom,
} as const;

export const subjectCategories: readonly CatalogueSubjectCategory[] = [
  {
    ...starter,
    code: 'customers',
    kind: 'customer',
    name: {
      en: 'Customers (natural persons)',
      nl: 'Klanten (natuurlijke personen)',
      fr: 'Clients (personnes physiques)',
      de: 'Kunden (natürliche Personen)',
    },
  },
  {
    ...starter,
    code: 'customerContacts',
    kind: 'contactPerson',
    name: {
      en: 'Contact persons at customers',
      nl: 'Contactpersonen bij klanten',
      fr: 'Personnes de contact chez les clients',
      de: 'Ansprechpartner bei Kunden',
    },
  },
  {
    ...starter,
    code: 'prospects',
    kind: 'prospect',
    name: { en: 'Prospects', nl: 'Prospecten', fr: 'Prospects', de: 'Interessenten' },
  },
  {
    ...starter,
    code: 'websiteVisitors',
    kind: 'visitor',
    name: {
      en: 'Website visitors',
      nl: 'Websitebezoekers',
      fr: 'Visiteurs du site web',
      de: 'Websitebesucher',
    },
  },
  {
    ...starter,
    code: 'appUsers',
    kind: 'user',
    name: {
      en: 'Users of the app or platform',
      nl: 'Gebruikers van de app of het platform',
      fr: 'Utilisateurs de l’application ou de la plateforme',
      de: 'Nutzer der App oder Plattform',
    },
  },
  {
    ...starter,
    code: 'endUsers',
    kind: 'endUser',
    name: {
      en: 'End-users of customers’ websites',
      nl: 'Eindgebruikers van websites van klanten',
      fr: 'Utilisateurs finaux des sites web des clients',
      de: 'Endnutzer der Websites von Kunden',
    },
  },
  {
    ...starter,
    code: 'newsletterSubscribers',
    kind: 'subscriber',
    name: {
      en: 'Newsletter subscribers',
      nl: 'Abonnees op de nieuwsbrief',
      fr: 'Abonnés à la lettre d’information',
      de: 'Newsletter-Abonnenten',
    },
  },
  {
    ...starter,
    code: 'suppliers',
    kind: 'supplier',
    name: {
      en: 'Suppliers and their contact persons',
      nl: 'Leveranciers en hun contactpersonen',
      fr: 'Fournisseurs et leurs personnes de contact',
      de: 'Lieferanten und ihre Ansprechpartner',
    },
  },
  {
    ...starter,
    code: 'employees',
    kind: 'employee',
    isVulnerable: true,
    name: { en: 'Employees', nl: 'Werknemers', fr: 'Travailleurs', de: 'Beschäftigte' },
  },
  {
    ...starter,
    code: 'formerEmployees',
    kind: 'employee',
    isVulnerable: true,
    name: {
      en: 'Former employees',
      nl: 'Vroegere werknemers',
      fr: 'Anciens travailleurs',
      de: 'Ehemalige Beschäftigte',
    },
  },
  {
    ...starter,
    code: 'temporaryStaff',
    kind: 'employee',
    isVulnerable: true,
    name: {
      en: 'Temporary staff, interns, students',
      nl: 'Uitzendkrachten, stagiairs, jobstudenten',
      fr: 'Intérimaires, stagiaires, étudiants jobistes',
      de: 'Zeitarbeitskräfte, Praktikanten, Studenten',
    },
  },
  {
    ...starter,
    code: 'applicants',
    kind: 'applicant',
    name: { en: 'Job applicants', nl: 'Sollicitanten', fr: 'Candidats à l’emploi', de: 'Bewerber' },
  },
  {
    ...starter,
    code: 'directors',
    kind: 'director',
    name: {
      en: 'Directors, shareholders, beneficial owners',
      nl: 'Bestuurders, aandeelhouders, uiteindelijk begunstigden',
      fr: 'Administrateurs, actionnaires, bénéficiaires effectifs',
      de: 'Geschäftsführer, Gesellschafter, wirtschaftliche Eigentümer',
    },
  },
  {
    ...starter,
    code: 'mailingListPersons',
    kind: 'subscriber',
    name: {
      en: 'Persons on customers’ mailing lists',
      nl: 'Personen op mailinglijsten van klanten',
      fr: 'Personnes figurant sur les listes de diffusion des clients',
      de: 'Personen auf Verteilerlisten von Kunden',
    },
  },
  {
    ...starter,
    code: 'peopleInPictures',
    kind: 'other',
    name: {
      en: 'People in uploaded pictures',
      nl: 'Personen op geüploade foto’s',
      fr: 'Personnes figurant sur des photos envoyées',
      de: 'Personen auf hochgeladenen Bildern',
    },
  },
  {
    ...starter,
    code: 'children',
    kind: 'child',
    isVulnerable: true,
    name: {
      en: 'Children, minors',
      nl: 'Kinderen, minderjarigen',
      fr: 'Enfants, mineurs',
      de: 'Kinder, Minderjährige',
    },
  },
  {
    ...starter,
    code: 'premisesVisitors',
    kind: 'visitor',
    name: {
      en: 'Visitors of the premises',
      nl: 'Bezoekers van de gebouwen',
      fr: 'Visiteurs des locaux',
      de: 'Besucher der Räumlichkeiten',
    },
  },
  {
    ...starter,
    code: 'complainants',
    kind: 'other',
    name: {
      en: 'Complainants, requesters',
      nl: 'Klagers, verzoekers',
      fr: 'Plaignants, demandeurs',
      de: 'Beschwerdeführer, Antragsteller',
    },
  },
  {
    ...starter,
    code: 'officeClients',
    kind: 'customer',
    name: {
      en: 'Clients of the office, their family and staff',
      nl: 'Cliënten van het kantoor, hun gezin en personeel',
      fr: 'Clients du cabinet, leur famille et leur personnel',
      de: 'Mandanten der Kanzlei, ihre Familie und Mitarbeiter',
    },
  },
  {
    ...starter,
    code: 'emergencyContacts',
    kind: 'other',
    name: {
      en: 'Emergency contacts',
      nl: 'Contactpersonen voor noodgevallen',
      fr: 'Personnes à contacter en cas d’urgence',
      de: 'Notfallkontakte',
    },
  },
  {
    ...starter,
    code: 'patients',
    kind: 'patient',
    isVulnerable: true,
    name: { en: 'Patients', nl: 'Patiënten', fr: 'Patients', de: 'Patienten' },
  },
];
