import type { Clause } from '../register/notice';

type Kind = NonNullable<Clause['kind']>;
const words = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})`, 'u');

/** Free clauses of a policy that are known by their words, of folded text: English, Dutch and French. */
export const clauseWords: Partial<Readonly<Record<Kind, RegExp>>> = {
  'no-sale': words(
    "(?:not|never|n't)[^.;]{0,40}(?:sell|sold|rent|lease)|(?:niet|nooit|geen)[^.;]{0,60}(?:verko\\w*|verhuur\\w*)|verkop\\w*[^.;]{0,40}(?:niet|nooit)|(?:ne|jamais)[^.;]{0,40}(?:vend\\w*|lou\\w+)",
  ),
  'legal-order': words(
    'legal order|(?:required|compelled|obliged)[^.;]{0,40}(?:law|order|court|authorit)|law enforcement|court order|(?:wet|wetgeving|overheid\\w*|gerecht\\w*)[^.;]{0,60}verplicht|verplicht\\w*[^.;]{0,60}(?:overheid|gerecht|wet)|gerechtelijk bevel|(?:oblig\\w*|contraint\\w*|requis\\w*)[^.;]{0,40}(?:loi|legale\\w*|justice|autorite)|injonction|requisition',
  ),
  'rights-defence': words(
    '(?:defend|enforce|protect)[^.;]{0,30}(?:our|legal) [^.;]{0,20}(?:rights|policy|terms|property|interests|claims)|illegal activit\\w*|(?:rechten|belangen)[^.;]{0,30}verdedig\\w*|illegale activiteiten|(?:defendre|proteger|faire valoir)[^.;]{0,30}(?:droits|interets)|activites illegales',
  ),
  merger: words(
    'merg\\w*|acquisition|acquir\\w*|sold or|take-?over|fusie|overname|overgenomen|fusion|rachat|cession (?:de|d)',
  ),
  'op-mail': words(
    "(?:cannot|can't|not) (?:opt out|unsubscribe|refuse)|service (?:messages|e-?mails)|operational (?:updates|messages)|(?:niet|geen)[^.;]{0,30}uitschrijven|servicemails?|dienstberichten|messages? de service",
  ),
  'marketing-choice': words(
    'unsubscrib\\w*|opt[ -]?out|uitschrij\\w*|uit te schrijven|afmelden|desinscri\\w*|desabonn\\w*|vous opposer a (?:la )?prospection',
  ),
  'keep-after-delete': words(
    '(?:even|also) (?:if|after)[^.;]{0,60}delet\\w*|after (?:deletion|erasure)|zelfs (?:als|na|wanneer)[^.;]{0,60}(?:verwijder|wis)\\w*|na (?:de )?(?:verwijdering|wissing)|meme apres[^.;]{0,40}(?:suppression|effacement)|apres (?:la )?suppression',
  ),
  'self-delete': words(
    '(?:yourself|you can)[^.;]{0,60}(?:delete|erase|remove)[^.;]{0,30}(?:account|data)|zelf[^.;]{0,80}(?:verwijder|wis)\\w*|autonoom|vous-meme[^.;]{0,60}(?:supprim|effac)\\w*',
  ),
  children: words(
    'child\\w*|minors?(?= )|kinderen|minderjarig\\w*|jonger dan|enfants?|mineurs?|moins de \\d+ ans',
  ),
  'public-posts': words(
    '(?:public\\w*|post\\w*)[^.;]{0,60}(?:information|content|comment)|(?:publieke?|openbare?|publiekelijk)[^.;]{0,30}(?:informatie|berichten)|(?:rendez|publi\\w*)[^.;]{0,40}public\\w*',
  ),
  'third-party-links': words(
    'links? to[^.;]{0,30}(?:web ?sites|sites|third)|third[- ]party (?:web)?sites?|links? naar|(?:websites?|sites) van derden|liens?[^.;]{0,30}(?:vers|sites)|sites? (?:de )?tiers',
  ),
  'security-disclaimer': words(
    'cannot (?:\\w+ )?guarantee|no guarantee|open network|not? (?:\\w+ )?(?:completely|100 ?%) s(?:ecure|afe)|(?:geen|niet)[^.;]{0,30}(?:garan\\w*|waarborg\\w*)|open netwerk|nooit volledig veilig|ne (?:pouvons|peut)[^.;]{0,30}garanti\\w*|reseau ouvert',
  ),
  minimise: words(
    'minimum|only (?:the )?(?:\\w+ )?(?:data|information)[^.;]{0,40}(?:need|necessary|relevant)|strictly (?:necessary|useful|needed)|(?:enkel|alleen)[^.;]{0,60}(?:nodig|noodzakelijk|ter zake)|niet meer (?:gegevens )?dan|strictement (?:necessaires?|utiles?)|uniquement[^.;]{0,40}necessaires?',
  ),
  'purpose-limit': words(
    "not[^.;]{0,40}(?:other purposes?|purposes? other)|only for (?:the|these) (?:\\w+ )?purposes|(?:niet|geen|nooit)[^.;]{0,40}andere doeleinden|(?:enkel|uitsluitend|alleen)[^.;]{0,60}doeleinden|(?:pas|ni)[^.;]{0,40}(?:autres fins|d'autres finalites|autre finalite)|uniquement[^.;]{0,30}finalites",
  ),
  'processor-role': words(
    "(?:as|your|a) (?:data )?processor|on (?:your|their|the customer'?s?) (?:instructions|behalf)|data processing agreement|(?:als|uw) verwerker|in opdracht van|verwerkersovereenkomst|(?:comme|en tant que|qualite de) sous-traitant|sur (?:vos )?instruction",
  ),
  'compliance-claim': words(
    '(?:conform|compl(?:y|ies|iant)|accordance)[^.;]{0,60}(?:gdpr|general data protection|regulation)|(?:conform|overeenkomstig|in overeenstemming|in orde)[^.;]{0,60}(?:avg|gdpr|privacywet\\w*|verordening|wetgeving)|(?:conform\\w*|respect\\w*)[^.;]{0,60}(?:rgpd|reglement)',
  ),
  changes: words(
    '(?:may|can|right to)[^.;]{0,40}(?:change|update|amend|modif)\\w*|(?:kan|kunnen|mag|recht)[^.;]{0,60}(?:wijzig|aanpas|verander)\\w*|wijzigingen|(?:pouvons|peut|droit)[^.;]{0,40}(?:modifi|adapt|mettre a jour)\\w*',
  ),
  'authority-info': words(
    'independent (?:body|authority)|onafhankelijk orgaan|organe independant|autorite independante',
  ),
  'mandatory-data': words(
    '(?:not|without)[^.;]{0,30}(?:necessary|required|obliged|have to)[^.;]{0,40}(?:provide|give)|we (?:require|need) certain|mandatory|(?:verplicht|niet verplicht|nodig)[^.;]{0,40}(?:gegevens|in te vullen|mee te delen)|obligatoires?|(?:pas )?tenus? de (?:fournir|communiquer)',
  ),
  'cookies-claim': words('cookies?(?![\\p{L}])'),
};
