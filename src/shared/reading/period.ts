import { foldText } from './passage';

/** A length of time as it stands in a text. `iso`: ISO 8601, null for hours. `at`, `end`: in the folded text. */
export type FoundPeriod = Readonly<{
  iso: string | null;
  hours: number | null;
  text: string;
  at: number;
  end: number;
}>;

const ones = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  nl: 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
  fr: 'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
} as const;
const tens = {
  en: 'twenty thirty forty fifty sixty seventy eighty ninety',
  nl: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
  fr: 'vingt trente quarante cinquante soixante',
} as const;

/** Numbers in words up to 99, folded, in English, Dutch and French (French of Belgium and of France). */
const inWords: ReadonlyMap<string, number> = (() => {
  const words = new Map<string, number>();
  const low = { en: ones.en.split(' '), nl: ones.nl.split(' '), fr: ones.fr.split(' ') };
  for (const list of Object.values(low)) for (const [value, word] of list.entries()) words.set(word, value);
  words.set('une', 1);
  words.set('a', 1);
  words.set('an', 1);
  tens.en.split(' ').forEach((word, at) => {
    const ten = (at + 2) * 10;
    words.set(word, ten);
    for (let one = 1; one < 10; one++)
      for (const gap of ['-', ' ']) words.set(`${word}${gap}${low.en[one]}`, ten + one);
  });
  tens.nl.split(' ').forEach((word, at) => {
    const ten = (at + 2) * 10;
    words.set(word, ten);
    for (let one = 1; one < 10; one++) words.set(`${low.nl[one]}en${word}`, ten + one);
  });
  tens.fr.split(' ').forEach((word, at) => {
    const ten = (at + 2) * 10;
    words.set(word, ten);
    for (let one = 1; one < 10; one++)
      for (const gap of ['-', ' '])
        words.set(`${word}${one === 1 ? `${gap}et` : ''}${gap}${low.fr[one]}`, ten + one);
  });
  for (const [word, value] of [
    ['septante', 70],
    ['nonante', 90],
    ['soixante-dix', 70],
    ['quatre-vingts', 80],
    ['quatre-vingt-dix', 90],
  ] as const)
    words.set(word, value);
  return words;
})();

