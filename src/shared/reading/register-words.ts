import type { PartyRole } from '../register/party';
import type { SubjectCategory } from '../register/people-and-data';
import { foldText } from './passage';

/** Words by which kinds of the register's records stand in a policy, of folded text. */
const words = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})`, 'u');

const ofSubjects: Partial<Readonly<Record<NonNullable<SubjectCategory['kind']>, RegExp>>> = {
  customer: words('customers?|clients?|account holders?|klant(?:en)?|cliente(?:le|n)'),
  contactPerson: words('contact persons?|contactpersonen?|personnes? de contact'),
  prospect: words('prospects?|potential customers?|not a (?:current )?customer|prospecten|potentiele klant'),
  visitor: words('visitors?|you visit|visit our|bezoekers?|bezoek(?:t|en)?|visiteurs?|visitez'),
  user: words('users?|gebruikers?|utilisateurs?'),
  endUser: words(
    'end[- ]?users?|eindgebruikers?|utilisateurs finaux|(?:your|their) (?:own )?(?:customers|employees)|e-?mail ?lijsten|contactlijsten',
  ),
  subscriber: words('subscribers?|newsletter|nieuwsbrief|infolettre|abonnes?'),
  supplier: words('suppliers?|vendors?|leveranciers?|fournisseurs?'),
  employee: words('employees|staff|werknemers|personeel|medewerkers|salaries|employes|personnel(?= )'),
  applicant: words('applicants?|candidates?|sollicitant\\w*|kandidaten|candidat\\w*|job application'),
  child: words('child(?:ren)?|minors?|kinderen|minderjarigen?|enfants?|mineurs?'),
};

export function subjectWords(kind: SubjectCategory['kind']): RegExp | undefined {
  return kind === null ? undefined : ofSubjects[kind];
}

/** What a party does whose name is not stated, by a word of its own description. */
const ofServices: readonly Readonly<{ known: RegExp; told: RegExp }>[] = [
  { known: /host|serveur|server/, told: words('host\\w*|servers?|gehost|heberge\\w*|serveurs?') },
  {
    known: /payment|betal|paiement/,
    told: words(
      'payment (?:processor|provider|service)s?|betaal(?:dienst|provider|partner)\\w*|prestataire de paiement',
    ),
  },
  { known: /billing|factur|invoic/, told: words('billing|invoicing|facturatie|facturation') },
  { known: /e-?mail|mailing/, told: words('e-?mail') },
  { known: /error|fout|erreur/, told: words('error|fouten|erreurs?') },
  {
    known: /(?:customer|klant|client)\w* ?(?:service|dienst)|service client/,
    told: words('customer (?:service|support)|klantendienst|service (?:a la )?client'),
  },
  { known: /analy|statisti/, told: words('analy\\w*|statisti\\w*') },
  { known: /market/, told: words('marketing') },
  { known: /bank/, told: words('banks?|banken|banques?') },
  { known: /buyer|koper|acquereur/, told: words('buyers?|kopers?|acquereurs?') },
];

const ofRoles: Partial<Readonly<Record<PartyRole, RegExp>>> = {
  authority: words(
    'authorit\\w*|law enforcement|government|regulator\\w*|overheid\\w*|autorites?|pouvoirs publics|administration',
  ),
  acquirer: words(
    'successor|merg\\w*|acquisition|acquir\\w*|buyer|new (?:company )?owner|overnem\\w*|overname|fusie|acquereur|fusion|rachat',
  ),
  adviser: words(
    'advis[eo]r\\w*|lawyers?|accountants?|adviseur\\w*|advocaten|boekhouders?|conseil(?:s|lers)|avocats?|comptables?',
  ),
  groupCompany: words(
    'affiliat\\w*|subsidiar\\w*|group compan\\w*|verbonden ondernemingen|dochter\\w*|filiales?|societes? (?:liees?|du groupe)|affilie\\w*',
  ),
  customer: words('(?:your|our) (?:own )?(?:customers?|clients?)|klanten|clients|when you use'),
};

/** The words by which a category of recipients is known: what it does, else its role. */
export function partyWords(description: string, role: PartyRole | null): RegExp | undefined {
  const folded = foldText(description);
  return (
    ofServices.find(({ known }) => known.test(folded))?.told ?? (role === null ? undefined : ofRoles[role])
  );
}

const ofMeasures: Readonly<Record<string, RegExp>> = {
  'CRY-01': words(
    'tls|ssl|secure(?:d)? connection|encrypted in transit|beveiligde verbinding|connexion securisee|en transit',
  ),
  'CRY-02': words('encrypt\\w* at rest|at rest|versleuteld opgeslagen|chiffre\\w* au repos|aes'),
  'CRY-03': words('encrypted|versleuteld\\w*|chiffre\\w*'),
  'CRY-04': words('key management|sleutelbeheer|gestion des cles'),
  'ACC-04': words('least[- ]privilege|need[- ]to[- ]know|minste rechten|moindre privilege'),
  'ACC-08': words("(?:data|gegevens|donnees) (?:of|from|van|d') ?(?:other|andere|autres)"),
  'LOG-01': words('audit log\\w*|logging|journalisation|journaux'),
  'LIF-03': words('restricted access|beperkt toegankelijk|acces restreint'),
  'LIF-04': words('delete your account|account[^.]{0,80}verwijder\\w*|supprimer votre compte'),
  'LIF-05': words("penetration test\\w*|pentest\\w*|penetratietest\\w*|tests? d'intrusion"),
  'LIF-07': words(
    '(?:eu|european|europese|ue)[- ](?:based |union )?servers?|servers in (?:the |de )?(?:eu|european|europese)|serveurs[^.]{0,20}(?:union|ue)',
  ),
  'AVA-01': words('back-?ups?|reservekopie\\w*|sauvegardes?'),
  'ORG-09': words('partners?[^.]{0,60}(?:gdpr|avg|rgpd|in orde|comply|voldoen)'),
  'ORG-10': words('incident|breach|datalek|inbreuk|violation de donnees'),
  'ORG-12': words(
    '(?:limited|select\\w*|documented|beperkt)[^.]{0,40}(?:people|persons|mensen|personen)|nombre (?:limite|restreint) de personnes',
  ),
};

export function measureWords(code: string | null): RegExp | undefined {
  return code === null ? undefined : ofMeasures[code];
}
