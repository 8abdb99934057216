import { type Language, languages, type Text } from '../register/text';
import { deadFrameworks } from './adequacy';
import { outdatedAuthorityNames } from './authority';
import { type Dated, from, gdprAppliesFrom, type LawText } from './dated';
import { listInForce, loadedLaw } from './in-force';
import type { LawData } from './law-data';
import { repealedLaws } from './laws';

/** Words per language, in small letters, that say too little when a text holds nothing else. */
export type WordList = Dated &
  Readonly<{ code: string; article: string; words: Readonly<Record<Language, readonly string[]>> }>;

export const vaguePurposes: WordList = {
  ...from('Regulation (EU) 2016/679, Art. 5(1)(b); GBA/APD Recommendation 1/2025; WP 203', 'B'),
  code: 'vague-purposes',
  article: '5(1)(b)',
  validFrom: gdprAppliesFrom,
  words: {
    en: [
      'marketing',
      'direct marketing',
      'improve our services',
      'improving our services',
      'improvement of our services',
      'business purposes',
      'commercial purposes',
      'administrative purposes',
      'internal purposes',
      'other purposes',
      'various purposes',
      'various',
      'general administration',
      'research',
      'security',
      'it security',
      'as indicated on forms',
      'as indicated on the form',
      'etc',
      'and so on',
    ],
    nl: [
      'marketing',
      'direct marketing',
      'onze diensten verbeteren',
      'onze dienstverlening verbeteren',
      'verbetering van onze diensten',
      'verbetering van de dienstverlening',
      'zakelijke doeleinden',
      'commerciële doeleinden',
      'administratieve doeleinden',
      'interne doeleinden',
      'andere doeleinden',
      'diverse doeleinden',
      'diverse',
      'algemene administratie',
      'onderzoek',
      'beveiliging',
      'zoals vermeld op de formulieren',
      'zoals aangegeven op het formulier',
      'enz',
      'enzovoort',
    ],
    fr: [
      'marketing',
      'marketing direct',
      'prospection',
      'améliorer nos services',
      "l'amélioration de nos services",
      'amélioration de nos services',
      'fins commerciales',
      'finalités commerciales',
      'fins administratives',
      'fins internes',
      'autres finalités',
      'autres fins',
      'finalités diverses',
      'divers',
      'administration générale',
      'recherche',
      'sécurité',
      'comme indiqué sur les formulaires',
      'comme indiqué sur le formulaire',
      'etc',
      'et cetera',
    ],
    de: [
      'marketing',
      'direktwerbung',
      'verbesserung unserer dienste',
      'verbesserung unserer dienstleistungen',
      'geschäftszwecke',
      'geschäftliche zwecke',
      'verwaltungszwecke',
      'interne zwecke',
      'sonstige zwecke',
      'andere zwecke',
      'verschiedenes',
      'allgemeine verwaltung',
      'forschung',
      'sicherheit',
      'usw',
    ],
  },
};

export const vagueCriteria: WordList = {
  ...from('Regulation (EU) 2016/679, Art. 5(1)(e) and 13(2)(a); WP 260 rev.01', 'B'),
  code: 'vague-criteria',
  article: '13(2)(a)',
  validFrom: gdprAppliesFrom,
  words: {
    en: [
      'as long as necessary',
      'as long as needed',
      'as long as required',
      'as long as legally required',
      'as long as required by law',
      'as long as the law requires',
      'no longer than necessary',
      'not longer than necessary',
      'for as long as reasonably necessary',
      'the legal period',
      'the statutory period',
      'a reasonable period',
      'indefinitely',
      'unlimited',
    ],
    nl: [
      'zolang als nodig',
      'zolang nodig',
      'zo lang als nodig',
      'zolang noodzakelijk',
      'zolang als noodzakelijk',
      'zolang de wet het vereist',
      'zolang wettelijk vereist',
      'zolang wettelijk verplicht',
      'niet langer dan nodig',
      'niet langer dan noodzakelijk',
      'de wettelijke termijn',
      'wettelijke bewaartermijn',
      'een redelijke termijn',
      'onbeperkt',
      'voor onbepaalde tijd',
    ],
    fr: [
      'aussi longtemps que nécessaire',
      'aussi longtemps que la loi',
      "aussi longtemps que la loi l'exige",
      'le temps nécessaire',
      'pendant la durée nécessaire',
      'pas plus longtemps que nécessaire',
      "n'excédant pas la durée nécessaire",
      'le délai légal',
      'la durée légale',
      'une durée raisonnable',
      'un délai raisonnable',
      'durée illimitée',
      'durée indéterminée',
    ],
    de: [
      'so lange wie nötig',
      'so lange wie notwendig',
      'so lange wie erforderlich',
      'solange es erforderlich ist',
      'solange erforderlich',
      'solange gesetzlich vorgeschrieben',
      'nicht länger als nötig',
      'nicht länger als erforderlich',
      'die gesetzliche frist',
      'angemessene frist',
      'unbegrenzt',
    ],
  },
};