const units = [
  { is: 'Y', words: 'years?|yrs?|jaar|jaren|jr|ans?|annees?|jarige?' },
  { is: 'M', words: 'months?|maand(?:en)?|mois' },
  { is: 'W', words: 'weeks?|we?eken|semaines?' },
  { is: 'D', words: '(?:calendar |working |business )?days?|(?:kalender|werk)?dag(?:en)?|jours?' },
  { is: 'H', words: 'hours?|uur|uren|heures?' },
] as const;
const number = `\\d{1,3}|${[...inWords.keys()].sort((one, other) => other.length - one.length).join('|')}`;
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(?:${number})\\s?(?:-|to|or|tot|a|of|ou)\\s?)??(${number})(?:\\s?\\(\\s?(${number})\\s?\\))?(?:[\\s-]+|(?<=[\\d)]))(?:full |whole |consecutive |complete |volle |volledige )?(${units.map(({ words }) => words).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);
/** How often, not how long: "once a year", "twee keer per jaar", "une fois par an". */
const frequency =
  /(?:once|twice|times|every|each|keer|maal|per|elk|elke|ieder|iedere|fois|par|chaque|tous les|toutes les)(?: (?:a|an|une?|een))?\s*$/;

/** Every length of time in a text, in digits or in words ("10 jaar", "ten (10) years", "trente-six mois"). */
export function findPeriods(text: string): readonly FoundPeriod[] {
  const folded = foldText(text);
  const found: FoundPeriod[] = [];
  for (const match of folded.matchAll(pattern)) {
    const [whole, first = '', second, unitWord = ''] = match;
    if (frequency.test(folded.slice(Math.max(0, match.index - 24), match.index))) continue;
    const count = countOf(second ?? first);
    const unit = units.find(({ words }) => new RegExp(`^(?:${words})$`).test(unitWord))?.is;
    if (count === null || count === 0 || unit === undefined) continue;
    found.push({
      iso: unit === 'H' ? null : `P${count}${unit}`,
      hours: unit === 'H' ? count : null,
      text: whole,
      at: match.index,
      end: match.index + whole.length,
    });
  }
  return found;
}

function countOf(word: string): number | null {
  return /^\d+$/.test(word) ? Number(word) : (inWords.get(word) ?? null);
}

/** Months and days that a period (ISO 8601) comes to: P3Y and P36M are the same, and so are P2W and P14D. */
function lengthOf(iso: string): readonly [months: number, days: number] {
  const part = (unit: string): number => Number(new RegExp(`(\\d+)${unit}`).exec(iso)?.[1] ?? 0);
  return [part('Y') * 12 + part('M'), part('W') * 7 + part('D')];
}

/** Whether two periods (ISO 8601) are the same length of time. */
export function isSamePeriod(one: string, other: string): boolean {
  const [months, days] = lengthOf(one);
  const [otherMonths, otherDays] = lengthOf(other);
  return months === otherMonths && days === otherDays;
}

export type PeriodSubject = 'retention' | 'answer' | 'breach' | 'change' | 'cookie' | 'age' | 'other';

const keeps =
  /\b(?:keep|keeps|kept|keeping|retain|retains|retained|retention|stored|store|stores|hold|held|delet\w*|erase\w*|erasure of|remov\w+|archiv\w*|bewaar\w*|bewar\w*|bijgehouden|bijhouden|houden wij|opgeslagen|verwijder\w*|gewist|wissen|vernietig\w*|conserv\w*|gardons|gardees?|garder|effac\w*|supprim\w*|detrui\w*|detruites?|rolling|rotat\w*)\b/;
const answers =
  /\b(?:respon[ds]\w*|answer\w*|reply|receipt|your request|a request|verzoek\w*|aanvraag|antwoord\w*|beantwoord\w*|gevolg|reager\w*|repond\w*|reponse|votre demande|la demande|reception)\b/;
const age =
  /\b(?:years? old|years? of age|(?:under|below|over) the age|aged|under|younger than|older than|jaar oud|ouder dan|jonger dan|onder de|min-?\d|leeftijd|jarigen?|moins de|plus de|ages? de|age de|tussen|between)\b/;
const breach = /\b(?:breach\w*|incident\w*|lek\w*|datalek\w*|inbreuk\w*|violation\w*|fuite\w*)\b/;
const change =
  /\b(?:in advance|advance|ahead|prior notice|beforehand|vooraf|op voorhand|aankondig\w*|aangekondigd|vooraleer|prealable\w*|a l'avance|preavis|annonc\w*)\b/;
const cookie = /\b(?:cookies?|traceurs?|local storage|pixels?)\b/;

const ofRetention = /\b(?:how long|retention|keep|hoe lang|bewaar\w*|conserv\w*|duree)\b/;

/** What a length of time in a sentence speaks of. `about`: the folded heading and opening line it stands under. */
export function subjectOfPeriod(folded: string, about: string, period: FoundPeriod): PeriodSubject {
  const near = folded.slice(Math.max(0, period.at - 28), period.end + 22);
  const isYears = period.iso?.endsWith('Y') === true;
  if (isYears && age.test(near) && !keeps.test(near) && Number(period.iso?.slice(1, -1)) <= 21) return 'age';
  if (period.iso === null) return breach.test(folded) ? 'breach' : 'other';
  if (keeps.test(folded))
    return cookie.test(folded) || (cookie.test(about) && !keeps.test(about)) ? 'cookie' : 'retention';
  if (change.test(folded)) return 'change';
  if (ofRetention.test(about)) return 'retention';
  if (answers.test(folded)) return 'answer';
  if (breach.test(folded)) return 'breach';
  if (cookie.test(folded) || cookie.test(about)) return 'cookie';
  if (/\b(?:rights?|rechten|droits)\b/.test(about)) return 'answer';
  return 'other';
}
