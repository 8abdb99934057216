import { expect, test } from 'vitest';
import { applyAction, inverseOf, readRegister } from '../../src/main/store';
import { templateEdits, templates } from '../../src/shared/templates';
import { agreed, openClient, registerOf, written } from './support/client-file';

test('all templates together go into a client file as one action, which can be taken back whole', () => {
  const { db, writer } = openClient(
    registerOf({ organisation: { id: 'organisation', contentLanguages: ['nl', 'fr'] } }),
  );
  const before = readRegister(db);
  let last = 0;
  const { ids, edits } = templateEdits(templates, before, () => `t-${++last}`, {}, '2026-11-21');
  const done = agreed(applyAction(writer, { verb: 'template', about: null, edits: [...edits] }, written));

  const after = readRegister(db);
  expect(after.activity.map((activity) => activity.id)).toEqual(ids);
  const references = after.activity.map((activity) => activity.reference);
  expect(new Set(references).size).toBe(templates.length);
  for (const activity of after.activity)
    expect(activity.reference).toMatch(activity.role === 'processor' ? /^P-\d\d$/ : /^A-\d\d$/);

  const back = agreed(inverseOf(db, done.seq));
  agreed(
    applyAction(writer, { verb: 'undo', about: null, edits: [...back] }, { ...written, undoes: done.seq }),
  );
  expect(readRegister(db)).toEqual(before);
});