export const vagueRecipients: WordList = {
  ...from('Regulation (EU) 2016/679, Art. 13(1)(e) and 30(1)(d); WP 260 rev.01', 'B'),
  code: 'vague-recipients',
  article: '30(1)(d)',
  validFrom: gdprAppliesFrom,
  words: {
    en: ['third parties', 'partners', 'our partners', 'selected partners', 'trusted partners', 'others'],
    nl: ['derden', 'derde partijen', 'partners', 'onze partners', 'geselecteerde partners', 'anderen'],
    fr: ['tiers', 'des tiers', 'partenaires', 'nos partenaires', 'partenaires sélectionnés', 'autres'],
    de: ['dritte', 'partner', 'unsere partner', 'ausgewählte partner', 'andere'],
  },
};

export const vagueMeasures: WordList = {
  ...from('Regulation (EU) 2016/679, Art. 30(1)(g) and 32(1)', 'B'),
  code: 'vague-measures',
  article: '32(1)',
  validFrom: gdprAppliesFrom,
  words: {
    en: [
      'appropriate measures',
      'appropriate technical and organisational measures',
      'reasonable measures',
      'reasonable technical and organisational measures',
      'high security standards',
    ],
    nl: [
      'passende maatregelen',
      'passende technische en organisatorische maatregelen',
      'redelijke maatregelen',
      'redelijke technische en organisatorische maatregelen',
      'hoge veiligheidsnormen',
    ],
    fr: [
      'mesures appropriées',
      'mesures techniques et organisationnelles appropriées',
      'mesures raisonnables',
      'mesures techniques et organisationnelles raisonnables',
      'normes de sécurité élevées',
    ],
    de: [
      'geeignete maßnahmen',
      'geeignete technische und organisatorische maßnahmen',
      'angemessene maßnahmen',
      'hohe sicherheitsstandards',
    ],
  },
};

export const placeholders: WordList = {
  ...from('Customary fillers of forms and templates', 'B'),
  code: 'placeholders',
  article: '5(2)',
  validFrom: gdprAppliesFrom,
  words: {
    en: [
      'tbd',
      'tbc',
      'todo',
      'to do',
      'to be determined',
      'to be completed',
      'n/a',
      'unknown',
      'name',
      'address',
      'lorem ipsum',
    ],
    nl: [
      'nvt',
      'n.v.t',
      'in te vullen',
      'nog in te vullen',
      'te bepalen',
      'nader te bepalen',
      'onbekend',
      'naam',
      'adres',
    ],
    fr: ['à compléter', 'a completer', 'à déterminer', 'à définir', 's.o', 'inconnu', 'nom', 'adresse'],
    de: ['noch einzutragen', 'zu ergänzen', 'noch festzulegen', 'unbekannt', 'entfällt'],
  },
};

/** Marks that say nothing at the beginning or the end of a text. */
const atEnds = ' .,;:!?…·*"«»-';

/** Small letters, straight apostrophes, single spaces, no mark at either end: the form in which words are compared. */
function plain(text: string): string {
  const low = text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\s{2,}|[^\S ]/g, ' ');
  let from = 0;
  let to = low.length;
  while (from < to && atEnds.includes(low[from] ?? '')) from += 1;
  while (to > from && atEnds.includes(low[to - 1] ?? '')) to -= 1;
  return low.slice(from, to);
}

/** Words that add nothing to a vague text, so that "for marketing purposes" is as vague as "marketing". */
const fillers =
  /^(?:for|to|the|our|only|voor|de|het|ter|van|alleen|pour|à des|aux|les|la|le|de la|des|nous|für|zur|zum|die|der|das) |(?:^| )(?:purposes|purpose|doeleinden|zwecke)$/g;

