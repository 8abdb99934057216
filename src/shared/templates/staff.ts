import type { Template } from './template';
import { w } from './words';

const basics = ['ORG-03', 'ACC-01', 'ACC-04', 'AVA-01', 'NET-03'] as const;
const nationalNumber = w(
  'Act of 8 August 1983 (National Register); social security and tax law',
  'Wet van 8 augustus 1983 (Rijksregister); sociale en fiscale wetgeving',
  'Loi du 8 août 1983 (Registre national) ; droit social et fiscal',
);
const employmentCondition = {
  condition: '9.2.b',
  law: w(
    'Act of 3 July 1978 on employment contracts; social security law',
    'Wet van 3 juli 1978 betreffende de arbeidsovereenkomsten; socialezekerheidsrecht',
    'Loi du 3 juillet 1978 relative aux contrats de travail ; droit de la sécurité sociale',
  ),
  source: 'Art. 9(2)(b)',
} as const;
const healthAccess = w(
  'The person who does payroll; management. Bound to confidentiality',
  'Wie de lonen doet; de directie. Gebonden door vertrouwelijkheid',
  'La personne chargée de la paie ; la direction. Tenues à la confidentialité',
);

/** Activities about people who work for the firm. */
export const staffTemplates: readonly Template[] = [
  {
    id: 'payroll',
    group: 'staff',
    role: 'controller',
    name: w('Payroll', 'Loonadministratie', 'Administration des salaires'),
    summary: w(
      'Calculate and pay wages, declare them to social security and tax',
      'Lonen berekenen en betalen, aangeven bij sociale zekerheid en fiscus',
      'Calculer et payer les salaires, les déclarer à la sécurité sociale et au fisc',
    ),
    purposes: [
      {
        description: w(
          'Calculate and pay wages under the employment contract',
          'Lonen berekenen en betalen volgens de arbeidsovereenkomst',
          'Calculer et payer les salaires selon le contrat de travail',
        ),
        kind: 'administration',
        legalBasis: '6.1.b',
        contract: w('The employment contract', 'De arbeidsovereenkomst', 'Le contrat de travail'),
        subjectIsParty: true,
        provision: 'contractual',
        provisionConsequence: w(
          'Without the data wages cannot be paid',
          'Zonder de gegevens kan het loon niet worden betaald',
          'Sans les données, le salaire ne peut être payé',
        ),
        source: 'Art. 6(1)(b)',
      },
      {
        description: w(
          'Declare wages and work to social security and tax administration, keep social documents',
          'Lonen en prestaties aangeven bij sociale zekerheid en fiscus, sociale documenten bijhouden',
          'Déclarer salaires et prestations à la sécurité sociale et au fisc, tenir les documents sociaux',
        ),
        kind: 'legalDuty',
        legalBasis: '6.1.c',
        law: w(
          'Act of 27 June 1969 (social security); Royal Decree of 8 August 1980 (social documents); Income Tax Code 1992',
          'Wet van 27 juni 1969 (sociale zekerheid); KB van 8 augustus 1980 (sociale documenten); Wetboek van de inkomstenbelastingen 1992',
          'Loi du 27 juin 1969 (sécurité sociale) ; AR du 8 août 1980 (documents sociaux) ; Code des impôts sur les revenus 1992',
        ),
        provision: 'statutory',
        source: 'Art. 6(1)(c), 6(3)',
      },
    ],
    subjects: ['employees', 'temporaryStaff'],
    data: [
      { category: 'identification', retention: 'socialDocuments' },
      { category: 'contactDetails', retention: 'socialDocuments' },
      { category: 'nationalNumber', retention: 'socialDocuments', legalGround: nationalNumber },
      {
        category: 'household',
        detail: w(
          'Persons in charge, for withholding tax',
          'Personen ten laste, voor de bedrijfsvoorheffing',
          'Personnes à charge, pour le précompte professionnel',
        ),
        retention: 'payrollTax',
      },
      { category: 'salary', retention: 'payrollTax' },
      {
        category: 'paymentDetails',
        detail: w(
          'Account number for the wage',
          'Rekeningnummer voor het loon',
          'Numéro de compte pour le salaire',
        ),
        retention: 'staffFile',
      },
      {
        category: 'absence',
        detail: w(
          'Days of absence and their kind, no diagnosis',
          'Dagen en soort afwezigheid, geen diagnose',
          'Jours et type d’absence, sans diagnostic',
        ),
        retention: 'absence',
        article9: employmentCondition,
      },
    ],
    recipients: [
      {
        party: 'socialSecretariat',
        receives: w(
          'Identification, wages, hours',
          'Identificatie, lonen, uren',
          'Identification, salaires, heures',
        ),
      },
      {
        party: 'socialSecurity',
        receives: w(
          'Declarations of work and wages',
          'Aangiften van prestaties en lonen',
          'Déclarations de prestations et salaires',
        ),
      },
      {
        party: 'tax',
        receives: w(
          'Withholding tax and wage slips',
          'Bedrijfsvoorheffing en loonfiches',
          'Précompte et fiches de salaire',
        ),
      },
      {
        party: 'bank',
        receives: w(
          'Name, account number, amount',
          'Naam, rekeningnummer, bedrag',
          'Nom, numéro de compte, montant',
        ),
      },
      { party: 'workAccidentInsurer' },
    ],
    measures: [...basics, 'CRY-01', 'PHY-02'],
    source: ['dataSubject', 'employer'],
    personsWithAccess: healthAccess,
    isOccasional: false,
  },
  {
    id: 'staff-administration',
    group: 'staff',
    role: 'controller',
    name: w('Staff administration', 'Personeelsadministratie', 'Administration du personnel'),
    summary: w(
      'Keep staff files, contracts, leave and evaluations',
      'Personeelsdossiers, contracten, verlof en evaluaties bijhouden',
      'Tenir dossiers, contrats, congés et évaluations du personnel',
    ),
    purposes: [
      {
        description: w(
          'Carry out the employment contract: hours, leave, evaluations',
          'De arbeidsovereenkomst uitvoeren: uren, verlof, evaluaties',
          'Exécuter le contrat de travail : heures, congés, évaluations',
        ),
        kind: 'administration',
        legalBasis: '6.1.b',
        contract: w('The employment contract', 'De arbeidsovereenkomst', 'Le contrat de travail'),
        subjectIsParty: true,
        provision: 'contractual',
        source: 'Art. 6(1)(b)',
      },
      {
        description: w(
          'Meet the duties of an employer: personnel register, well-being at work',
          'De plichten van een werkgever nakomen: personeelsregister, welzijn op het werk',
          'Respecter les obligations de l’employeur : registre du personnel, bien-être au travail',
        ),
        kind: 'legalDuty',
        legalBasis: '6.1.c',
        law: w(
          'Royal Decree of 8 August 1980; Act of 4 August 1996 on well-being at work',
          'KB van 8 augustus 1980; wet van 4 augustus 1996 betreffende het welzijn op het werk',
          'AR du 8 août 1980 ; loi du 4 août 1996 relative au bien-être au travail',
        ),
        provision: 'statutory',
        source: 'Art. 6(1)(c), 6(3)',
      },
    ],
    subjects: ['employees', 'formerEmployees', 'temporaryStaff'],
    data: [
      { category: 'identification', retention: 'staffFile' },
      { category: 'contactDetails', retention: 'staffFile' },
      { category: 'career', retention: 'staffFile' },
      { category: 'education', retention: 'staffFile' },
      { category: 'nationalNumber', retention: 'socialDocuments', legalGround: nationalNumber },
    ],
    recipients: [
      { party: 'preventionService' },
      { party: 'socialSecretariat' },
      { party: 'cloudOffice' },
      { party: 'insurer' },
    ],
    measures: [...basics, 'PHY-02'],
    source: ['dataSubject'],
    isOccasional: false,
  },
  {
    id: 'sickness',
    group: 'staff',
    role: 'controller',
    name: w('Sickness and work accidents', 'Ziekte en arbeidsongevallen', 'Maladie et accidents du travail'),
    summary: w(
      'Certificates, guaranteed wage, accident declarations',
      'Attesten, gewaarborgd loon, ongevalsaangiften',
      'Certificats, salaire garanti, déclarations d’accident',
    ),
    purposes: [
      {
        description: w(
          'Deal with incapacity for work and declare work accidents',
          'Arbeidsongeschiktheid opvolgen en arbeidsongevallen aangeven',
          'Suivre l’incapacité de travail et déclarer les accidents du travail',
        ),
        kind: 'legalDuty',
        legalBasis: '6.1.c',
        law: w(
          'Act of 3 July 1978, Art. 31; Act of 10 April 1971 on work accidents',
          'Wet van 3 juli 1978, art. 31; arbeidsongevallenwet van 10 april 1971',
          'Loi du 3 juillet 1978, art. 31 ; loi du 10 avril 1971 sur les accidents du travail',
        ),
        provision: 'statutory',
        source: 'Art. 6(1)(c), 6(3)',
      },
    ],
    subjects: ['employees', 'temporaryStaff'],
    data: [
      { category: 'identification', retention: 'absence' },
      { category: 'absence', retention: 'absence', article9: employmentCondition },
      {
        category: 'health',
        detail: w(
          'Certificate and facts of an accident, no diagnosis unless the law asks',
          'Attest en feiten van een ongeval, geen diagnose tenzij de wet het vraagt',
          'Certificat et faits d’un accident, sans diagnostic sauf si la loi l’exige',
        ),
        retention: 'absence',
        article9: employmentCondition,
      },
    ],
    recipients: [
      { party: 'workAccidentInsurer' },
      { party: 'medicalControl' },
      { party: 'preventionService' },
      { party: 'socialSecretariat' },
    ],
    measures: [...basics, 'CRY-02', 'PHY-02'],
    source: ['dataSubject', 'otherParty'],
    personsWithAccess: healthAccess,
    isOccasional: false,
  },
  {
    id: 'recruitment',
    group: 'staff',
    role: 'controller',
    name: w('Recruitment', 'Aanwerving', 'Recrutement'),
    summary: w(
      'Receive applications, select, keep a reserve with consent',
      'Sollicitaties ontvangen, selecteren, met toestemming een reserve aanleggen',
      'Recevoir les candidatures, sélectionner, tenir une réserve avec consentement',
    ),
    purposes: [
      {
        description: w(
          'Select candidates for a vacancy',
          'Kandidaten selecteren voor een vacature',
          'Sélectionner des candidats pour un poste',
        ),
        kind: 'administration',
        legalBasis: '6.1.b',
        contract: w(
          'Steps before an employment contract, at the applicant’s request',
          'Stappen vóór een arbeidsovereenkomst, op verzoek van de sollicitant',
          'Mesures précontractuelles à la demande du candidat',
        ),
        subjectIsParty: true,
        provision: 'neededForContract',
        provisionConsequence: w(
          'Without the data the application cannot be considered',
          'Zonder de gegevens kan de sollicitatie niet worden behandeld',
          'Sans les données, la candidature ne peut être examinée',
        ),
        source: 'Art. 6(1)(b); collective agreement 38',
      },
      {
        description: w(
          'Keep applications for later vacancies',
          'Sollicitaties bewaren voor latere vacatures',
          'Conserver les candidatures pour de futurs postes',
        ),
        kind: 'administration',
        legalBasis: '6.1.a',
        consentMethod: 'activeOptIn',
        consentWording: w(
          'You may keep my application for later vacancies',
          'U mag mijn sollicitatie bewaren voor latere vacatures',
          'Vous pouvez conserver ma candidature pour de futurs postes',
        ),
        consentEvidence: w(
          'Reply of the applicant, kept with the application',
          'Antwoord van de sollicitant, bewaard bij de sollicitatie',
          'Réponse du candidat, conservée avec la candidature',
        ),
        withdrawalRoute: w(
          'By e-mail, at any time',
          'Per e-mail, op elk ogenblik',
          'Par e-mail, à tout moment',
        ),
        provision: 'voluntary',
        provisionConsequence: w(
          'Without consent the application is erased after the selection; the chances for the vacancy stay the same',
          'Zonder toestemming wordt de sollicitatie na de selectie gewist; de kansen voor de vacature blijven dezelfde',
          'Sans consentement, la candidature est effacée après la sélection\u202f; les chances pour le poste restent les mêmes',
        ),
        source: 'Art. 6(1)(a), 7',
      },
    ],
    subjects: ['applicants'],
    data: [
      { category: 'identification', retention: 'applicants' },
      { category: 'contactDetails', retention: 'applicants' },
      { category: 'education', retention: 'applicants' },
      { category: 'career', retention: 'applicants' },
      {
        category: 'communications',
        retention: 'applicantReserve',
        detail: w(
          'Letter, curriculum vitae, notes of the interview',
          'Brief, curriculum vitae, notities van het gesprek',
          'Lettre, curriculum vitae, notes de l’entretien',
        ),
      },
    ],
    recipients: [{ party: 'jobAgency' }, { party: 'cloudOffice' }],
    measures: ['ORG-03', 'ACC-01', 'ACC-04', 'LIF-01', 'LIF-02'],
    source: ['dataSubject', 'otherParty'],
    isOccasional: false,
    remark: w(
      'Collective agreement 38: ask only what matters for the job',
      'Cao 38: vraag enkel wat telt voor de functie',
      'CCT 38 : ne demander que ce qui compte pour la fonction',
    ),
  },
  {
    id: 'access-badges',
    group: 'staff',
    role: 'controller',
    name: w('Access badges', 'Toegangsbadges', 'Badges d’accès'),
    summary: w(
      'Open doors with badges and keep who came in',
      'Deuren openen met badges en bijhouden wie binnenkwam',
      'Ouvrir les portes par badge et consigner les entrées',
    ),
    purposes: [
      {
        description: w(
          'Secure the premises by controlling access',
          'De gebouwen beveiligen met toegangscontrole',
          'Sécuriser les locaux par le contrôle d’accès',
        ),
        kind: 'security',
        legalBasis: '6.1.f',
        legitimateInterest: w(
          'Protecting people and goods in the premises',
          'Personen en goederen in de gebouwen beschermen',
          'Protéger les personnes et les biens dans les locaux',
        ),
        source: 'Art. 6(1)(f)',
      },
    ],
    subjects: ['employees', 'temporaryStaff', 'premisesVisitors'],
    data: [
      { category: 'identification', retention: 'badges' },
      {
        category: 'usageData',
        detail: w('Door, date and time', 'Deur, datum en uur', 'Porte, date et heure'),
        retention: 'badges',
      },
    ],
    recipients: [{ party: 'securityFirm' }, { party: 'itSupport' }],
    measures: ['PHY-01', 'ACC-04', 'LOG-02', 'LIF-02'],
    source: ['generated'],
    isOccasional: false,
  },
  {
    id: 'time-recording',
    group: 'staff',
    role: 'controller',
    name: w('Time recording', 'Tijdsregistratie', 'Enregistrement du temps de travail'),
    summary: w('Record working time', 'Arbeidstijd registreren', 'Enregistrer le temps de travail'),
    purposes: [
      {
        description: w(
          'Record working time for wages and working-time rules',
          'Arbeidstijd registreren voor loon en regels over arbeidsduur',
          'Enregistrer le temps de travail pour les salaires et les règles de durée',
        ),
        kind: 'legalDuty',
        legalBasis: '6.1.c',
        law: w(
          'Labour Act of 16 March 1971; Programme Act of 22 December 1989 (part-time work)',
          'Arbeidswet van 16 maart 1971; programmawet van 22 december 1989 (deeltijdse arbeid)',
          'Loi du 16 mars 1971 sur le travail ; loi-programme du 22 décembre 1989 (temps partiel)',
        ),
        provision: 'statutory',
        source: 'Art. 6(1)(c), 6(3)',
      },
    ],
    subjects: ['employees', 'temporaryStaff'],
    data: [
      { category: 'identification', retention: 'socialDocuments' },
      {
        category: 'usageData',
        detail: w('Start, end and breaks', 'Begin, einde en pauzes', 'Début, fin et pauses'),
        retention: 'socialDocuments',
      },
    ],
    recipients: [{ party: 'socialSecretariat' }, { party: 'businessSoftware' }],
    measures: [...basics],
    source: ['generated'],
    isOccasional: false,
    remark: w(
      'Do not use fingerprints or face recognition for this: biometric data ask a condition of Article 9(2)',
      'Gebruik hiervoor geen vingerafdrukken of gezichtsherkenning: biometrische gegevens vragen een voorwaarde van artikel 9, lid 2',
      'N’utilisez ni empreintes ni reconnaissance faciale : les données biométriques exigent une condition de l’article 9, paragraphe 2',
    ),
  },
  {
    id: 'it-use',
    group: 'staff',
    role: 'controller',
    name: w(
      'Computers, e-mail and internet of staff',
      'Computers, e-mail en internet van het personeel',
      'Ordinateurs, e-mail et internet du personnel',
    ),
    summary: w(
      'Accounts, logs and supervision of use',
      'Accounts, logboeken en toezicht op het gebruik',
      'Comptes, journaux et contrôle de l’utilisation',
    ),
    purposes: [
      {
        description: w(
          'Secure the network and supervise its use within collective agreement 81',
          'Het netwerk beveiligen en toezien op het gebruik binnen cao 81',
          'Sécuriser le réseau et contrôler son utilisation selon la CCT 81',
        ),
        kind: 'security',
        legalBasis: '6.1.f',
        legitimateInterest: w(
          'A secure network and correct use of the firm’s means',
          'Een veilig netwerk en correct gebruik van de middelen van de firma',
          'Un réseau sûr et un usage correct des moyens de l’entreprise',
        ),
        source: 'Art. 6(1)(f); collective agreement 81',
      },
    ],
    subjects: ['employees', 'temporaryStaff'],
    data: [
      { category: 'credentials', retention: 'account' },
      { category: 'deviceData', retention: 'logs' },
      { category: 'usageData', retention: 'logs' },
    ],
    recipients: [{ party: 'itSupport' }, { party: 'cloudOffice' }],
    measures: ['ORG-11', 'ACC-01', 'ACC-02', 'ACC-03', 'LOG-01', 'LOG-02', 'NET-02'],
    source: ['generated'],
    isOccasional: false,
  },
  {
    id: 'company-cars',
    group: 'staff',
    role: 'controller',
    name: w('Company cars and fines', 'Bedrijfswagens en boetes', 'Voitures de société et amendes'),
    summary: w(
      'Manage cars, fuel cards and fines',
      'Wagens, tankkaarten en boetes beheren',
      'Gérer voitures, cartes carburant et amendes',
    ),
    purposes: [
      {
        description: w(
          'Make company cars available and pass on fines to the driver',
          'Bedrijfswagens ter beschikking stellen en boetes aan de bestuurder doorgeven',
          'Mettre des voitures à disposition et transmettre les amendes au conducteur',
        ),
        kind: 'administration',
        legalBasis: '6.1.b',
        contract: w(
          'Car policy, part of the employment contract',
          'Car policy, deel van de arbeidsovereenkomst',
          'Car policy, partie du contrat de travail',
        ),
        subjectIsParty: true,
        source: 'Art. 6(1)(b)',
      },
    ],
    subjects: ['employees'],
    data: [
      { category: 'identification', retention: 'staffFile' },
      {
        category: 'criminal',
        detail: w('Traffic fines', 'Verkeersboetes', 'Amendes de circulation'),
        retention: 'staffFile',
        legalGround: w(
          'Road Traffic Act of 16 March 1968, Art. 67bis and 67ter; Act of 30 July 2018, Art. 10',
          'Wegverkeerswet van 16 maart 1968, art. 67bis en 67ter; wet van 30 juli 2018, art. 10',
          'Loi du 16 mars 1968 sur la circulation routière, art. 67bis et 67ter ; loi du 30 juillet 2018, art. 10',
        ),
      },
    ],
    recipients: [{ party: 'leasing' }, { party: 'insurer' }, { party: 'police' }],
    measures: ['ACC-04', 'ORG-03', 'ORG-12'],
    source: ['otherParty', 'authority'],
    personsWithAccess: w(
      'The person who manages the cars; management. Bound to confidentiality',
      'Wie de wagens beheert; de directie. Gebonden door vertrouwelijkheid',
      'La personne qui gère les voitures ; la direction. Tenues à la confidentialité',
    ),
    isOccasional: false,
  },
  {
    id: 'staff-photos',
    group: 'staff',
    role: 'controller',
    name: w('Photographs of staff', 'Foto’s van het personeel', 'Photos du personnel'),
    summary: w(
      'Show staff on the website and social media',
      'Personeel tonen op website en sociale media',
      'Montrer le personnel sur le site et les réseaux sociaux',
    ),
    purposes: [
      {
        description: w(
          'Introduce the team to customers',
          'Het team voorstellen aan klanten',
          'Présenter l’équipe aux clients',
        ),
        kind: 'other',
        legalBasis: '6.1.a',
        consentMethod: 'signedForm',
        consentEvidence: w(
          'Signed form in the staff file',
          'Ondertekend formulier in het personeelsdossier',
          'Formulaire signé dans le dossier du personnel',
        ),
        withdrawalRoute: w(
          'Tell the employer; the photograph is removed',
          'De werkgever verwittigen; de foto wordt verwijderd',
          'Prévenir l’employeur ; la photo est retirée',
        ),
        provision: 'voluntary',
        source: 'Art. 6(1)(a), 7; Code of Economic Law, Art. XI.174',
      },
    ],
    subjects: ['employees'],
    data: [
      { category: 'image', retention: 'photos' },
      { category: 'identification', retention: 'photos' },
    ],
    recipients: [{ party: 'hosting' }, { party: 'socialNetwork' }],
    measures: ['LIF-01'],
    source: ['dataSubject'],
    isOccasional: false,
    remark: w(
      'Consent of staff must be really free: refusing may have no consequence',
      'Toestemming van personeel moet echt vrij zijn: weigeren mag geen gevolg hebben',
      'Le consentement du personnel doit être vraiment libre : un refus ne peut avoir de conséquence',
    ),
  },
];
