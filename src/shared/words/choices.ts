import { article9Conditions } from '../law/article9-conditions';
import { dpiaAlways, dpiaCriteria } from '../law/dpia';
import { dpiaLists } from '../law/dpia-lists';
import { measureGroups } from '../law/measures';
import { agreementPoints } from '../law/processor-agreement';
import { derogations } from '../law/safeguards';
import { specialCategories } from '../law/special-categories';
import type { NounName } from '../register/nouns';
import type { ScreenLanguage, Text, Words } from '../register/text';
import { dpiaChoices } from './choices-dpia';
import { noticeNames } from './notice-names';

const w = (en: string, nl: string, fr: string): Words => ({ en, nl, fr });
type ChoiceList = Readonly<Record<string, Words | Text>>;

/** A list of law as choices: its codes and its official names. */
function fromLaw(
  list: readonly Readonly<{ code: string; name: Text }>[],
  rename: (code: string) => string = (code) => code,
): ChoiceList {
  return Object.fromEntries(list.map((entry) => [rename(entry.code), entry.name]));
}
/** Names of notices, as choices: those begin with a capital. */
function fromNames(list: 'audiences' | 'sections'): ChoiceList {
  const { en, nl, fr } = noticeNames;
  return Object.fromEntries(
    Object.keys(en[list]).map((code) => {
      const word = (words: object): string => {
        const name = String(words[code as keyof typeof words]);
        return name.slice(0, 1).toUpperCase() + name.slice(1);
      };
      return [code, w(word(en[list]), word(nl[list]), word(fr[list]))];
    }),
  );
}
const camel = (code: string): string => code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const highRisk: ChoiceList = {
  ...fromLaw(dpiaAlways),
  ...fromLaw(dpiaLists.flatMap(({ cases }) => cases)),
  ...fromLaw(dpiaCriteria),
};

const partyRole: ChoiceList = {
  processor: w('Processor', 'Verwerker', 'Sous-traitant'),
  subProcessor: w('Sub-processor', 'Subverwerker', 'Sous-traitant ultérieur'),
  jointController: w('Joint controller', 'Gezamenlijke verwerkingsverantwoordelijke', 'Responsable conjoint'),
  separateController: w(
    'Separate controller',
    'Afzonderlijke verwerkingsverantwoordelijke',
    'Responsable distinct',
  ),
  groupCompany: w('Group company', 'Groepsvennootschap', 'Société du groupe'),
  authority: w('Public authority', 'Overheidsinstantie', 'Autorité publique'),
  adviser: w('Professional adviser', 'Professionele adviseur', 'Conseiller professionnel'),
  businessPartner: w('Business partner', 'Zakenpartner', 'Partenaire commercial'),
  acquirer: w('Acquirer', 'Overnemer', 'Acquéreur'),
  internalDepartment: w('Internal department', 'Interne dienst', 'Service interne'),
  public: w('The public', 'Het publiek', 'Le public'),
  dataSubjectContacts: w(
    'The person’s own contacts',
    'Eigen contacten van de persoon',
    'Contacts de la personne elle-même',
  ),
  customer: w(
    'Customer (controller)',
    'Klant (verwerkingsverantwoordelijke)',
    'Client (responsable du traitement)',
  ),
  representative: w('Representative', 'Vertegenwoordiger', 'Représentant'),
  dpo: w(
    'Data protection officer',
    'Functionaris voor gegevensbescherming',
    'Délégué à la protection des données',
  ),
};

const legalBasis: ChoiceList = {
  '6.1.a': w('Consent', 'Toestemming', 'Consentement'),
  '6.1.b': w('Contract', 'Overeenkomst', 'Contrat'),
  '6.1.c': w('Legal obligation', 'Wettelijke verplichting', 'Obligation légale'),
  '6.1.d': w('Vital interests', 'Vitale belangen', 'Intérêts vitaux'),
  '6.1.e': w(
    'Public interest or official authority',
    'Algemeen belang of openbaar gezag',
    'Intérêt public ou autorité publique',
  ),
  '6.1.f': w('Legitimate interests', 'Gerechtvaardigde belangen', 'Intérêts légitimes'),
};

