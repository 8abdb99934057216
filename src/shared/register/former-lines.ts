import type { NounName } from './nouns';
import { type Language, languages } from './text';

/**
 * Fields that were one line until version 5 of the client file and have been texts since. What was written before that
 * (entries of the history, a register in the JSON form) says a string where a text is read now: it is a text in the main
 * language of the file.
 */
export const formerLines: Readonly<Partial<Record<NounName, readonly string[]>>> = {
  agreement: ['filedAt'],
  purpose: ['interestOf'],
  dataUse: ['source'],
  camera: ['planFiledAt'],
  rightsRequest: ['channel'],
};

type Values = Readonly<Record<string, unknown>>;

/** The values of a record with a text for each line of then. `language` is asked only where there is one. */
export function withTexts<V extends Values>(noun: NounName, values: V, language: () => Language): V {
  const lines = (formerLines[noun] ?? []).filter((field) => typeof values[field] === 'string');
  if (lines.length === 0) return values;
  const main = language();
  return { ...values, ...Object.fromEntries(lines.map((field) => [field, { [main]: values[field] }])) };
}

/** The values of a record as they were said when those fields were lines: a text in one language is its line. */
export function withLines<V extends Values>(noun: NounName, values: V): V {
  const lines = (formerLines[noun] ?? []).flatMap((field): [string, unknown][] => {
    const said = Object.values(values[field] ?? {});
    return said.length === 1 ? [[field, said[0]]] : [];
  });
  return lines.length === 0 ? values : { ...values, ...Object.fromEntries(lines) };
}

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A register in the JSON form with a text for each line of then; whatever has another shape is left as it is. */
export function registerWithTexts<R extends Values>(json: R): R {
  const organisation = isRecord(json['organisation']) ? json['organisation'] : {};
  const { mainLanguage, contentLanguages } = organisation;
  const wanted = [mainLanguage, ...(Array.isArray(contentLanguages) ? contentLanguages : [])];
  const main = wanted.flatMap((each) => languages.find((language) => language === each) ?? [])[0] ?? 'en';
  const lists = Object.keys(formerLines).flatMap((noun): [string, unknown][] => {
    const list: unknown = json[noun];
    if (!Array.isArray(list)) return [];
    return [
      [noun, list.map((each) => (isRecord(each) ? withTexts(noun as NounName, each, () => main) : each))],
    ];
  });
  return { ...json, ...Object.fromEntries(lists) };
}
