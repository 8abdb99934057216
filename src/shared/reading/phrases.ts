import type { LegalBasis } from '../register/purpose';
import type { RightsProcedure } from '../register/rights-procedure';
import type { Safeguard } from '../register/transfer';

/**
 * Words by which a policy is recognised, in English, Dutch and French, of folded text (`foldText`): customary phrases of
 * notices and the Regulation's own terms in these languages.
 */
const words = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})`, 'u');

export const negation = words(
  "(?:not|never|no|none|neither|without|n't|don't|doesn't|niet|nooit|geen|noch|zonder|ne|jamais|aucune?|sans|pas)(?![\\p{L}])|n'",
);

const letterOf = (letter: string, number: string): string =>
  `6[\\s.,(]{1,3}1[\\s.),(]{0,4}(?:sub |punt |point |lid )?(?:\\([a-f]\\)(?:\\s|,|en|and|et|of|or|ou)*)*\\(?${letter}\\)?(?![a-z0-9])|article 6[^.]{0,40}(?:point|letter|punt) \\(?${letter}\\)?(?![a-z0-9])|${number}`;

/** The legal bases of Article 6(1), by letter or in words. */
export const basisPhrases: Readonly<Record<LegalBasis, RegExp>> = {
  '6.1.a': words(
    `${letterOf('a', 'your (?:prior |explicit |express )?consent')}|consent|opted? in|opt-in|(?:uw|je|jouw|met|de|zijn|haar|expliciet\\w*|uitdrukkelijke?|voorafgaande?) toestemming|toestemming|votre consentement|consentement`,
  ),
  '6.1.b': words(
    `${letterOf('b', 'contractual (?:obligation|relationship|necessity)')}|(?:perform\\w*|execut\\w*|necessary for|fulfil\\w*) (?:of |the |a |an |our |your |this )*(?:contract|agreement|order)|contract \\(|our agreements|contractual obligations|uitvoering van (?:de |een |onze |uw )*(?:overeenkomst|contract|bestelling)|overeenkomst uit(?:voeren|te voeren)|contractuele (?:verplichting|noodzaak)|execution (?:du|d'un|de votre|de la|de notre) (?:contrat|commande|convention)|obligations contractuelles|mesures precontractuelles`,
  ),
  '6.1.c': words(
    `${letterOf('c', 'legal obligation')}|legal(?:ly)? (?:obligations?|required|duty|duties|requirements?|and regulatory obligations)|required by law|comply with (?:the |a |our )*(?:law|legal)|wettelijke (?:verplichting|plicht|bewaarplicht)|wettelijk verplicht|verplicht(?:ing)? (?:door|volgens) de wet|obligations? legales?|tenus? (?:legalement|par la loi)|exige par la loi`,
  ),
  '6.1.d': words(`${letterOf('d', 'vital interests?')}|vitale? belang|interets? vita`),
  '6.1.e': words(
    `${letterOf('e', 'public interest')}|official authority|taak van algemeen belang|openbaar gezag|algemeen belang|mission d'interet public|interet public|autorite publique dont`,
  ),
  '6.1.f': words(
    `${letterOf('f', 'legitimate interests?')}|gerechtvaardigde? belang|legitieme? belang|interets? legitimes?`,
  ),
};

type Right = NonNullable<RightsProcedure['right']>;

/** The rights of Articles 15 to 22 and 77, and the withdrawal of Article 7(3). */
export const rightPhrases: Readonly<Record<Exclude<Right, 'all'>, RegExp>> = {
  access: words(
    `(?:right|entitled|can|may|ask|request|wish)[^.;]{0,60}(?:access|inspect|view|consult|see what|copy of)|right of (?:access|inspection)|(?:recht|kunt?|kan|mag|mogelijkheid|vragen)[^.;]{0,60}(?:inzage|inzien|in te (?:zien|kijken)|inkijken|kopie|raadplegen)|inzage(?:recht)?|droit[^.;]{0,40}acces|acceder a (?:vos|ses|leurs)|(?:obtenir|recevoir) une copie|consulter vos`,
  ),
  rectification: words(
    `rectif\\w*|corrected|(?:correct|amend|update|add to)[^.;]{0,50}(?:data|information|details)|(?:incorrect|inaccurate|incomplete|outdated)[^.;]{0,60}(?:correct|chang|remov|amend)|right of (?:inspection and )?correction|verbeter\\w*|rechtzett\\w*|corrigeren|aanpassing|(?:onjuiste|foute|onvolledige)[^.;]{0,60}(?:wijzig|aanpass|verbeter|verwijder)|correct(?:ion|er|ifier)\\w*|rectifier`,
  ),
  erasure: words(
    `right[^.;]{0,40}(?:eras|delet|forgotten|remov)|right to erasure|(?:request|ask|have)[^.;]{0,50}(?:delet|eras|remov)\\w*|eras(?:e|ure)|be forgotten|recht[^.;]{0,60}(?:wiss|vergetel|vergeten|verwijder|gewist)|(?:vragen|verzoeken|laten)[^.;]{0,50}(?:wiss|verwijder)\\w*|wissing|gegevenswissing|droit[^.;]{0,40}(?:effac|oubli|suppr)|effacement|(?:demander|obtenir)[^.;]{0,40}(?:suppression|effac)`,
  ),
  restriction: words(
    `restrict\\w*|limit(?:ation)? (?:of )?(?:the )?processing|right[^.;]{0,30}limit|beperk\\w* (?:van|de|het|te)[^.;]{0,30}verwerk|recht op beperking|beperking van|verwerking[^.;]{0,40}(?:stop te zetten|beperken)|limitation (?:du|de) trait|limiter[^.;]{0,20}trait|droit a la limitation`,
  ),
  portability: words(
    `portab\\w*|\\bport,? and|machine[- ]readable|transmit (?:it|them|those data) to another|overdraagbaar\\w*|dataportabiliteit|machine ?leesbar\\w*|over te dragen aan een andere|portabilite|lisible par machine`,
  ),
  objection: words(
    `(?:right|entitled|can|may)[^.;]{0,120}object|object (?:to|thereto)|right to object|bezwaar|verzet(?:ten)?|zich te verzetten|opposition|s'opposer|vous opposer`,
  ),
  withdrawal: words(
    `withdraw\\w*[^.;]{0,40}(?:consent|permission|agreement)|(?:consent|permission)[^.;]{0,60}withdr(?:aw|ew|awn)|revoke[^.;]{0,30}consent|toestemming[^.;]{0,60}in(?: te)? ?trekken|intrekk\\w*[^.;]{0,40}toestemming|toestemming[^.;]{0,40}(?:herroep|intrek)\\w*|retir\\w*[^.;]{0,40}consentement|retrait (?:du|de votre) consentement|revoquer[^.;]{0,30}consentement`,
  ),
  automated: words(
    `automated (?:individual )?(?:decision|processing)|profiling|geautomatiseerde (?:individuele )?besluit\\w*|profilering|decisions? (?:individuelles? )?automatisees?|profilage`,
  ),
  complaint: words(`complain\\w*|lodge a|klacht|reclamation|plainte|introduire une`),
};

/** Where complaints go: the Belgian authority under its names in three languages. */
export const authorityPhrase = words(
  `data protection authority|gegevensbeschermingsautoriteit|autorite de protection des donnees|apd-gba|gba|l'apd|supervis(?:ory|ing) authority|toezichthoudende autoriteit|toezichthouder|autorite de controle|drukpersstraat|rue de la presse`,
);

export const safeguardPhrases: Readonly<Partial<Record<Safeguard, RegExp>>> = {
  dpf: words(
    `(?:eu|ue|eu-us|swiss)[\\s-]*(?:u\\.?s\\.?|vs|etats-unis)? ?-?data privacy framework|data privacy framework|dpf|cadre de protection des donnees ue|gegevensbeschermingskader|cadre transatlantique`,
  ),
  scc: words(
    `standard (?:contractual|data protection) clauses|model (?:contractual )?clauses|sccs?|modelcontractbepaling\\w*|modelcontract\\w*|standaardcontractbepaling\\w*|standaard ?contractuele (?:clausules|bepalingen)|standaardbepalingen|clauses contractuelles types?|clauses types`,
  ),
  bcr: words(`binding corporate rules|bcr|bindende bedrijfsvoorschriften|regles d'entreprise contraignantes`),
  adequacy: words(
    `adequa(?:cy|te level|te protection)|(?:level of )?protection deemed adequate|deemed adequate|adequaat (?:niveau|beschermingsniveau)|adequaatheidsbesluit|passend beschermingsniveau|niveau (?:de protection )?adequat|decision d'adequation|adequation|recogni[sz]ed by the european commission`,
  ),
  'privacy-shield': words('privacy.?shield|privacy.?schild|bouclier (?:de protection|vie privee)'),
  'safe-harbor': words('safe harbou?r|veilige haven|sphere de securite'),
  '49.1.a': words(
    `(?:your|prior|explicit)[^.;]{0,30}consent[^.;]{0,30}(?:the )?transfer|toestemming[^.;]{0,40}doorgifte|consentement[^.;]{0,40}transfert`,
  ),
};

/** That data go somewhere: the sentences in which a country is a place of data and not an address or a law. */
export const transferPhrase = words(
  `transfer\\w*|sent to|goe?s? to|gaan naar|gaat naar|verzonden naar|verstuurd naar|envoye\\w*|vont (?:vers|en|au)|third countr\\w*|outside (?:of )?the (?:eu|eea|european)|hosted|servers?|located|stored in|data ?cent(?:er|re)s?|doorgifte|doorge(?:geven|ven)|doorgegeven|derde land\\w*|buiten de (?:eu|eer|europese)|gehost|bevinden|gevestigd|opgeslagen in|transfert\\w*|transfer(?:e|er|ees?|ons)|pays tiers|hors (?:de |d')?(?:l'|la |une )?(?:ue|eee|union|espace)|heberge\\w*|serveurs?|situe\\w*`,
);

/** That somebody else gets data: the sentences in which a kind of recipient is one. */
export const sharingPhrase = words(
  `shar\\w*|third part\\w*|recipients?|(?:sub-?)?processors?|providers?|suppliers?|partners?|disclos\\w*|publish\\w*|transfer\\w*|access(?:ible)? to|passed on|handled by|handled directly|successors?|advis[eo]rs?|authorities when|gedeeld|delen|derden|derde partijen|ontvangers?|verwerkers?|leveranciers?|partners|meegedeeld|doorgegeven|bezorgd|partag\\w*|tiers|destinataires?|sous-traitants?|prestataires?|partenaires?|communiqu\\w*|transmi\\w*|servers?|serveurs?|verplicht\\w*`,
);

export const dpoPhrase = words(
  `data protection officer|dpo|functionaris voor gegevensbescherming|gegevensbeschermingsfunctionaris|fg(?= )|delegue a la protection des donnees`,
);

/** An age below which something is not allowed or not meant. */
export const agePhrase =
  /(?:under|below|younger than|less than|minimum|at least|jonger dan|onder|min(?:ste|imum)|moins de|minimum de|au moins|-)\s?(?:the |de |l')?(?:age |leeftijd )?(?:of |van |de )?(\d{1,2})(?! ?(?:months?|days?|weeks?|hours?|maand|dag|weken|uur|mois|jours|semaines|heures|%|\d))(?:[ -]?(?:years?|jaar|jarige|ans|-))?/g;
export const childPhrase = words(
  `child\\w*|minors?|under[- ]?(?:age|\\d)|parent\\w*|guardian|kind(?:eren)?|minderjarig\\w*|ouders?|voogd|jonger(?:e|en) dan|enfants?|mineurs?|parental\\w*`,
);

/** Statements that use alone is consent: it is not, Art. 4(11) and 7 (CJEU C-673/17). */
export const consentByUse = [
  /by (?:using|visiting|browsing|accessing|continuing|entering)[^.;]{0,160}(?:you (?:\w+ )?(?:consent|agree|accept)|consent (?:is )?given)/,
  /(?:use|visit)(?: of)? (?:the|this|our)[^.;]{0,60}(?:implies|constitutes|means|amounts to)[^.;]{0,40}(?:consent|agreement|acceptance)/,
  /door (?:gebruik te maken|het gebruik|het bezoek\w*|te surfen|(?:onze|de|deze) [^.;]{0,30} te (?:gebruiken|bezoeken)|verder te)[^.;]{0,400}(?:(?:toestemming|akkoord|instem))/,
  /wanneer (?:u|je)[^.;]{0,80}(?:bezoekt|gebruikt)[^.;]{0,40}(?:akkoord|toestemming|stemt)/,
  /(?:en (?:utilisant|visitant|naviguant|poursuivant|accedant)|l'utilisation (?:du|de ce|de notre) site|la (?:visite|navigation))[^.;]{0,160}(?:consente\w*|accept\w*|accord|vaut consentement)/,
] as const;

/** That there are no cookies at all, in more words than the list of the law has. */
export const noCookiesAtAll =
  /(?:do(?:es)? not|don't|doesn't|never) (?:use|set|place|install|use nor install)(?: or install| nor install| nor place)?(?: any)? cookies|(?:gebruik\w*|plaats\w*)(?: \w+){0,2} geen cookies|n'utilis\w+(?: \w+)? (?:aucun|pas de) cookies?|ne (?:pose|place|depose)\w* (?:aucun|pas de) cookies?/;
/** Of which kind: then it is no statement about all of them. */
export const someCookies =
  /(?:advertis\w*|third[- ]party|tracking|marketing|analytical|advertentie|reclame|tracking|derden|publicitaires?|tiers|de suivi)/;
