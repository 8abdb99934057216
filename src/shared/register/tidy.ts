import { emptyValue, type Field } from './field';

const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Characters that no file can carry there and back: NUL goes, half characters become U+FFFD, line ends become `\n`. */
export function tidyString(text: string): string {
  return text.replaceAll('\0', '').replace(/\r\n?/g, '\n').replace(loneSurrogates, '\uFFFD');
}

/**
 * The value as the register keeps it. Text that is blank in a language is absent there; a field without a letter is
 * empty. Whatever has another shape than the field is left as it is, for the schema to refuse.
 */
export function tidyValue(field: Field, value: unknown): unknown {
  if (value === null || value === undefined) return emptyValue(field);
  if (field.kind === 'line' && typeof value === 'string') {
    const tidy = tidyString(value).replaceAll('\n', ' ');
    return tidy.trim() === '' ? null : tidy;
  }
  if (field.kind === 'text') return tidyText(value);
  return value;
}

/** The same for text per language, also that of a mark. */
export function tidyText(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value)
    .map(([language, text]) => [language, typeof text === 'string' ? tidyString(text) : text] as const)
    .filter(([, text]) => text !== undefined && !(typeof text === 'string' && text.trim() === ''));
  return kept.length === 0 ? null : Object.fromEntries(kept);
}
