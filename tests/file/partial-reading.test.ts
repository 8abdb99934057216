import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { previewFrom, previewOf } from '../../src/main/keeper/preview';
import { readActivities, readNouns, readOnes, readRegister } from '../../src/main/store';
import { pointers } from '../../src/main/store/layout';
import { makeDocument } from '../../src/shared/documents';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { confirmEdits, mergeRecords, partsOf } from '../../src/shared/register/actions';
import { catalogueNouns } from '../../src/shared/register/nouns';
import { openClient, registerOf } from './support/client-file';

/** The accountant's sample, in which one activity came in the place of another. */
function office() {
  const json = JSON.parse(readFileSync('resources/samples/accountant.json', 'utf8'));
  const [first, second] = json.activity;
  Object.assign(first, { status: 'ended', endDate: '2026-01-31', successor: second.id });
  const { db } = openClient(registerOf(json));
  return { db, whole: readRegister(db) };
}

test('some activities are read with their parts and every catalogue, and no other activity', () => {
  const { db, whole } = office();
  const ids = whole.activity.slice(2, 5).map(({ id }) => id);
  const some = readActivities(db, ids);
  expect(some.activity.map(({ id }) => id)).toEqual(ids);
  for (const id of ids) expect(partsOf(some, id)).toEqual(partsOf(whole, id));
  expect(some.purpose.length).toBeLessThan(whole.purpose.length);
  expect(some.organisation).toEqual(whole.organisation);
  for (const noun of catalogueNouns) expect(some[noun], noun).toEqual(whole[noun]);
});

test('a preview of a register that is not read whole is the same', () => {
  const { db, whole } = office();
  const options = documentOptionsSchema.parse({ language: 'en', date: '2026-11-22' });
  expect(previewFrom(db, options)).toEqual(previewOf(whole, options));
  const { successor, id } = whole.activity.find((activity) => activity.successor !== null) ?? {};
  expect(successor).toBeDefined();
  const ended = { ...options, activity: id ?? '' };
  expect(previewFrom(db, ended)).toEqual(makeDocument(whole, ended));
});

test('two entries become one in every record that names them, whichever lists were read for it', () => {
  const { db, whole } = office();
  for (const noun of catalogueNouns) {
    const [keep, drop] = whole[noun].map(({ id }) => id);
    if (keep === undefined || drop === undefined) continue;
    const users = pointers.filter(({ to }) => to === noun).map((pointer) => pointer.noun);
    const read = readNouns(db, new Set([noun, ...users]));
    expect(mergeRecords(read, noun, keep, drop, []), noun).toEqual(mergeRecords(whole, noun, keep, drop, []));
  }
});

test('what is confirmed is the same, whether the register was read whole or in part', () => {
  const { db, whole } = office();
  const confirmed = (register: typeof whole, noun: 'activity' | 'purpose' | 'organisation', ids: string[]) =>
    confirmEdits(register, { noun, ids, fields: null, withParts: true }, 'Ann', '2026-11-22');
  const isOpen = ({ marks }: (typeof whole.activity)[number]): boolean =>
    Object.values(marks).some((mark) => mark?.toConfirm === true);
  const ids = whole.activity
    .filter(isOpen)
    .slice(0, 2)
    .map(({ id }) => id);
  expect(confirmed(whole, 'activity', ids).length).toBeGreaterThan(5);
  expect(confirmed(readActivities(db, ids), 'activity', ids)).toEqual(confirmed(whole, 'activity', ids));
  for (const noun of ['purpose', 'organisation'] as const) {
    const own = [whole[noun]].flat().map(({ id }) => id);
    expect(confirmed(readOnes(db, noun, own), noun, own)).toEqual(confirmed(whole, noun, own));
  }
});