/** What is left of a text in that form without them. */
function bare(text: string): string {
  let before = text;
  for (;;) {
    const after = before.replace(fillers, '').trim();
    if (after === before) return after;
    before = after;
  }
}

function allWords(list: WordList): readonly string[] {
  return languages.flatMap((language) => list.words[language]);
}

/** The words of a list in the forms in which they are compared, made once: thousands of texts are held against them. */
const compared = new WeakMap<WordList, ReadonlySet<string>>();

function knownWords(list: WordList): ReadonlySet<string> {
  const made = compared.get(list);
  if (made !== undefined) return made;
  const words = new Set(
    allWords(list)
      .map(plain)
      .flatMap((word) => [word, bare(word)])
      .filter((word) => word !== ''),
  );
  compared.set(list, words);
  return words;
}

/** Whether every part of a text, split at commas and "and", is on the list: one specific part is enough to be not vague. */
function saysOnly(text: string, list: WordList): boolean {
  const known = knownWords(list);
  const own = plain(text);
  if (known.has(own)) return true;
  const parts = own.split(/[,;/&+]| and | en | et | und /).filter((part) => part.trim() !== '');
  return (
    parts.length > 0 &&
    parts.every((each) => {
      const part = plain(each);
      return known.has(part) || known.has(bare(part));
    })
  );
}

/** Whether a purpose is too general to be one, Art. 5(1)(b): only vague words and nothing specific beside them. */
export function isVaguePurpose(text: string): boolean {
  return saysOnly(text, vaguePurposes);
}

/** A purpose that ends in the open ("etc.") or points to another place ("as shown on the form"). */
const openPurpose =
  /\betc\b|\band so on\b|\benz(?:ovoort)?\b(?!\p{L})|\busw\b|(?:shown|stated|indicated|named|mentioned|told) on (?:a |the |our )?forms?\b|(?:vermeld|aangegeven|genoemd|getoond|staan) op (?:een |het |de |onze )?formulier|(?:indiqué|mentionné|précisé|figurant)e?s? sur (?:un |le |les |des |nos )?formulaires?/u;

/** Whether a purpose leaves open what else it is, Art. 5(1)(b). */
export function isOpenPurpose(text: string): boolean {
  return openPurpose.test(plain(text)) || /\b(?:etc|enz|usw)\b\.?/u.test(text.toLowerCase());
}

/** Words for invoices and bookkeeping: a law asks for these, so that nobody can withdraw from them. */
export function speaksOfInvoices(text: string): boolean {
  return /\binvoic|\bbill(?:s|ing)?\b|\bfactu(?:ur|re|ra)|\bfacturen\b|\bbookkeeping\b|\bboekhoud|\bcomptabilit/iu.test(
    text,
  );
}

/** Whether a text says that data are made public, where often only "disclosed" is meant. */
export function speaksOfPublishing(text: string): boolean {
  return /\bpublish(?:ed|es|ing)?\b|\b(?:ge)?publice(?:ren|ert|erd)\b|\bopenbaar(?: te)? ma(?:ken|akt)\b|\bpubli(?:er|ée?s?|ons)\b/iu.test(
    text,
  );
}

/** What names a law: a date or an article (a digit), a code, or the name by which everybody knows it. */
const aLaw =
  /\d|\b(?:GDPR|AVG|RGPD|DSGVO|WIB|CIR|WER|CDE|WVV|CSA|CAO|CCT)\b|\b(?:code|wetboek|constitution|grondwet)\b|\b\p{L}*(?:wetboek|gesetzbuch)\b/iu;

/** Whether a text speaks of law without naming one ("applicable legislation"): Art. 6(3), recital 41. */
export function namesNoLaw(text: string): boolean {
  return !aLaw.test(text);
}

/** What makes a criterion one that can be applied: a number, or an event that ends the period. */
const endsSomewhere =
  /\d|\b(?:until|after|end of|tot|totdat|einde|afloop|bis|ende|fin de|fin du|fin des)\b|jusqu|après|\bnach (?!gesetz)/u;

/**
 * Whether a criterion cannot be applied, Art. 13(2)(a): it holds a phrase such as "as long as necessary" and names
 * neither a number nor an event that ends the period ("until the procedure is closed").
 */
export function isVagueCriterion(text: string): boolean {
  const own = plain(text);
  return allWords(vagueCriteria).some((phrase) => own.includes(phrase)) && !endsSomewhere.test(own);
}