const language: ChoiceList = {
  en: w('English', 'Engels', 'Anglais'),
  nl: w('Dutch', 'Nederlands', 'Néerlandais'),
  fr: w('French', 'Frans', 'Français'),
  de: w('German', 'Duits', 'Allemand'),
};

const rights: ChoiceList = {
  all: w('All requests', 'Alle verzoeken', 'Toutes les demandes'),
  information: w('Information', 'Informatie', 'Information'),
  access: w('Access', 'Inzage', 'Accès'),
  rectification: w('Rectification', 'Rectificatie', 'Rectification'),
  erasure: w('Erasure', 'Gegevenswissing', 'Effacement'),
  restriction: w('Restriction', 'Beperking', 'Limitation'),
  portability: w('Data portability', 'Overdraagbaarheid', 'Portabilité'),
  objection: w('Objection', 'Bezwaar', 'Opposition'),
  withdrawal: w('Withdrawal of consent', 'Intrekking van toestemming', 'Retrait du consentement'),
  automated: w('Automated decisions', 'Geautomatiseerde besluiten', 'Décisions automatisées'),
  complaint: w('Complaint', 'Klacht', 'Réclamation'),
};

/** Keys are `noun.field`; `field` alone where every noun uses the same list. */
const lists: Readonly<Record<string, ChoiceList>> = {
  role: partyRole,
  legalBasis,
  candidateBases: legalBasis,
  contentLanguages: language,
  mainLanguage: language,
  languages: language,
  limitedRights: rights,
  right: rights,
  article9Condition: fromLaw(article9Conditions),
  specialKinds: fromLaw(specialCategories, camel),
  points: fromLaw(agreementPoints),
  group: fromLaw(measureGroups),
  'activity.role': {
    controller: w('Controller', 'Verwerkingsverantwoordelijke', 'Responsable du traitement'),
    joint: w('Joint controller', 'Gezamenlijke verwerkingsverantwoordelijke', 'Responsable conjoint'),
    processor: w('Processor', 'Verwerker', 'Sous-traitant'),
  },
  'activity.status': {
    draft: w('Draft', 'Ontwerp', 'Projet'),
    inUse: w('In use', 'In gebruik', 'En vigueur'),
    ended: w('Ended', 'Beëindigd', 'Terminé'),
  },
  'activity.source': {
    dataSubject: w('The person', 'De betrokkene zelf', 'La personne concernée'),
    otherPerson: w('Another person', 'Een andere persoon', 'Une autre personne'),
    employer: w('The employer', 'De werkgever', 'L’employeur'),
    customer: w('A customer', 'Een klant', 'Un client'),
    publicSource: w('A public source', 'Een openbare bron', 'Une source publique'),
    authority: w('An authority', 'Een overheid', 'Une autorité'),
    generated: w('Arises from use', 'Ontstaat door het gebruik', 'Générées par l’utilisation'),
    otherParty: w('Another organisation', 'Een andere organisatie', 'Une autre organisation'),
  },
  'activity.highRiskCriteria': highRisk,
  'screening.ruledOut': highRisk,
  ...dpiaChoices,
  'rightsRequest.rights': rights,
  'rightsRequest.decision': {
    granted: w('Granted', 'Ingewilligd', 'Acceptée'),
    partly: w('Granted in part', 'Deels ingewilligd', 'Acceptée en partie'),
    refused: w('Refused', 'Geweigerd', 'Refusée'),
    withdrawn: w('Withdrawn', 'Ingetrokken', 'Retirée'),
  },
  'breach.role': {
    controller: w('Controller', 'Verwerkingsverantwoordelijke', 'Responsable du traitement'),
    processor: w('Processor', 'Verwerker', 'Sous-traitant'),
  },
  'breach.cause': {
    humanError: w('Human error', 'Menselijke fout', 'Erreur humaine'),
    insider: w('Malice from inside', 'Kwaad opzet van binnenuit', 'Malveillance interne'),
    outsider: w('Malice from outside', 'Kwaad opzet van buitenaf', 'Malveillance externe'),
    technical: w('Technical', 'Technisch', 'Technique'),
    physical: w('Physical', 'Fysiek', 'Physique'),
  },
  'breach.types': {
    confidentiality: w('Confidentiality', 'Vertrouwelijkheid', 'Confidentialité'),
    integrity: w('Integrity', 'Integriteit', 'Intégrité'),
    availability: w('Availability', 'Beschikbaarheid', 'Disponibilité'),
  },
  'breach.risk': {
    none: w('Unlikely', 'Onwaarschijnlijk', 'Peu probable'),
    risk: w('Risk', 'Risico', 'Risque'),
    high: w('High risk', 'Hoog risico', 'Risque élevé'),
  },
  'breach.notificationKind': {
    initial: w('Initial', 'Eerste', 'Initiale'),
    complementary: w('Complementary', 'Aanvullende', 'Complémentaire'),
    final: w('Final', 'Definitieve', 'Finale'),
    notNeeded: w('Not needed', 'Niet nodig', 'Non requise'),
  },
  'activity.dpiaState': {
    notScreened: w('Not screened', 'Niet gescreend', 'Non examiné'),
    notRequired: w('Not required', 'Niet verplicht', 'Non requise'),
    required: w('Required, not done', 'Verplicht, niet uitgevoerd', 'Requise, non réalisée'),
    done: w('Done', 'Uitgevoerd', 'Réalisée'),
  },
  'agreement.kind': {
    processor: w('Processor agreement', 'Verwerkersovereenkomst', 'Contrat de sous-traitance'),
    customer: w(
      'Processor agreement with a customer',
      'Verwerkersovereenkomst met een klant',
      'Contrat de sous-traitance avec un client',
    ),
    subProcessor: w(
      'Agreement with a sub-processor',
      'Overeenkomst met een subverwerker',
      'Contrat avec un sous-traitant ultérieur',
    ),
    jointControllers: w(
      'Arrangement between joint controllers',
      'Onderlinge regeling',
      'Accord entre responsables conjoints',
    ),
    group: w('Agreement within the group', 'Overeenkomst binnen het concern', 'Accord au sein du groupe'),
  },
  'agreement.status': {
    none: w('No agreement', 'Geen overeenkomst', 'Aucun contrat'),
    drafted: w('Drafted', 'Ontworpen', 'En projet'),
    signed: w('Signed', 'Ondertekend', 'Signé'),
    ended: w('Ended', 'Beëindigd', 'Terminé'),
  },
  'agreement.subProcessorRule': {
    specific: w('Specific authorisation', 'Specifieke toestemming', 'Autorisation spécifique'),
    general: w('General authorisation', 'Algemene toestemming', 'Autorisation générale'),
    notAllowed: w('Not allowed', 'Niet toegestaan', 'Non autorisés'),
  },
  'camera.scope': {
    cameraAct: w('Camera Act', 'Camerawet', 'Loi caméras'),
    agreement68: w('Collective agreement 68', 'Cao 68', 'CCT 68'),
    both: w('Camera Act and collective agreement 68', 'Camerawet en cao 68', 'Loi caméras et CCT 68'),
  },
  'camera.placeKind': {
    open: w('Open place', 'Niet-besloten plaats', 'Lieu ouvert'),
    closedPublic: w(
      'Closed place, accessible to the public',
      'Voor het publiek toegankelijke besloten plaats',
      'Lieu fermé accessible au public',
    ),
    closedPrivate: w(
      'Closed place, not accessible to the public',
      'Niet voor het publiek toegankelijke besloten plaats',
      'Lieu fermé non accessible au public',
    ),
  },
  'camera.aims68': {
    safetyAndHealth: w('Safety and health', 'Veiligheid en gezondheid', 'Sécurité et santé'),
    protectionOfGoods: w('Protection of goods', 'Bescherming van goederen', 'Protection des biens'),
    productionProcess: w(
      'Control of the production process',
      'Controle van het productieproces',
      'Contrôle du processus de production',
    ),
    workControl: w('Control of work', 'Controle van de arbeid', 'Contrôle du travail'),
  },
  'measure.status': {
    planned: w('Planned', 'Gepland', 'Prévue'),
    inPlace: w('In place', 'Van kracht', 'En place'),
    verified: w('Verified', 'Nagekeken', 'Vérifiée'),
    claimed: w('Stated, no detail', 'Vermeld, zonder bijzonderheden', 'Déclarée, sans détail'),
  },
  'measure.serves': {
    a: w(
      '(a) Pseudonymisation and encryption',
      'a) Pseudonimisering en versleuteling',
      'a) Pseudonymisation et chiffrement',
    ),
    b: w(
      '(b) Confidentiality, integrity, availability, resilience',
      'b) Vertrouwelijkheid, integriteit, beschikbaarheid, veerkracht',
      'b) Confidentialité, intégrité, disponibilité, résilience',
    ),
    c: w(
      '(c) Restoring after an incident',
      'c) Herstel na een incident',
      'c) Rétablissement après un incident',
    ),
    d: w('(d) Testing and evaluating', 'd) Testen en evalueren', 'd) Tests et évaluation'),
  },
  'attachment.kind': {
    agreement: w('Agreement', 'Overeenkomst', 'Contrat'),
    certificate: w('Certificate', 'Certificaat', 'Certificat'),
    assessment: w('Assessment', 'Beoordeling', 'Analyse'),
    minutes: w('Minutes', 'Verslag', 'Procès-verbal'),
    correspondence: w('Correspondence', 'Briefwisseling', 'Correspondance'),
    letterhead: w('Letterhead', 'Briefpapier', 'Papier à en-tête'),
    other: w('Other', 'Andere', 'Autre'),
  },
  'issuedVersion.document': {
    register: w('Register', 'Register', 'Registre'),
    notice: w('Privacy notice', 'Privacyverklaring', 'Déclaration de confidentialité'),
    dpia: w('DPIA', 'DPIA', 'AIPD'),
    screening: w('DPIA screening', 'DPIA-screening', 'Examen préalable d’AIPD'),
  },
  'issuedVersion.languages': language,
  'issuedFile.language': language,
  'issuedFile.format': {
    docx: w('Word', 'Word', 'Word'),
    xlsx: w('Excel', 'Excel', 'Excel'),
    pdf: w('PDF', 'PDF', 'PDF'),
    html: w('Web page', 'Webpagina', 'Page web'),
    md: w('Markdown', 'Markdown', 'Markdown'),
    document: w('Document as a value', 'Document als waarde', 'Document comme valeur'),
    register: w('Register as a value', 'Register als waarde', 'Registre comme valeur'),
  },
  'noticeSection.audience': fromNames('audiences'),
  'noticeSection.section': fromNames('sections'),
  'clause.kind': {
    scope: w('Scope', 'Toepassingsgebied', 'Champ d’application'),
    'compliance-claim': w('Claim of compliance', 'Verklaring van naleving', 'Affirmation de conformité'),
    minimise: w('Minimum of data', 'Minimum aan gegevens', 'Minimum de données'),
    'purpose-limit': w('No other purposes', 'Geen andere doeleinden', 'Aucune autre finalité'),
    'no-sale': w('No sale', 'Geen verkoop', 'Pas de vente'),
    'processor-role': w('Role as processor', 'Rol als verwerker', 'Rôle de sous-traitant'),
    'legal-order': w('Legal order', 'Wettelijk bevel', 'Injonction légale'),
    'rights-defence': w('Defence of rights', 'Verdediging van rechten', 'Défense de droits'),
    merger: w('Merger or sale', 'Fusie of verkoop', 'Fusion ou cession'),
    'op-mail': w('Service messages', 'Dienstberichten', 'Messages de service'),
    'marketing-choice': w(
      'Choice about marketing',
      'Keuze over marketing',
      'Choix en matière de prospection',
    ),
    'user-input': w(
      'Data given by the user',
      'Gegevens van de gebruiker',
      'Données fournies par l’utilisateur',
    ),
    'keep-after-delete': w('Kept after deletion', 'Bewaard na verwijdering', 'Conservé après suppression'),
    'self-delete': w(
      'Deletion by the user',
      'Verwijdering door de gebruiker',
      'Suppression par l’utilisateur',
    ),
    children: w('Children', 'Kinderen', 'Enfants'),
    'public-posts': w('Public posts', 'Openbare berichten', 'Publications publiques'),
    'third-party-links': w('Links to others', 'Links naar derden', 'Liens vers des tiers'),
    'security-disclaimer': w('Limits of security', 'Grenzen van de beveiliging', 'Limites de la sécurité'),
    'cookies-claim': w('Cookies', 'Cookies', 'Cookies'),
    'authority-info': w('Authority', 'Autoriteit', 'Autorité'),
    changes: w('Changes', 'Wijzigingen', 'Modifications'),
    'mandatory-data': w('Mandatory data', 'Verplichte gegevens', 'Données obligatoires'),
  },
  'organisation.dpoStatus': {
    appointed: w('Appointed', 'Aangewezen', 'Désigné'),
    notRequired: w('Not required', 'Niet verplicht', 'Non requis'),
  },
  'subjectCategory.kind': {
    customer: w('Customer', 'Klant', 'Client'),
    contactPerson: w('Contact person', 'Contactpersoon', 'Personne de contact'),
    prospect: w('Prospect', 'Prospect', 'Prospect'),
    visitor: w('Visitor', 'Bezoeker', 'Visiteur'),
    user: w('User', 'Gebruiker', 'Utilisateur'),
    endUser: w('End-user of a customer', 'Eindgebruiker van een klant', 'Utilisateur final d’un client'),
    subscriber: w('Subscriber', 'Abonnee', 'Abonné'),
    supplier: w('Supplier', 'Leverancier', 'Fournisseur'),
    employee: w('Employee', 'Werknemer', 'Travailleur'),
    applicant: w('Applicant', 'Sollicitant', 'Candidat'),
    director: w('Director or owner', 'Bestuurder of eigenaar', 'Administrateur ou propriétaire'),
    child: w('Child', 'Kind', 'Enfant'),
    patient: w('Patient', 'Patiënt', 'Patient'),
    other: w('Other', 'Andere', 'Autre'),
  },
  'dataCategory.flags': {
    S: w('Special category (Art. 9)', 'Bijzondere categorie (art. 9)', 'Catégorie particulière (art. 9)'),
    C: w('Criminal (Art. 10)', 'Strafrechtelijk (art. 10)', 'Pénal (art. 10)'),
    N: w('National number (Art. 87)', 'Nationaal nummer (art. 87)', 'Numéro national (art. 87)'),
    H: w('Highly personal', 'Zeer persoonlijk', 'Hautement personnel'),
    K: w('Credentials', 'Inloggegevens', 'Identifiants de connexion'),
  },
  'dataUse.provision': {
    required: w('Required', 'Verplicht', 'Obligatoire'),
    optional: w('Optional', 'Facultatief', 'Facultatif'),
    optIn: w('Only after opting in', 'Enkel na instemming', 'Seulement après accord'),
    canBeDisabled: w('Can be switched off', 'Kan worden uitgezet', 'Désactivable'),
  },
  'purpose.kind': {
    service: w('Service', 'Dienstverlening', 'Service'),
    administration: w('Administration', 'Administratie', 'Administration'),
    directMarketing: w('Direct marketing', 'Direct marketing', 'Prospection'),
    statistics: w('Statistics', 'Statistiek', 'Statistiques'),
    profiling: w('Profiling', 'Profilering', 'Profilage'),
    security: w('Security', 'Beveiliging', 'Sécurité'),
    crimePrevention: w(
      'Prevention of fraud or crime',
      'Voorkomen van fraude of misdrijven',
      'Prévention de la fraude ou d’infractions',
    ),
    legalDuty: w('Legal duty', 'Wettelijke plicht', 'Obligation légale'),
    research: w('Research', 'Onderzoek', 'Recherche'),
    other: w('Other', 'Andere', 'Autre'),
  },
  'purpose.consentMethod': {
    activeOptIn: w('Active opt-in', 'Actieve keuze', 'Choix actif'),
    signedForm: w('Signed form', 'Ondertekend formulier', 'Formulaire signé'),
    spoken: w('Spoken', 'Mondeling', 'Oral'),
    inferredFromUse: w('Inferred from use', 'Afgeleid uit het gebruik', 'Déduit de l’utilisation'),
    preTicked: w('Box ticked beforehand', 'Vooraf aangevinkt', 'Case précochée'),
    bundledWithContract: w('Bundled with a contract', 'Gekoppeld aan een overeenkomst', 'Lié à un contrat'),
    none: w('Not asked', 'Niet gevraagd', 'Non demandé'),
  },
  'purpose.balancingOutcome': {
    passes: w('The interest prevails', 'Het belang weegt door', 'L’intérêt prévaut'),
    passesWithSafeguards: w(
      'The interest prevails with safeguards',
      'Het belang weegt door, met waarborgen',
      'L’intérêt prévaut avec des garanties',
    ),
    fails: w('The interest does not prevail', 'Het belang weegt niet door', 'L’intérêt ne prévaut pas'),
  },
  'purpose.provision': {
    statutory: w('Required by law', 'Wettelijk verplicht', 'Exigé par la loi'),
    contractual: w('Required by contract', 'Contractueel verplicht', 'Exigé par contrat'),
    neededForContract: w(
      'Needed to enter a contract',
      'Nodig om een overeenkomst te sluiten',
      'Nécessaire pour conclure un contrat',
    ),
    voluntary: w('Voluntary', 'Vrijwillig', 'Facultatif'),
  },
  'retentionRule.endAction': {
    erase: w('Erased', 'Gewist', 'Effacé'),
    anonymise: w('Anonymised', 'Geanonimiseerd', 'Anonymisé'),
    return: w('Returned', 'Teruggegeven', 'Restitué'),
    archive: w('Archived', 'Gearchiveerd', 'Archivé'),
  },
  'site.kind': {
    website: w('Website', 'Website', 'Site web'),
    app: w('App', 'App', 'Application'),
    brand: w('Brand', 'Merk', 'Marque'),
    establishment: w('Establishment', 'Vestiging', 'Établissement'),
  },
  'system.kind': {
    application: w('Application', 'Toepassing', 'Application'),
    cloudService: w('Cloud service', 'Clouddienst', 'Service en nuage'),
    server: w('Server', 'Server', 'Serveur'),
    device: w('Device', 'Toestel', 'Appareil'),
    paper: w('Paper file', 'Papieren bestand', 'Fichier papier'),
    website: w('Website', 'Website', 'Site web'),
    other: w('Other', 'Andere', 'Autre'),
  },
  'cookie.kind': {
    necessary: w('Strictly necessary', 'Strikt noodzakelijk', 'Strictement nécessaire'),
    functional: w('Functional', 'Functioneel', 'Fonctionnel'),
    statistics: w('Statistics', 'Statistiek', 'Statistiques'),
    marketing: w('Marketing', 'Marketing', 'Marketing'),
  },
  'transfer.exporterRole': {
    controller: w('Controller', 'Verwerkingsverantwoordelijke', 'Responsable du traitement'),
    processor: w('Processor', 'Verwerker', 'Sous-traitant'),
  },
  'transfer.importerRole': {
    controller: w('Controller', 'Verwerkingsverantwoordelijke', 'Responsable du traitement'),
    processor: w('Processor', 'Verwerker', 'Sous-traitant'),
    subProcessor: w('Sub-processor', 'Subverwerker', 'Sous-traitant ultérieur'),
  },
  'transfer.frequency': {
    once: w('Once', 'Eenmalig', 'Une fois'),
    occasional: w('Occasionally', 'Af en toe', 'Occasionnellement'),
    continuous: w('Continuously', 'Doorlopend', 'En continu'),
  },
  'transfer.safeguard': {
    adequacy: w('Adequacy decision', 'Adequaatheidsbesluit', 'Décision d’adéquation'),
    dpf: w('EU-US Data Privacy Framework', 'EU-US Data Privacy Framework', 'EU-US Data Privacy Framework'),
    scc: w(
      'Standard contractual clauses, Decision (EU) 2021/914',
      'Standaardcontractbepalingen, Besluit (EU) 2021/914',
      'Clauses contractuelles types, décision (UE) 2021/914',
    ),
    'scc-sa': w(
      'Standard clauses of an authority',
      'Standaardbepalingen van een autoriteit',
      'Clauses types d’une autorité',
    ),
    bcr: w('Binding corporate rules', 'Bindende bedrijfsvoorschriften', 'Règles d’entreprise contraignantes'),
    'public-instrument': w(
      'Instrument between public bodies',
      'Instrument tussen overheden',
      'Instrument entre autorités publiques',
    ),
    code: w('Code of conduct', 'Gedragscode', 'Code de conduite'),
    certification: w('Certification', 'Certificering', 'Certification'),
    'ad-hoc': w('Authorised ad hoc clauses', 'Toegestane contractbepalingen', 'Clauses ad hoc autorisées'),
    'admin-arrangement': w(
      'Administrative arrangement',
      'Administratieve regeling',
      'Arrangement administratif',
    ),
    ...fromLaw(derogations),
    'privacy-shield': w(
      'EU-US Privacy Shield (void since 16 July 2020)',
      'EU-US Privacy Shield (ongeldig sinds 16 juli 2020)',
      'EU-US Privacy Shield (invalide depuis le 16 juillet 2020)',
    ),
    'safe-harbor': w(
      'Safe Harbor (void since 6 October 2015)',
      'Safe Harbor (ongeldig sinds 6 oktober 2015)',
      'Safe Harbor (invalide depuis le 6 octobre 2015)',
    ),
    'scc-old': w(
      'Standard clauses from before 2021 (no longer valid)',
      'Modelcontractbepalingen van vóór 2021 (niet meer geldig)',
      'Clauses types d’avant 2021 (plus valables)',
    ),
  },
  'transfer.sccModules': {
    1: w(
      'Module 1: controller to controller',
      'Module 1: verwerkingsverantwoordelijke aan verwerkingsverantwoordelijke',
      'Module 1\u202f: de responsable à responsable',
    ),
    2: w(
      'Module 2: controller to processor',
      'Module 2: verwerkingsverantwoordelijke aan verwerker',
      'Module 2\u202f: de responsable à sous-traitant',
    ),
    3: w(
      'Module 3: processor to processor',
      'Module 3: verwerker aan verwerker',
      'Module 3\u202f: de sous-traitant à sous-traitant',
    ),
    4: w(
      'Module 4: processor to controller',
      'Module 4: verwerker aan verwerkingsverantwoordelijke',
      'Module 4\u202f: de sous-traitant à responsable',
    ),
  },
  'transfer.dpfCoverage': {
    hr: w('Staff data', 'Personeelsgegevens', 'Données de personnel'),
    nonHr: w('Other than staff data', 'Andere dan personeelsgegevens', 'Autres que les données de personnel'),
    both: w('Staff data and other data', 'Personeels- en andere gegevens', 'Données de personnel et autres'),
  },
  'transfer.bcrKind': {
    controller: w('For controllers', 'Voor verwerkingsverantwoordelijken', 'Pour responsables du traitement'),
    processor: w('For processors', 'Voor verwerkers', 'Pour sous-traitants'),
  },
  'transfer.assessmentOutcome': {
    sufficient: w('Sufficient', 'Voldoende', 'Suffisant'),
    sufficientWithMeasures: w(
      'Sufficient with measures',
      'Voldoende met maatregelen',
      'Suffisant avec des mesures',
    ),
    insufficient: w('Insufficient', 'Onvoldoende', 'Insuffisant'),
  },
};

/** The words of a choice, in a screen language. Unknown codes are shown as they are, never hidden. */
export function choiceWords(language: ScreenLanguage, noun: NounName, field: string, code: string): string {
  const list = lists[`${noun}.${field}`] ?? lists[field];
  return list?.[code]?.[language] ?? code;
}
