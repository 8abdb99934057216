import { longDate, periodWords } from '../documents/phrases';
import { countryName } from '../law/countries';
import { type NounName, nounOf } from '../register/nouns';
import type { Language, ScreenLanguage, Text } from '../register/text';
import { readText } from '../register/text';
import { withCapital } from '../words/capital';
import { choiceWords } from '../words/choices';
import { fieldLabel, fieldWords } from '../words/fields';
import { readingWords } from '../words/reading';
import { semicolon } from '../words/semicolon';
import type { OutOfForce } from './out-of-force';
import type { Proposal } from './proposals';
import type { RegisterFact } from './read-policy';

/** What is said of something that was read: a label, and what it is. */
export type Said = Readonly<{ label: string; value: string }>;

/** A value of a field, in words. */
function valueWords(
  noun: NounName,
  field: string,
  value: unknown,
  language: ScreenLanguage,
  main: Language,
): string {
  const about = nounOf(noun).fields[field];
  if (value !== null && typeof value === 'object' && !Array.isArray(value))
    return readText(value as Text, language, main)?.text ?? '';
  const words = [value].flat().map(String);
  switch (about?.kind) {
    case 'choice':
    case 'choices':
      return words
        .flatMap((one) => one.split(', '))
        .map((one) => choiceWords(language, noun, field, one))
        .join(', ');
    case 'period':
      return periodWords(words.join(''), language);
    case 'country':
      return words.map((code) => countryName(code, language)).join(', ');
    case 'date':
      return words.map((day) => longDate(day, language)).join(', ');
    default:
      return words.join(', ');
  }
}

/** A fact of the register in words: the record as a whole by its kind, a field by its label. */
export function factInWords(fact: RegisterFact, language: ScreenLanguage, main: Language): Said {
  const { noun, field } = fact;
  const kind = fieldWords[language][noun].one;
  if (field === '*') return { label: kind, value: valueWords(noun, 'name', fact.value, language, main) };
  return {
    label: `${kind}, ${lowered(fieldLabel(language, noun, field))}`,
    value: valueWords(noun, field, fact.value, language, main),
  };
}

/** A proposal in words: the record or field it would fill, and with what. */
export function proposalInWords(proposal: Proposal, language: ScreenLanguage, main: Language): Said {
  const words = readingWords[language];
  const { noun } = proposal;
  const kind = fieldWords[language][noun].one;
  if (proposal.is !== 'add') {
    const label = lowered(fieldLabel(language, noun, proposal.field));
    const value = valueWords(noun, proposal.field, proposal.value, language, main);
    return { label: proposal.is === 'set' ? words.fill(kind, label) : words.rival(kind, label), value };
  }
  const values = Object.entries(proposal.values).flatMap(([field, value]) => {
    const about = nounOf(noun).fields[field];
    // What it is called tells for itself; a record it points to has no words here.
    const said = about?.kind === 'ref' ? '' : valueWords(noun, field, value, language, main);
    if (said === '') return [];
    return field === 'name' || field === 'right' || field === 'description'
      ? [said]
      : [words.said(lowered(fieldLabel(language, noun, field)), said)];
  });
  return { label: words.newRecord(lowered(kind)), value: withCapital(values.join(semicolon(language))) };
}

/** Why a statement does not hold. */
export function whyOutOfForce(statement: OutOfForce, language: ScreenLanguage): string {
  const words = readingWords[language];
  switch (statement.is) {
    case 'term':
      return words.whyTerm(statement.term.name[language], statement.term.replacement[language]);
    case 'consentByUse':
      return words.whyConsent;
    case 'noCookies':
      return words.whyNoCookies;
    case 'always':
      return words.whyAlways;
  }
}

/** With a small first letter, unless it is an abbreviation. */
function lowered(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? `${(label[0] ?? '').toLowerCase()}${label.slice(1)}` : label;
}
