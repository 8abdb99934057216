import type { dataCategories } from '../law/data-categories';

/** Words by which categories of personal data are recognised, folded: English, Dutch and French together. */
type Code = (typeof dataCategories)[number]['code'];

const words = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})`, 'u');

/** The code is that of the list of categories to start from (`law/data-categories`). */
export const dataWords: readonly Readonly<{ code: Code; pattern: RegExp }>[] = [
  {
    code: 'identification',
    pattern: words(
      '(?:first |last |sur|family |full )?names?(?![\\p{L}])|naam(?![\\p{L}])|voornaam|familienaam|achternaam|nom(?![\\p{L}])|noms(?![\\p{L}])|prenoms?|title(?![\\p{L}])|aanspreking|civilite',
    ),
  },
  {
    code: 'contactDetails',
    pattern: words(
      '(?:e-?mail|postal|street|home|delivery|shipping) ?addres\\w*|e-?mail(?![\\p{L}])|(?:tele)?phone|telephone|contact (?:details|information|data)|e-?mailadres\\w*|telefoon\\w*|adres(?![\\p{L}])|adresgegevens|contactgegevens|adresse (?:e-?mail|postale|electronique|de livraison)|coordonnees|numero de telephone|courriel',
    ),
  },
  {
    code: 'dateOfBirth',
    pattern: words('birth ?date|date of birth|dates of birth|geboortedatum|geboortejaar|date de naissance'),
  },
  {
    code: 'nationalNumber',
    pattern: words(
      'national (?:register |identification )?number|social security number|rijksregisternummer|insz|numero (?:de registre )?national|numero de securite sociale|niss',
    ),
  },
  {
    code: 'identityDocument',
    pattern: words(
      "(?:identity|id)[ -]?cards?|passport|identiteitskaart|paspoort|carte d'identite|passeport",
    ),
  },
  {
    code: 'image',
    pattern: words(
      "photos?(?![\\p{L}])|photographs?|pictures?|profile image|portrait|foto(?:'s)?(?![\\p{L}])|afbeelding|photographies?|images? (?:de vous|vous)",
    ),
  },
  {
    code: 'credentials',
    pattern: words(
      "passwords?|login(?: details| data)?|user ?name|credentials|wachtwoord\\w*|inloggegevens|gebruikersnaam|mots? de passe|identifiants? (?:de connexion|et)|nom d'utilisateur",
    ),
  },
  {
    code: 'billing',
    pattern: words(
      'billing (?:address|details|data|information)|invoic\\w* (?:details|data|history)|facturatiegegevens|factuurgegevens|facturatieadres|donnees de facturation|adresse de facturation',
    ),
  },
  {
    code: 'paymentDetails',
    pattern: words(
      '(?:bank|credit card|debit card|card|account) (?:details|data|number|information)s?|iban|payment (?:details|data|information)|bankrekening\\w*|rekeningnummer|betaalgegevens|bankgegevens|kaartgegevens|donnees (?:bancaires|de paiement)|coordonnees bancaires|numero de (?:compte|carte)',
    ),
  },
  {
    code: 'paymentReference',
    pattern: words(
      'payment reference|reference number|betaalreferentie|referentienummer|reference de paiement',
    ),
  },
  {
    code: 'enterpriseNumber',
    pattern: words("vat number|btw-?\\s?(?:nummer|nr)|ondernemingsnummer|numero de tva|numero d'entreprise"),
  },
  {
    code: 'contractHistory',
    pattern: words(
      "(?:order|purchase|contract) (?:history|data|details)|orders? you|bestelgeschiedenis|bestelgegevens|aankoopgeschiedenis|historique (?:des commandes|d'achat)|donnees de commande",
    ),
  },
  {
    code: 'communications',
    pattern: words(
      '(?:your|the) (?:messages?|correspondence|communications?)|chat messages?|support chats?|content of (?:your )?(?:messages?|e-?mails)|inhoud van uw (?:bericht|vraag|e-?mail)|berichten|briefwisseling|correspondentie|contenu de (?:vos|votre) (?:messages?|demande)|correspondance|echanges de messages',
    ),
  },
  {
    code: 'deviceData',
    pattern: words(
      "ip-?\\s?addres\\w*|browser(?:type| type)?|operating system|device (?:type|brand|data|information)|screen resolution|ip-?\\s?adres\\w*|besturingssysteem|toestelgegevens|type toestel|adresses? ip|navigateur|systeme d'exploitation|type d'appareil",
    ),
  },
  {
    code: 'usageData',
    pattern: words(
      "pages? (?:you )?visited|pages you (?:are|visit)|visited pages|click (?:behaviou?r|path)|usage (?:data|metrics|statistics)|mou?s\\w* (?:moves|clicks)|scroll\\w*|how you interact|surfgedrag|klikgedrag|bezochte pagina'?s|gebruiksgegevens|webpagina die u bezocht|pages (?:visitees|consultees)|donnees d'utilisation|comportement de navigation",
    ),
  },
  {
    code: 'generalLocation',
    pattern: words(
      'general location|(?:\\(general\\)) location|city or region|country (?:and|or) city|algemene locatie|ruwe locatie|localisation (?:generale|approximative)',
    ),
  },
  {
    code: 'preciseLocation',
    pattern: words(
      'gps|precise location|geolocation|exacte locatie|locatiegegevens|geolocatie|geolocalisation|localisation precise',
    ),
  },
  {
    code: 'marketingStatistics',
    pattern: words(
      "(?:e-?mails?|links?|newsletters?) (?:you |that you )?(?:opened|clicked)|open(?:ed|ing) (?:and click )?(?:rates?|of)|number of opens|openen van (?:de )?(?:e-?mails?|nieuwsbrie)|geopende|taux d'ouverture|ouverture des (?:e-?mails|lettres)",
    ),
  },
  {
    code: 'preferences',
    pattern: words('preferences|product interests?|voorkeur\\w*|preferences?(?= )|vos preferences'),
  },
  {
    code: 'household',
    pattern: words(
      'family (?:composition|situation)|household|marital status|samenstelling van het gezin|gezinssamenstelling|gezinssituatie|burgerlijke staat|composition (?:du menage|de famille)|etat civil|situation familiale',
    ),
  },
  {
    code: 'leisure',
    pattern: words("leisure|hobbies|hobby'?s|vrije ?tijd\\w*|vrijetijdsbesteding|loisirs|centres d'interet"),
  },
  {
    code: 'education',
    pattern: words(
      'education(?! sector)|diplomas?|degrees?|opleiding\\w*|vorming|studies|formation(?:s)?(?: et|,| suivie)|diplomes?',
    ),
  },
  {
    code: 'career',
    pattern: words(
      'curriculum|cvs?(?![\\p{L}])|resume(?![\\p{L}])|work experience|employment history|job title|profession(?![\\p{L}])|occupation|werkervaring|loopbaan|beroep(?![\\p{L}])|functie(?![\\p{L}])|functietitel|experience professionnelle|parcours professionnel|fonction(?![\\p{L}])',
    ),
  },
  {
    code: 'employer',
    pattern: words(
      "company name|name of (?:your|the) (?:company|employer)|employer|bedrijfsnaam|naam van (?:uw|het) bedrijf|werkgever|nom de (?:votre|l') ?(?:entreprise|employeur|societe)|societe pour laquelle",
    ),
  },
  {
    code: 'salary',
    pattern: words(
      'salar(?:y|ies)|wages?|pay ?slips?|loon(?![\\p{L}])|loongegevens|salaris\\w*|remuneration|fiches? de paie|salaires?',
    ),
  },
  {
    code: 'absence',
    pattern: words('absences?|sick leave|afwezighe\\w*|ziekteverlof|ziektemelding|conges? de maladie'),
  },
  {
    code: 'health',
    pattern: words(
      'health (?:data|information|status)|medical|allerg\\w*|gezondheid\\w*|medische?|donnees (?:de sante|medicales)|etat de sante|allergies?',
    ),
  },
  {
    code: 'biometric',
    pattern: words(
      'biometric|fingerprints?|facial recognition|biometrisch\\w*|vingerafdruk\\w*|gezichtsherkenning|biometri\\w*|empreintes? digitales?|reconnaissance faciale',
    ),
  },
  { code: 'genetic', pattern: words('genetic|dna(?![\\p{L}])|genetisch\\w*|genetiques?') },
  {
    code: 'tradeUnionMembership',
    pattern: words(
      'trade union|vakbond\\w*|lidmaatschap van een vakbond|syndicat\\w*|appartenance syndicale',
    ),
  },
  {
    code: 'beliefs',
    pattern: words(
      'religio\\w*|philosophical beliefs|levensbeschouw\\w*|godsdienst\\w*|geloofs\\w*|convictions (?:religieuses|philosophiques)',
    ),
  },
  {
    code: 'racialOrEthnicOrigin',
    pattern: words('racial|ethnic|etnische|afkomst|origine (?:raciale|ethnique)'),
  },
  {
    code: 'politicalOpinions',
    pattern: words('political (?:opinions|views)|politieke (?:opvattingen|overtuiging)|opinions politiques'),
  },
  {
    code: 'criminal',
    pattern: words(
      'criminal (?:record|convictions?|offences?)|strafregister|strafrechtelijke (?:gegevens|veroordelingen)|casier judiciaire|condamnations? penales?',
    ),
  },
  {
    code: 'cameraImages',
    pattern: words(
      'cctv|camera (?:images|footage|surveillance)|surveillance cameras?|camerabeelden|bewakingscamera\\w*|images? (?:de |des )?(?:cameras?|videosurveillance)|videosurveillance',
    ),
  },
];

/** That data are collected or held: a list of data stands in such a sentence or under such a line. */
export const collects = words(
  'collect\\w*|process\\w*|gather\\w*|obtain\\w*|we (?:hold|receive|save|store|ask|require|need)|personal (?:data|information)|your (?:data|details)|data we|data such as|information such as|verzamel\\w*|verwerk\\w*|inzamel\\w*|ingezameld\\w*|persoonsgegevens|gegevens|opvragen|vragen wij|collect\\w*|recueill\\w*|trait(?:ons|ees?|ement)|donnees (?:a caractere personnel|personnelles|suivantes|que|telles)|vos donnees',
);

/** A sentence that tells of the reader's rights or of a form of proof lists no data that are held. */
export const aboutSomethingElse = words(
  'right to|rights?(?! of)|complain\\w*|proof of (?:your )?identity|prove your identity|copy of (?:the front|your id)|recht op|rechten|klacht\\w*|bewijs van (?:uw|je) identiteit|kopie van (?:de|uw)|droits?|reclamation|preuve de (?:votre )?identite|copie de (?:votre|la) carte',
);