/** Whether a recipient is only "third parties" or "partners": neither a name nor a category. */
export function isVagueRecipient(text: string): boolean {
  return saysOnly(text, vagueRecipients);
}

/** Whether a text on security says nothing concrete: "appropriate technical and organisational measures". */
export function isVagueMeasure(text: string): boolean {
  return saysOnly(text, vagueMeasures);
}

const fillersOfForms: ReadonlySet<string> = new Set(allWords(placeholders));
/** The longest of them, with room for marks around it: what is longer is none of them. */
const longestFiller = Math.max(...[...fillersOfForms].map(({ length }) => length)) + 20;

/** Nothing but marks, or something in brackets alone. */
const isBracketed = (text: string): boolean =>
  /^[\p{P}\p{S}\s]+$/u.test(text) || /^(?:\[.*\]|\{.*\}|<.*>|\(\s*\.{2,}\s*\))$/su.test(text);

/** Whether a text is a filler rather than a fact: brackets, xxx, dots, question marks, "to be completed". */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '') return false;
  // Most texts begin with a letter: neither marks alone nor a bracket.
  if (!/^[a-z]/i.test(trimmed) && isBracketed(trimmed)) return true;
  if (
    trimmed.includes('[') &&
    /\[(?:…|\.{2,}|[^\]]*(?:@|name|naam|nom|address|adres|adresse|e-?mail|phone)[^\]]*)\]/iu.test(trimmed)
  )
    return true;
  if (/^x{2,}$/i.test(trimmed)) return true;
  return trimmed.length <= longestFiller && fillersOfForms.has(plain(trimmed));
}

/**
 * Words that promise more than the law or the register holds, or ask for more than the law lets, in the languages of the
 * screens: an erasure that is granted always (against Art. 17(3)), no cookies at all (Act of 30 July 2018, Art. 10/2).
 */
