import type { WithoutDpiaCode } from '../law/dpia-not-required';

/** Words at the beginning of a word, in English, Dutch and French, of folded text. */
const words = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})`, 'u');

/** People are watched: where they go, what they click, what they do at work. Watching machines for errors is not that. */
export const observing = words(
  '(?<!error |bug |performance |fault |incident )(?:track(?:ing|ed)|monitor(?:ing|ed)? (?!performance|errors))|behaviou?r|mouse|clicks?(?![\\p{L}])|scroll|session rec|heat ?map|surveillance|cameras?(?![\\p{L}])|cctv|geo-?loc|gps(?![\\p{L}])|pixel|gedrag|muisbeweg|klikken|toezicht op|bewaking|volgen van|comportement|souris|defilement|surveill\\w+ (?:de|des|les|du)|suivi du comport',
);
/** People are judged, ranked or foretold. */
export const evaluating = words(
  'profil(?:ing|er(?:ing|en)|age)|(?:build|make|customer|client) (?:a |an )?profiles?|klantprofiel|profils? de client|etablir un profil|scor(?:e|ing)(?![\\p{L}])|predict|rating of|evaluat\\w+ (?:of )?(?:people|persons|staff|employees|candidates|applicants)|voorspel|beoordel\\w+ van (?:personen|personeel|kandidaten|sollicitanten|werknemers)|functioneringsgesprek|evaluatie van|notation de|predi[rc]|evaluation des? (?:personnes|candidats|travailleurs)',
);
export const combining = words(
  'match(?:ing|ed)|combin(?:e|es|ed|ing) (?:data|with|it|them)|enrich|koppel|verrijk|samenvoeg|crois(?:e|er|ement)|recoup|enrichi',
);
export const innovative = words(
  'artificial intelligence|machine learning|a\\.?i\\.? (?:model|system|tool)|large language model|facial recog|face recog|fingerprint|internet of things|iot(?![\\p{L}])|smart (?:meter|watch|device|home|tv)|artificiele intelligentie|gezichtsherkenning|vingerafdruk|slimme (?:meter|camera|toestel)|intelligence artificielle|reconnaissance faciale|empreinte digitale|internet des objets|objets? connecte|compteur intelligent',
);
export const sensing = words(
  'sensor|internet of things|iot(?![\\p{L}])|smart (?:meter|watch|device|home|tv)|slimme (?:meter|toestel)|internet des objets|objets? connecte|capteur|compteur intelligent',
);
export const implanted = words('implant');
/** Somebody is kept from a service, a contract or a right. */
export const excluding = words(
  'blacklist|black list|credit ?(?:check|worth|scor)|solvency|refus(?:e|al|ing) (?:of )?(?:service|access|customer|contract|credit)|exclu(?:de|sion) (?:of )?(?:customers|people|users)|zwarte lijst|kredietwaardig|solvabiliteit|weiger(?:en|ing) van|liste noire|solvabilite|refus (?:de|du|d.un) (?:service|contrat|credit|acces|client)',
);
export const communicating = words(
  'wi-?fi|telephony|call (?:data|detail|records)|traffic data|communication metadata|telefonie|verkeersgegevens|telephonie|donnees de trafic',
);
export const locating = words(
  'geo-?loc|gps(?![\\p{L}])|location data|locatiegegevens|donnees de localisation',
);

/** What the templates of common activities are on the list of processing without assessment. */
export const withoutDpiaByTemplate: Readonly<Record<string, WithoutDpiaCode>> = {
  payroll: 'N2',
  'staff-administration': 'N3',
  'time-recording': 'N3',
  invoicing: 'N4',
  directors: 'N5',
  customers: 'N9',
  suppliers: 'N9',
  'gdpr-requests': 'N1',
  'aml-checks': 'N1',
};
/** The same, by the name that a person gave an activity. */
export const withoutDpiaByName: readonly (readonly [WithoutDpiaCode, RegExp])[] = [
  [
    'N2',
    words(
      'payroll|salar(?:y|ies) admin|wages|loonadmin|salarisadmin|paie(?![\\p{L}])|administration des salaires',
    ),
  ],
  [
    'N3',
    words(
      'staff admin|personnel admin|own (?:employees|staff)|personeelsadmin|personeelsbeheer|eigen (?:werknemers|personeel)|administration du personnel|gestion du personnel|propres? (?:travailleurs|employes|personnel)',
    ),
  ],
  ['N4', words('accounting(?! mandates)|invoic|billing|boekhoud(?!mandat)|factur|comptab')],
  ['N5', words('shareholder|company admin|aandeelhouder|vennoten|actionnaire|associes')],
  ['N6', words('members|membership|ledenadmin|ledenbeheer|gestion des membres')],
  ['N7', words('visitor (?:book|registration|log)|bezoekersregist|registre des visiteurs')],
  ['N8', words('pupils|students|leerlingen|studenten|eleves|etudiants')],
  [
    'N9',
    words(
      'customer (?:relation|admin|management)|customers?(?: and orders)?$|customers,? (?:and )?suppliers|suppliers?|orders|klanten(?:beheer|admin|relat)|leverancier|clientele|relation client|fournisseur',
    ),
  ],
];
