import { longDate, periodWords } from '../documents/phrases';
import { citeArticle } from '../law/cite';
import { countryName } from '../law/countries';
import { type Language, readText, type ScreenLanguage, type Words } from '../register/text';
import { choiceWords } from '../words/choices';
import { fieldLabel } from '../words/fields';
import { findingWords } from '../words/findings';
import { semicolon } from '../words/semicolon';
import type { Finding, Slot } from './finding';
import { ruleOf } from './rules';

/** For a record that nobody gave a name yet. */
const nameless: Words = { en: 'without a name', nl: 'zonder naam', fr: 'sans nom' };

function slotWords(slot: Slot, language: ScreenLanguage, main: Language): string {
  if (slot === null || slot === '') return nameless[language];
  if (typeof slot === 'string') return slot;
  if (typeof slot === 'number') return String(slot);
  if ('text' in slot) return readText(slot.text, language, main)?.text ?? nameless[language];
  if ('words' in slot) return slot.words[language];
  if ('label' in slot) return fieldLabel(language, ...slot.label);
  if ('choice' in slot) return choiceWords(language, ...slot.choice);
  if ('country' in slot) return countryName(slot.country, language);
  if ('day' in slot) return longDate(slot.day, language);
  if ('period' in slot) return periodWords(slot.period, language);
  if ('article' in slot) return citeArticle(slot.article, language);
  const items = slot.list.map((each) => slotWords(each, language, main));
  // Items that hold a comma themselves are kept apart by more than a comma.
  return items.join(!items.some((item) => item.includes(',')) ? ', ' : semicolon(language));
}

/** The message of a finding as one sentence; texts of the firm in that language, else in the file's main one. */
export function say(finding: Finding, language: ScreenLanguage, main: Language): string {
  return filled(
    ruleOf(finding.rule)?.says[finding.says]?.[language] ?? finding.says,
    finding,
    language,
    main,
  );
}

/** Items of a list that a finding names in a line of a table; the rest is counted. */
const namedInShort = 3;

/** The same for a line of a table: of a long list the first items, and how many more. */
export function sayInShort(finding: Finding, language: ScreenLanguage, main: Language): string {
  const slots = Object.entries(finding.slots).map(([name, slot]) => {
    const items = slot !== null && typeof slot === 'object' && 'list' in slot ? slot.list : [];
    // One item is no shorter counted than named.
    if (items.length <= namedInShort + 1) return [name, slot] as const;
    const named = slotWords({ list: items.slice(0, namedInShort) }, language, main);
    return [name, `${named} ${findingWords[language].more(items.length - namedInShort)}`] as const;
  });
  return say({ ...finding, slots: Object.fromEntries(slots) }, language, main);
}

/** Whether a person at the firm is asked about it. */
export const isAsked = ({ rule, says }: Finding): boolean => ruleOf(rule)?.ask?.[says] !== undefined;

/** The same for what a person at the firm is asked. Null: it is not asked. */
export function ask(finding: Finding, language: ScreenLanguage, main: Language): string | null {
  const question = ruleOf(finding.rule)?.ask?.[finding.says];
  return question === undefined ? null : filled(question[language], finding, language, main);
}

function filled(message: string, finding: Finding, language: ScreenLanguage, main: Language): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const slot = finding.slots[name];
    return slot === undefined ? whole : slotWords(slot, language, main);
  });
}