export const overstatements = {
  always: /\b(always|altijd|toujours)\b/i,
  /** None at all: "no cookies for advertising" is no such thing. */
  noCookies:
    /\b(no cookies\b(?!\s+(for|of|from|to|that)\b)|geen cookies\b(?!\s+(voor|van|om|die)\b)|(aucun cookie|pas de cookies?)\b(?!\s+(publicitaire|marketing|tiers|analytique|non|pour|qui|de|d[’']|à)))/i,
  /** Consent read out of mere use: no active choice (Art. 4(11), CJEU C-673/17). */
  consentByUse:
    /\bby (using|visiting|continuing)\b.{0,80}\b(consent|agree|accept)|\bdoor\b.{0,60}\b(te gebruiken|te bezoeken|gebruik(t| van)|verder te surfen)\b.{0,80}\b(stemt u|toestemming|gaat u akkoord|aanvaardt u)|\ben (utilisant|visitant|poursuivant|continuant)\b.{0,80}\b(vous consentez|vous acceptez|consentement)/i,
  /** Portability for consent alone, Art. 20(1)(a). */
  consentOnly:
    /\b(only|solely)\b.{0,20}\bconsent|\b(enkel|alleen|uitsluitend)\b.{0,20}\btoestemming|\b(uniquement|seulement|exclusivement)\b.{0,20}\bconsentement/i,
  /** Erasure for wrong data alone: Art. 17(1) has six grounds. One that names another ground is no such thing. */
  onlyWrongData:
    /^(?!.*\b(no longer|withdr|object|unlawful|consent|niet (meer|langer)|ingetrokken|bezwaar|onrechtmatig|toestemming|plus nécessaire|retir|oppos|illicite|consentement)).*\b((eras|delet|remov)\w*\b.{0,30}\b(wrong|incorrect|inaccurate|incomplete|outdated) data|(wissing|verwijder\w*|wissen)\b.{0,30}\b(foute|onjuiste|onvolledige|verouderde) gegevens|(suppression|effacement|supprimer|effacer)\b.{0,30}\bdonnées (erronées|inexactes|incomplètes|périmées))/is,
  /** Restriction while an erasure is looked into, in the place of an objection: Art. 18(1)(d). */
  whileErasure:
    /\bwhile\b.{0,30}\berasure|\btijdens\b.{0,30}\bwissing|\b(pendant|durant)\b.{0,30}\beffacement/i,
  /** Accounting law alone as the reason of a period: whoever names another law as well may keep data longer. */
  accountingLaw:
    /^(?!.*(limitation|verjaring|prescription|civil|burgerlijk|tax|belasting|fisca|imp[oô]t|vat\b|btw|tva))(?=.*(account|bookkeep|boekhoud|comptab|iii\.8[68])).*(law|legal|statut|code of|wet|recht|lég|loi|droit|iii\.8[68])/is,
  /** A copy of the identity card as proof, Art. 12(6). "Not asked" is no such thing. */
  identityCard:
    /^(?!.*\b(no|not|never|without|geen|niet|nooit|zonder|pas|jamais|sans|aucune?)\b).*(\bcopy\b.{0,40}\b(identity card|passport|id card)|\bkopie\b.{0,40}\b(identiteitskaart|paspoort|identiteitsbewijs)|\bcopie\b.{0,40}\b(carte d.identité|passeport))/is,
} as const;

/** A law, mechanism or authority of the past that a text names, with what stands in its place. */
export type DeadTerm = Readonly<{
  kind: 'law' | 'framework' | 'authority';
  code: string;
  /** The words as they stand in the text. */
  found: string;
  name: LawText;
  replacement: LawText;
}>;

const letter = /[\p{L}\p{N}]/u;

/** Where a pattern stands in a text as words of its own, or -1. */
function positionOf(pattern: string, text: string): number {
  const low = text.toLowerCase();
  for (let at = low.indexOf(pattern); at !== -1; at = low.indexOf(pattern, at + 1)) {
    const isStart = at === 0 || !letter.test(low[at - 1] ?? '');
    const next = low[at + pattern.length] ?? '';
    const isEnd = !letter.test(pattern.at(-1) ?? '') || !letter.test(next);
    if (isStart && isEnd) return at;
  }
  return -1;
}

type Dead = Readonly<{ code: string; name: LawText; replacement: LawText; patterns: readonly string[] }>;

function termsOf(kind: DeadTerm['kind'], list: readonly Dead[], text: string): readonly DeadTerm[] {
  return list.flatMap(({ code, name, replacement, patterns }) => {
    for (const pattern of patterns) {
      const at = positionOf(pattern, text);
      if (at !== -1) return [{ kind, code, found: text.slice(at, at + pattern.length), name, replacement }];
    }
    return [];
  });
}

const deadLists = () => ({
  law: listInForce('repealedLaws', repealedLaws),
  framework: listInForce('deadFrameworks', deadFrameworks),
  authority: listInForce('outdatedAuthorityNames', outdatedAuthorityNames),
});

const patternOf = (lists: ReturnType<typeof deadLists>): RegExp =>
  new RegExp(
    [...lists.law, ...lists.framework, ...lists.authority]
      .flatMap(({ patterns }) => patterns)
      .map((pattern) => pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
  );

let anyDead: Readonly<{ law: LawData | null; pattern: RegExp }> | null = null;

/** Whether a text holds any of the words at all: nearly none does, and a document asks for each of its texts. */
function mayHoldDead(low: string): boolean {
  const law = loadedLaw();
  if (anyDead === null || anyDead.law !== law) anyDead = { law, pattern: patternOf(deadLists()) };
  return anyDead.pattern.test(low);
}

/** With plain spaces and apostrophes. */
const flattened = (text: string): string =>
  /[\u00a0\u202f’‘]/.test(text) ? text.replace(/[\u00a0\u202f]/g, ' ').replace(/[’‘]/g, "'") : text;

/** Every repealed law, dead mechanism for transfers and former authority that a text names, each once. */
export function findDeadTerms(text: string): readonly DeadTerm[] {
  const flat = flattened(text);
  if (!mayHoldDead(flat.toLowerCase())) return [];
  const { law, framework, authority } = deadLists();
  return [
    ...termsOf('law', law, flat),
    ...termsOf('framework', framework, flat),
    ...termsOf('authority', authority, flat),
  ];
}

/** The same for a text in several languages; a term is told once, whatever the languages. */
export function findDeadTermsIn(text: Text): readonly DeadTerm[] {
  const found: DeadTerm[] = [];
  // One look for all languages: nearly no text names any.
  if (!mayHoldDead(flattened(Object.values(text).join('\n')).toLowerCase())) return found;
  for (const language of languages) {
    const said = text[language];
    if (said === undefined) continue;
    for (const term of findDeadTerms(said))
      if (!found.some(({ code }) => code === term.code)) found.push(term);
  }
  return found;
}
