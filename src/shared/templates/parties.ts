import type { PartyKey, TemplateParty } from './template';
import { w } from './words';

/**
 * Kinds of recipients that small Belgian firms share. Where the role depends on the contract it is left open, and the
 * program asks (EDPB Guidelines 07/2020 on the concepts of controller and processor).
 */
export const templateParties: Readonly<Record<PartyKey, TemplateParty | undefined>> = {
  socialSecretariat: {
    name: w('Social secretariat', 'Sociaal secretariaat', 'Secrétariat social'),
    role: null,
    does: w(
      'Payroll and social declarations',
      'Loonberekening en sociale aangiften',
      'Paie et déclarations sociales',
    ),
    country: 'BE',
    source: 'practice',
  },
  socialSecurity: {
    name: w('Social security (NSSO)', 'Sociale zekerheid (RSZ)', 'Sécurité sociale (ONSS)'),
    role: 'authority',
    does: w(
      'Receives the social declarations',
      'Ontvangt de sociale aangiften',
      'Reçoit les déclarations sociales',
    ),
    country: 'BE',
    source: 'Act of 27 June 1969',
  },
  tax: {
    name: w(
      'Tax administration (FPS Finance)',
      'Belastingdienst (FOD Financiën)',
      'Administration fiscale (SPF Finances)',
    ),
    role: 'authority',
    does: w(
      'Receives the tax declarations',
      'Ontvangt de fiscale aangiften',
      'Reçoit les déclarations fiscales',
    ),
    country: 'BE',
    source: 'Income Tax Code 1992; VAT Code',
  },
  accountant: {
    name: w('Accountant', 'Accountant', 'Expert-comptable'),
    role: null,
    does: w(
      'Accounts and tax declarations',
      'Boekhouding en fiscale aangiften',
      'Comptabilité et déclarations fiscales',
    ),
    country: 'BE',
    source: 'practice',
  },
  bank: {
    name: w('Bank', 'Bank', 'Banque'),
    role: 'separateController',
    does: w('Carries out payments', 'Voert betalingen uit', 'Exécute les paiements'),
    country: 'BE',
    source: 'practice',
  },
  paymentProvider: {
    name: w('Payment institution', 'Betalingsinstelling', 'Établissement de paiement'),
    role: 'separateController',
    does: w(
      'Handles card and online payments',
      'Verwerkt kaart- en onlinebetalingen',
      'Traite les paiements par carte et en ligne',
    ),
    country: null,
    source: 'practice',
  },
  peppol: {
    name: w('Peppol access point', 'Peppol-toegangspunt', 'Point d’accès Peppol'),
    role: 'processor',
    does: w(
      'Sends and receives structured invoices',
      'Verstuurt en ontvangt gestructureerde facturen',
      'Envoie et reçoit les factures structurées',
    ),
    country: null,
    source: 'Act of 6 February 2024',
  },
  insurer: {
    name: w('Insurer', 'Verzekeraar', 'Assureur'),
    role: 'separateController',
    does: w(
      'Insurance of staff and activities',
      'Verzekering van personeel en activiteiten',
      'Assurance du personnel et des activités',
    ),
    country: 'BE',
    source: 'practice',
  },
  workAccidentInsurer: {
    name: w('Work accident insurer', 'Arbeidsongevallenverzekeraar', 'Assureur accidents du travail'),
    role: 'separateController',
    does: w(
      'Compulsory insurance against work accidents',
      'Verplichte verzekering tegen arbeidsongevallen',
      'Assurance obligatoire contre les accidents du travail',
    ),
    country: 'BE',
    source: 'Act of 10 April 1971',
  },
  preventionService: {
    name: w(
      'External service for prevention and protection at work',
      'Externe dienst voor preventie en bescherming op het werk',
      'Service externe pour la prévention et la protection au travail',
    ),
    role: 'separateController',
    does: w(
      'Health surveillance and prevention',
      'Gezondheidstoezicht en preventie',
      'Surveillance de la santé et prévention',
    ),
    country: 'BE',
    source: 'Act of 4 August 1996',
  },
  medicalControl: {
    name: w('Control doctor', 'Controlearts', 'Médecin-contrôle'),
    role: 'separateController',
    does: w(
      'Checks incapacity for work',
      'Controleert arbeidsongeschiktheid',
      'Contrôle l’incapacité de travail',
    ),
    country: 'BE',
    source: 'Act of 3 July 1978, Art. 31',
  },
  lawyer: {
    name: w('Lawyer', 'Advocaat', 'Avocat'),
    role: 'adviser',
    does: w('Advice and disputes', 'Advies en geschillen', 'Conseils et litiges'),
    country: 'BE',
    source: 'practice',
  },
  bailiff: {
    name: w(
      'Bailiff or collection agency',
      'Gerechtsdeurwaarder of incassobureau',
      'Huissier ou bureau de recouvrement',
    ),
    role: null,
    does: w('Collects debts', 'Int schulden', 'Recouvre les créances'),
    country: 'BE',
    source: 'practice',
  },
  itSupport: {
    name: w('IT support', 'IT-ondersteuning', 'Support informatique'),
    role: 'processor',
    does: w(
      'Maintains computers and network',
      'Onderhoudt computers en netwerk',
      'Entretient ordinateurs et réseau',
    ),
    country: null,
    source: 'practice',
  },
  cloudOffice: {
    name: w(
      'Office and e-mail service in the cloud',
      'Kantoor- en e-maildienst in de cloud',
      'Service bureautique et e-mail en nuage',
    ),
    role: 'processor',
    does: w('Holds e-mail and documents', 'Bewaart e-mail en documenten', 'Conserve e-mails et documents'),
    country: null,
    source: 'practice',
  },
  hosting: {
    name: w('Hosting provider', 'Hostingprovider', 'Hébergeur'),
    role: 'processor',
    does: w(
      'Hosts website and applications',
      'Host website en toepassingen',
      'Héberge le site et les applications',
    ),
    country: null,
    source: 'practice',
  },
  businessSoftware: {
    name: w(
      'Supplier of the business software',
      'Leverancier van de bedrijfssoftware',
      'Fournisseur du logiciel de gestion',
    ),
    role: 'processor',
    does: w(
      'Hosts and maintains the software',
      'Host en onderhoudt de software',
      'Héberge et entretient le logiciel',
    ),
    country: null,
    source: 'practice',
  },
  newsletterTool: {
    name: w('Newsletter service', 'Nieuwsbriefdienst', 'Service de lettres d’information'),
    role: 'processor',
    does: w(
      'Sends newsletters and counts opens',
      'Verstuurt nieuwsbrieven en telt openingen',
      'Envoie les lettres et compte les ouvertures',
    ),
    country: null,
    source: 'practice',
  },
  analytics: {
    name: w('Web analytics service', 'Dienst voor webanalyse', 'Service d’analyse web'),
    role: null,
    does: w('Counts visits', 'Telt bezoeken', 'Compte les visites'),
    country: null,
    source: 'practice',
  },
  socialNetwork: {
    name: w('Social network', 'Sociaal netwerk', 'Réseau social'),
    role: null,
    does: w(
      'Pages, advertisements, statistics',
      'Pagina’s, advertenties, statistieken',
      'Pages, publicités, statistiques',
    ),
    country: null,
    source: 'CJEU C-210/16 and C-40/17',
  },
  carrier: {
    name: w('Carrier or postal service', 'Vervoerder of postdienst', 'Transporteur ou service postal'),
    role: 'separateController',
    does: w('Delivers goods', 'Levert goederen', 'Livre les marchandises'),
    country: null,
    source: 'practice',
  },
  shopPlatform: {
    name: w('Web shop platform', 'Webshopplatform', 'Plateforme de boutique en ligne'),
    role: 'processor',
    does: w('Runs the web shop', 'Beheert de webshop', 'Exploite la boutique en ligne'),
    country: null,
    source: 'practice',
  },
  securityFirm: {
    name: w('Security firm', 'Bewakingsonderneming', 'Entreprise de gardiennage'),
    role: null,
    does: w(
      'Alarm and camera surveillance',
      'Alarm- en camerabewaking',
      'Surveillance par alarme et caméras',
    ),
    country: 'BE',
    source: 'practice',
  },
  police: {
    name: w('Police and judicial authorities', 'Politie en gerecht', 'Police et autorités judiciaires'),
    role: 'authority',
    does: w(
      'Receive images or facts of an offence',
      'Ontvangen beelden of feiten van een misdrijf',
      'Reçoivent images ou faits d’une infraction',
    ),
    country: 'BE',
    source: 'Act of 21 March 2007, Art. 9',
  },
  emergencyServices: {
    name: w('Emergency services', 'Hulpdiensten', 'Services de secours'),
    role: 'authority',
    does: w(
      'Receive the list of who is in the building at an evacuation',
      'Ontvangen bij een evacuatie de lijst van wie in het gebouw is',
      'Reçoivent lors d’une évacuation la liste des personnes présentes',
    ),
    country: 'BE',
    source: 'practice',
  },
  jobAgency: {
    name: w(
      'Recruitment or temporary work agency',
      'Selectie- of uitzendkantoor',
      'Bureau de recrutement ou d’intérim',
    ),
    role: 'separateController',
    does: w('Presents candidates', 'Stelt kandidaten voor', 'Présente des candidats'),
    country: 'BE',
    source: 'practice',
  },
  leasing: {
    name: w('Leasing company', 'Leasingmaatschappij', 'Société de leasing'),
    role: 'separateController',
    does: w('Company cars', 'Bedrijfswagens', 'Voitures de société'),
    country: 'BE',
    source: 'practice',
  },
  cti: {
    name: w(
      'Financial Intelligence Processing Unit (CTIF-CFI)',
      'Cel voor Financiële Informatieverwerking (CFI)',
      'Cellule de traitement des informations financières (CTIF)',
    ),
    role: 'authority',
    does: w(
      'Receives reports of suspicions',
      'Ontvangt meldingen van vermoedens',
      'Reçoit les déclarations de soupçon',
    ),
    country: 'BE',
    source: 'Act of 18 September 2017',
  },
  institute: {
    name: w(
      'Institute for Tax Advisors and Accountants (ITAA)',
      'Instituut van de Belastingadviseurs en de Accountants (ITAA)',
      'Institut des conseillers fiscaux et des experts-comptables (ITAA)',
    ),
    role: 'authority',
    does: w('Supervises the profession', 'Houdt toezicht op het beroep', 'Contrôle la profession'),
    country: 'BE',
    source: 'Act of 17 March 2019',
  },
  ubo: {
    name: w('UBO register', 'UBO-register', 'Registre UBO'),
    role: 'authority',
    does: w(
      'Holds the beneficial owners',
      'Bevat de uiteindelijk begunstigden',
      'Contient les bénéficiaires effectifs',
    ),
    country: 'BE',
    source: 'Act of 18 September 2017, Art. 73',
  },
  companyRegister: {
    name: w(
      'Crossroads Bank for Enterprises and Belgian Official Gazette',
      'Kruispuntbank van Ondernemingen en Belgisch Staatsblad',
      'Banque-Carrefour des Entreprises et Moniteur belge',
    ),
    role: 'authority',
    does: w('Publication of mandates', 'Bekendmaking van mandaten', 'Publication des mandats'),
    country: 'BE',
    source: 'Companies and Associations Code',
  },
  dpa: {
    name: w(
      'Data Protection Authority',
      'Gegevensbeschermingsautoriteit',
      'Autorité de protection des données',
    ),
    role: 'authority',
    does: w(
      'Supervision, complaints, breach notifications',
      'Toezicht, klachten, meldingen van inbreuken',
      'Contrôle, réclamations, notifications de violations',
    ),
    country: 'BE',
    source: 'Act of 3 December 2017',
  },
  subProcessorHosting: {
    name: w('Hosting sub-processor', 'Subverwerker voor hosting', 'Sous-traitant ultérieur d’hébergement'),
    role: 'subProcessor',
    does: w('Hosts the service', 'Host de dienst', 'Héberge le service'),
    country: null,
    source: 'Art. 28(2) and 28(4)',
  },
  errorTracking: {
    name: w('Error tracking service', 'Dienst voor foutopvolging', 'Service de suivi des erreurs'),
    role: 'subProcessor',
    does: w(
      'Collects errors of the application',
      'Verzamelt fouten van de toepassing',
      'Collecte les erreurs de l’application',
    ),
    country: null,
    source: 'Art. 28(2) and 28(4)',
  },
};
