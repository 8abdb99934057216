import { numberWords } from '../../../shared/documents/phrases';
import { breachMoments } from '../../../shared/register/breach';
import { type Field, fieldSchema } from '../../../shared/register/field';
import { isEmpty } from '../../../shared/register/mark';
import type { NounName } from '../../../shared/register/nouns';
import { type Language, readText, type ScreenLanguage, type Text } from '../../../shared/register/text';
import { choiceWords } from '../../../shared/words/choices';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { dayText, parseMoment } from './dates';
import { countryWords, type Names } from './names';
import { periodText } from './period';

/** Whether a line of a breach holds a day and a time (`2026-11-20T14:30`). */
export function isMoment(noun: NounName, field: string): boolean {
  return noun === 'breach' && breachMoments.has(field);
}

/** A value in the words of a screen language; an empty string when nothing is known. */
export function valueText(
  noun: NounName,
  name: string,
  field: Field,
  value: unknown,
  language: ScreenLanguage,
  names: Names,
  main: Language = language,
): string {
  if (isEmpty(value)) return '';
  switch (field.kind) {
    case 'text':
      return readText(value as Text, language, main)?.text ?? '';
    case 'choice':
      return choiceWords(language, noun, name, String(value));
    case 'choices':
      return (value as readonly string[]).map((code) => choiceWords(language, noun, name, code)).join(', ');
    case 'yesNo':
      return value === true ? fieldsUiWords[language].yes : fieldsUiWords[language].no;
    case 'date':
      return dayText(String(value), language);
    case 'period':
      return periodText(String(value), language);
    case 'country':
      return countryWords(String(value), language);
    case 'ref':
      return names.of(field.to, String(value)) ?? '';
    case 'refs':
      return (value as readonly string[])
        .map((id) => names.of(field.to, id))
        .filter(Boolean)
        .join(', ');
    case 'line': {
      const said = String(value);
      if (!isMoment(noun, name) || parseMoment(said) === null) return said;
      return [dayText(said.slice(0, 10), language), said.slice(11, 16)].filter(Boolean).join(', ');
    }
    case 'number':
      return numberWords(Number(value), language);
  }
}

/** What another source says about a field: in words where it is a value of that field, else as it was written. */
export function rivalText(
  noun: NounName,
  name: string,
  field: Field,
  rival: string,
  language: ScreenLanguage,
  names: Names,
): string {
  const isValue =
    (field.kind === 'period' || field.kind === 'date' || field.kind === 'country'
      ? fieldSchema(field).safeParse(rival).success
      : field.kind === 'choice' && field.of.includes(rival)) || field.kind === 'ref';
  const value =
    field.kind === 'yesNo' ? ({ true: true, false: false }[rival] ?? null) : isValue ? rival : null;
  return valueText(noun, name, field, value, language, names) || rival;
}

/** Words that stand for "none" as a fact, by field. */
export function noneWords(field: string, language: ScreenLanguage): string {
  const words = fieldsUiWords[language];
  return (words.noneFor as Readonly<Record<string, string>>)[field] ?? words.none;
}
