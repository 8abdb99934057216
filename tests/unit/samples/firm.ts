import { readFileSync } from 'node:fs';
import { isEmpty } from '../../../src/shared/register/mark';
import { type NounName, nounNames } from '../../../src/shared/register/nouns';
import { type Register, registerSchema } from '../../../src/shared/register/register';

/** The five firms of the tests with the prefix of their fact numbers. */
export const firms = {
  'lobi-systems': 'LOBI',
  'senef-soft': 'SENEF',
  selentic: 'SEL',
  luxifer: 'LUX',
  sendtex: 'SDX',
} as const;
export type FirmName = keyof typeof firms;
export const firmNames = Object.keys(firms) as readonly FirmName[];

/** Where a fact has to come out: notice, controller register, processor register, typed clause, internal only. */
export type Fact = Readonly<{ id: string; out: string; tokens: readonly string[] }>;

export const facts = JSON.parse(readFileSync('tests/samples/facts.json', 'utf8')) as readonly Fact[];

export function firm(name: FirmName): Register {
  return registerSchema.parse(JSON.parse(readFileSync(`tests/samples/${name}.json`, 'utf8')));
}

/** The five firms and the three that are packaged, by name. */
export const allSamples = (): readonly (readonly [string, Register])[] => [
  ...firmNames.map((name) => [name, firm(name)] as const),
  ...['bakery', 'accountant', 'software'].map(
    (name) =>
      [
        name,
        registerSchema.parse(JSON.parse(readFileSync(`resources/samples/${name}.json`, 'utf8'))),
      ] as const,
  ),
];

export const firmOf = (fact: string): FirmName => {
  const found = firmNames.find((name) => fact.startsWith(`${firms[name]}-`));
  if (found === undefined) throw new Error(`No firm for ${fact}.`);
  return found;
};

export type AnyRecord = Readonly<{
  id: string;
  marks: Readonly<
    Record<string, { sources?: readonly string[]; none?: true; notApplicable?: object } | undefined>
  >;
}> &
  Readonly<Record<string, unknown>>;

export const recordsOf = (register: Register, noun: NounName): readonly AnyRecord[] =>
  [register[noun]].flat() as unknown as readonly AnyRecord[];

/** A place in a register that names a fact as its source. `field` is `*` where the whole record carries it. */
export type Place = Readonly<{ noun: NounName; id: string; field: string; isEmpty: boolean }>;

/** Every fact number with the places that carry it. */
export function placesOf(register: Register): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const noun of nounNames)
    for (const record of recordsOf(register, noun))
      for (const [field, mark] of Object.entries(record.marks))
        for (const source of mark?.sources ?? []) {
          const place = { noun, id: record.id, field, isEmpty: field !== '*' && isEmpty(record[field]) };
          places.set(source, [...(places.get(source) ?? []), place]);
        }
  return places;
}
