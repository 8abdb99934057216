import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Checked, check } from '../../../src/shared/findings/check';
import type { RecordChange } from '../../../src/shared/findings/facts';
import type { Finding } from '../../../src/shared/findings/finding';
import { emptyValue, type Field } from '../../../src/shared/register/field';
import { nounNames, nounOf } from '../../../src/shared/register/nouns';
import { type Register, registerSchema } from '../../../src/shared/register/register';
import { firm } from '../samples/firm';
import { today } from './small-register';

type AnyRecord = Readonly<{ id: string }> & Readonly<Record<string, unknown>>;

const samples = [
  firm('selentic'),
  firm('luxifer'),
  registerSchema.parse(JSON.parse(readFileSync('resources/samples/software.json', 'utf8'))),
];

const listOf = (register: Register, noun: string): readonly AnyRecord[] =>
  [register[noun as keyof Register]].flat() as unknown as readonly AnyRecord[];

const put = (register: Register, noun: string, list: readonly AnyRecord[]): Register =>
  ({ ...register, [noun]: noun === 'organisation' ? list[0] : list }) as Register;

/** Findings in one order, with what they touch in one order. */
const sorted = (checked: Checked): readonly Finding[] =>
  checked
    .findings()
    .map((finding) => ({ ...finding, touches: [...finding.touches].sort() }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

/** Another value for a field: nothing, or the value that another record of the register has there. */
function otherValue(field: Field, name: string, list: readonly AnyRecord[], pick: number): unknown {
  if (field.kind === 'choice') return pick % 3 === 0 ? null : field.of[pick % field.of.length];
  if (field.kind === 'yesNo') return [true, false, null][pick % 3];
  return pick % 2 === 0 ? emptyValue(field) : (list[pick % list.length]?.[name] ?? emptyValue(field));
}

/** One random change of the register, as a person could make it. */
function changeOf(register: Register, a: number, b: number, c: number): RecordChange | undefined {
  const nouns = nounNames.filter((noun) => listOf(register, noun).length > 0);
  const noun = nouns[a % nouns.length] ?? 'organisation';
  const list = listOf(register, noun);
  const before = list[b % list.length];
  if (before === undefined) return undefined;
  if (c % 7 === 0 && noun !== 'organisation')
    return { noun, id: before.id, before } as unknown as RecordChange;
  if (c % 7 === 1 && noun !== 'organisation') {
    const id = `${before.id}-new-${a}-${b}`.slice(0, 40);
    return list.some((each) => each.id === id)
      ? undefined
      : ({ noun, id, after: { ...before, id } } as unknown as RecordChange);
  }
  const fields = Object.entries(nounOf(noun).fields).filter(
    ([, field]) => !(field.kind === 'ref' && field.isParent === true),
  );
  const [name, field] = fields[c % fields.length] ?? [];
  if (name === undefined || field === undefined) return undefined;
  const after = { ...before, [name]: otherValue(field, name, list, a + b + c) };
  return { noun, id: before.id, before, after } as unknown as RecordChange;
}

const applied = (register: Register, { noun, id, after }: RecordChange): Register => {
  const others = listOf(register, noun);
  const record = after as AnyRecord | undefined;
  return put(
    register,
    noun,
    record === undefined
      ? others.filter((each) => each.id !== id)
      : others.some((each) => each.id === id)
        ? others.map((each) => (each.id === id ? record : each))
        : [...others, record],
  );
};

test('after any edits the findings are those of a check from new', () => {
  const number = fc.nat({ max: 10_000 });
  fc.assert(
    fc.property(
      fc.nat({ max: 2 }),
      fc.array(fc.tuple(number, number, number), { maxLength: 25 }),
      (which, edits) => {
        let register = samples[which] ?? firm('selentic');
        const checked = check(register, today);
        for (const [a, b, c] of edits) {
          const change = changeOf(register, a, b, c);
          if (change === undefined) continue;
          checked.update([change]);
          register = applied(register, change);
        }
        expect(sorted(checked)).toEqual(sorted(check(register, today)));
      },
    ),
    { numRuns: 30, seed: 20_261_122 },
  );
}, 120_000);

test('the name of the firm judges no activity again', () => {
  const register = firm('luxifer');
  const checked = check(register, today);
  const before = register.organisation;
  const after = { ...before, legalName: 'LUXIFER SA' };
  expect(checked.update([{ noun: 'organisation', id: before.id, before, after }])).toBeLessThan(5);
});
