import { describe, expect, test } from 'vitest';
import { makeDocument } from '../../../src/shared/documents';
import { type DocumentOptions, documentOptionsSchema } from '../../../src/shared/documents/options';
import { isEmpty } from '../../../src/shared/register/mark';
import { nounOf } from '../../../src/shared/register/nouns';
import { type Language, screenLanguages } from '../../../src/shared/register/text';
import { wordsOf } from './document-words';
import {
  type AnyRecord,
  type FirmName,
  facts,
  firm,
  firmNames,
  firmOf,
  type Place,
  placesOf,
  recordsOf,
} from './firm';

const registers = new Map(firmNames.map((name) => [name, firm(name)]));
const places = new Map([...registers].map(([name, register]) => [name, placesOf(register)]));

const printed = (name: FirmName, options: Partial<DocumentOptions>) => {
  const register = registers.get(name);
  if (register === undefined) throw new Error(`No register of ${name}.`);
  return wordsOf(makeDocument(register, documentOptionsSchema.parse({ date: '2026-11-21', ...options })));
};

const recordAt = (name: FirmName, { noun, id }: Place): AnyRecord => {
  const register = registers.get(name);
  const found = register && recordsOf(register, noun).find((record) => record.id === id);
  if (found === undefined) throw new Error(`No ${noun} ${id}.`);
  return found;
};

/** What a person wrote in the fields that carry the fact, in one language. */
function phrasesOf(record: AnyRecord, { noun, field }: Place, language: Language): readonly string[] {
  return Object.entries(nounOf(noun).fields)
    .filter(([name]) => field === '*' || field === name)
    .flatMap(([name, about]) => {
      const value = record[name];
      if (isEmpty(value)) return [];
      if (about.kind === 'text') return (value as Record<string, string>)[language] ?? [];
      return about.kind === 'line' ? String(value) : [];
    });
}

/** The activity that a record is or is a part of. */
const activityOf = (record: AnyRecord, { noun }: Place): string | null =>
  noun === 'activity' ? record.id : typeof record['activity'] === 'string' ? record['activity'] : null;

const series = [
  { roles: 'controller', letter: 'C', register: 'the register of Article 30(1)' },
  { roles: 'processor', letter: 'P', register: 'the register of Article 30(2)' },
] as const;

const dueOf = (name: FirmName, letter: string) =>
  facts.filter((fact) => firmOf(fact.id) === name && fact.out.includes(letter));

describe.each(firmNames)('%s', (name) => {
  describe.each(screenLanguages)('in %s', (language) => {
    describe.each(series.filter(({ letter }) => dueOf(name, letter).length > 0))(
      '$register',
      ({ roles, letter }) => {
        const words = printed(name, { language, roles });

        test.each(dueOf(name, letter))('has fact $id', ({ id, tokens }) => {
          const at = places.get(name)?.get(id) ?? [];
          for (const token of tokens) expect(words.text).toContain(token);
          // Its own words stand there: for what belongs to one activity, on the sheet of that activity.
          const found = at.filter((place) => {
            const record = recordAt(name, place);
            const activity = activityOf(record, place);
            const where = activity === null ? words.text : words.sheets.get(activity);
            return phrasesOf(record, place, language).some((phrase) => where?.includes(phrase));
          });
          expect(found, `printed words of ${id}`).not.toEqual([]);
          // And a part of the document says that it comes from there.
          const sources = found.filter((place) => {
            const activity = activityOf(recordAt(name, place), place);
            return (
              words.sources.has(`${place.noun} ${place.id}`) || words.sources.has(`activity ${activity}`)
            );
          });
          expect(sources, `source of ${id}`).not.toEqual([]);
        });
      },
    );
  });
});

test('the registers are due 178 facts: 115 of them are known by their words alone', () => {
  const due = facts.filter((fact) => /[CP]/.test(fact.out));
  expect(due).toHaveLength(178);
  expect(due.filter((fact) => fact.tokens.length === 0)).toHaveLength(115);
});

test('no sheet of one series stands in the register of the other', () => {
  for (const [name, register] of registers)
    for (const { roles } of series) {
      const { sheets } = printed(name, { language: 'en', roles });
      const wrong = register.activity.filter(
        (activity) =>
          sheets.has(activity.id) !== ((activity.role === 'processor') === (roles === 'processor')),
      );
      expect(wrong.map((activity) => activity.reference)).toEqual([]);
    }
});

test('no register prints the dead Privacy Shield as a safeguard that holds', () => {
  for (const language of screenLanguages) {
    const { text } = printed('selentic', { language, roles: 'controller' });
    const lines = text.split('\n').filter((line) => line.includes('Privacy Shield'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatch(
        /no longer|not valid|ended|16 July 2020|niet meer|16 juli 2020|n’est plus|plus valable|16 juillet 2020|annul/,
      );
  }
});
