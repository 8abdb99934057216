import { foldText } from './passage';

const months = [
  'january|januari|janvier|jan',
  'february|februari|fevrier|feb|fevr',
  'march|maart|mars|mar|mrt',
  'april|avril|apr|avr',
  'may|mei|mai',
  'june|juni|juin|jun',
  'july|juli|juillet|jul',
  'august|augustus|aout|aug',
  'september|septembre|sept|sep',
  'october|oktober|octobre|oct|okt',
  'november|novembre|nov',
  'december|decembre|dec',
];
const month = months.map((names) => `(?:${names})`).join('|');
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|e)?\\.?\\s(?:of\\s)?(${month})\\.?,?\\s(\\d{4})(?!\\d)`,
  'g',
);
const monthFirst = new RegExp(`\\b(${month})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d)`, 'g');
const inDigits = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g;
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;

/** Days named in a text, ISO 8601, in the order in which they stand. Digits are read day first, as in Belgium. */
export function findDates(text: string): readonly string[] {
  const folded = foldText(text);
  const found: { at: number; date: string }[] = [];
  const note = (at: number, year: string, monthNumber: number, day: string): void => {
    const date = `${year}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`;
    const isReal = monthNumber >= 1 && monthNumber <= 12 && Number(day) >= 1 && Number(day) <= 31;
    if (isReal && Number(year) >= 1990 && Number(year) <= 2100) found.push({ at, date });
  };
  const numberOf = (name: string): number => months.findIndex((names) => names.split('|').includes(name)) + 1;
  for (const match of folded.matchAll(dayFirst))
    note(match.index, match[3] ?? '', numberOf(match[2] ?? ''), match[1] ?? '');
  for (const match of folded.matchAll(monthFirst))
    note(match.index, match[3] ?? '', numberOf(match[1] ?? ''), match[2] ?? '');
  for (const match of folded.matchAll(inDigits))
    note(match.index, match[3] ?? '', Number(match[2]), match[1] ?? '');
  for (const match of folded.matchAll(iso))
    note(match.index, match[1] ?? '', Number(match[2]), match[3] ?? '');
  return found.toSorted((one, other) => one.at - other.at).map(({ date }) => date);
}

const ofVersion =
  /\b(?:version|versie|effective|in force|last (?:changed|updated?|modified|revised)|latest update|updated|laatste? (?:update|wijziging)|laatst (?:gewijzigd|bijgewerkt|aangepast)|bijgewerkt|gewijzigd op|geldig vanaf|van kracht|datum|derniere (?:mise a jour|modification)|mise a jour|modifiee? le|en vigueur|date d'effet|dated?)\b/;

/** Whether a sentence says when the policy was made or changed. A law with its date is something else. */
export function tellsVersion(folded: string): boolean {
  return (
    ofVersion.test(folded) && !/\b(?:wet van|act of|loi du|verordening|regulation|reglement)\b/.test(folded)
  );
}
