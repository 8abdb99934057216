import { longDate, periodWords } from '../documents/phrases';
import type { ScreenLanguage } from '../register/text';
import { lawDataWords } from '../words/law-data';
import { countryName } from './countries';
import { keyOf, type LawData, type LawLists, lawLists } from './law-data';

/** One entry that other law data add, take away or change, in words. `what`: the values that differ, "before → after". */
export type LawChange = Readonly<{
  list: keyof LawLists;
  is: 'added' | 'removed' | 'changed';
  name: string;
  what: readonly string[];
}>;

type Entry = Readonly<{ code: string; row?: string; validFrom?: string }>;

const isText = (value: unknown): value is Readonly<Record<ScreenLanguage, string>> =>
  typeof value === 'object' && value !== null && 'en' in value;

function said(value: unknown, language: ScreenLanguage): string {
  const words = lawDataWords[language];
  if (value === undefined) return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (isText(value)) return value[language];
  if (Array.isArray(value)) return value.join(', ');
  const plain = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(plain)) return longDate(plain, language);
  return /^P\d+[YMWD]$/.test(plain) ? periodWords(plain, language) : plain;
}

/** How a person knows an entry: a country by its name, a period by the records it is for, the rest by its own name. */
function nameOf(list: keyof LawLists, entry: Entry, language: ScreenLanguage): string {
  const of = (key: string): unknown => Reflect.get(entry, key);
  if (list === 'eeaStates') return countryName(entry.code, language);
  if (list === 'adequacyDecisions')
    return [countryName(String(of('country')), language), of('decision')].filter(Boolean).join(', ');
  const name = of(list === 'retentionRules' ? 'records' : 'name');
  return isText(name)
    ? `${name[language]}${list === 'retentionRules' ? ` (${keyOf(entry)})` : ''}`
    : entry.code;
}

/** What tells that nothing changed in the law itself: it was only looked at again. */
const unsaid: ReadonlySet<string> = new Set(['lastChecked', 'source', 'code', 'row']);

function differences(before: Entry, after: Entry, language: ScreenLanguage): readonly string[] {
  const names = lawDataWords[language].fields;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [from, to] = [before, after].map((entry) => Reflect.get(entry, field));
    if (unsaid.has(field) || JSON.stringify(from) === JSON.stringify(to)) return [];
    const name = Object.entries(names).find(([key]) => key === field)?.[1] ?? field;
    const [old, now] = [said(from, language), said(to, language)];
    // The words differ in another language than this one.
    return [old === now ? name : `${name}: ${old} → ${now}`];
  });
}

/** A state that left and came back stands twice. */
const idOf = (list: keyof LawLists, entry: Entry): string =>
  list === 'eeaStates' ? `${entry.code} ${entry.validFrom}` : keyOf(entry);

/** What other law data change, list by list. An entry that was only checked again is no change. */
export function lawChanges(before: LawData, after: LawData, language: ScreenLanguage): readonly LawChange[] {
  return lawLists.flatMap((list) => {
    const entries = (law: LawData): ReadonlyMap<string, Entry> =>
      new Map(law[list].map((entry) => [idOf(list, entry), entry]));
    const [old, now] = [entries(before), entries(after)];
    const came = [...now].flatMap(([id, entry]): readonly LawChange[] => {
      const known = old.get(id);
      const name = nameOf(list, entry, language);
      if (known === undefined) return [{ list, is: 'added', name, what: [] }];
      const what = differences(known, entry, language);
      return what.length === 0 ? [] : [{ list, is: 'changed', name, what }];
    });
    const went = [...old].flatMap(([id, entry]): readonly LawChange[] =>
      now.has(id) ? [] : [{ list, is: 'removed', name: nameOf(list, entry, language), what: [] }],
    );
    return [...came, ...went];
  });
}
