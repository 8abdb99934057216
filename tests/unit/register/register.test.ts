import { expect, test } from 'vitest';
import { isEmpty, stateOf } from '../../../src/shared/register/mark';
import { nounNames, nounOf } from '../../../src/shared/register/nouns';
import { emptyRegister, registerSchema } from '../../../src/shared/register/register';

test('a register of which nothing is known parses, and every field in it is not determined', () => {
  const register = emptyRegister();
  expect(register.activity).toEqual([]);
  expect(register.organisation.legalName).toBeNull();
  expect(stateOf(register.organisation.legalName, undefined)).toBe('notDetermined');
});

test('what a JSON register leaves out is not determined; what it does not know is refused', () => {
  const base = { format: 'griffier-register', version: 1, organisation: { id: 'organisation' } };
  const parsed = registerSchema.parse({
    ...base,
    activity: [{ id: 'a1', name: { en: 'Payroll' }, role: 'controller' }],
  });
  expect(parsed.activity[0]?.owner).toBeNull();
  expect(parsed.activity[0]?.sites).toEqual([]);
  expect(() => registerSchema.parse({ ...base, activity: [{ id: 'a1', naam: 'x' }] })).toThrow();
  expect(() => registerSchema.parse({ ...base, purpose: [{ id: 'p1' }] })).toThrow();
});

test('a mark on an empty field tells the states apart', () => {
  expect(stateOf([], { none: true })).toBe('none');
  expect(stateOf(null, { notApplicable: { en: 'established in the Union' } })).toBe('notApplicable');
  expect(stateOf({ en: 'x' }, { toConfirm: true })).toBe('toConfirm');
  expect(isEmpty({ en: '  ' })).toBe(true);
});

test('every reference points to a noun, and every part has one parent', () => {
  for (const name of nounNames) {
    const fields = Object.values(nounOf(name).fields);
    for (const field of fields) {
      if (field.kind === 'ref' || field.kind === 'refs') expect(nounNames).toContain(field.to);
    }
    expect(fields.filter((field) => field.kind === 'ref' && field.isParent).length).toBeLessThanOrEqual(1);
  }
});
