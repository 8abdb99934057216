import { expect, test } from 'vitest';
import { methods } from '../../src/main/keeper/methods';
import { forgetRegister, type Session, startSession, wholeRegister } from '../../src/main/keeper/session';
import { judgedIn, listsOf } from '../../src/shared/findings';
import type { About, Finding } from '../../src/shared/findings/finding';
import type { FindingGroup } from '../../src/shared/findings/group';
import { countsOf, near, totalsOf } from '../../src/shared/findings/near';
import { questionsIn } from '../../src/shared/questions/question';
import { putAside, takeUpAgain } from '../../src/shared/register/actions/set-aside';
import type { Edit } from '../../src/shared/register/edit';
import { emptyValue } from '../../src/shared/register/field';
import { type NounName, nounNames, nounOf } from '../../src/shared/register/nouns';
import type { Register } from '../../src/shared/register/register';
import { firm } from '../unit/samples/firm';
import { agreed, change, closedFile, opened } from './support/client-file';

const today = '2026-11-22';

function sessionOn(path: string): Session {
  const session = startSession('Ann', undefined, () => new Date(`${today}T10:00:00Z`));
  session.opened = opened(path);
  return session;
}

const registerIn = (session: Session): Register => agreed(wholeRegister(session));
const totals = async (session: Session, date = today) =>
  agreed(await methods['findings.totals'](session, { date }));

/** Groups in their order and findings in theirs; what they touch in any. */
const asGroups = (groups: readonly FindingGroup[]) =>
  groups.map((group) => ({
    ...group,
    touches: [...group.touches].sort(),
    findings: group.findings.map((finding) => ({ ...finding, touches: [...finding.touches].sort() })),
  }));

const sorted = (findings: readonly Finding[]): readonly Finding[] =>
  findings
    .map((finding) => ({ ...finding, touches: [...finding.touches].sort() }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

/** What is kept says the same as a register that is judged from new, for the whole file and for single records. */
async function expectRight(session: Session, date = today): Promise<void> {
  const register = registerIn(session);
  const all = judgedIn(register, date);
  expect(await totals(session, date)).toEqual(totalsOf(all));
  const lists = agreed(await methods['findings.list'](session, { date }));
  expect(asGroups(lists.open)).toEqual(asGroups(listsOf(all).open));
  expect(asGroups(lists.aside)).toEqual(asGroups(listsOf(all).aside));
  expect(agreed(await methods['findings.counts'](session, { date }))).toEqual(countsOf(all));
  for (const noun of ['activity', 'party', 'organisation'] as const) {
    const ids = [register[noun]].flat().map(({ id }) => id);
    for (const id of ids.slice(0, 5)) {
      const shown = agreed(await methods['findings.near'](session, { date, noun, id }));
      const owners = new Map<string, string>();
      for (const part of nounNames)
        for (const record of [register[part]].flat() as readonly Readonly<Record<string, unknown>>[])
          if (nounOf(part).parent === noun) owners.set(`${part}/${record['id']}`, String(record[noun]));
      const expected = near(
        all,
        (place) => {
          const owner = owners.get(`${place.noun}/${place.id}`);
          return owner === undefined ? place : { noun, id: owner };
        },
        { noun, id },
      );
      expect(sorted(shown)).toEqual(sorted(expected));
    }
  }
}

/** The same numbers each time, spread well enough. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 4;
  };
}

/** An edit as a person could make one: a field of a record gets another value, or a record goes. */
function someEdit(register: Register, next: () => number): Edit | undefined {
  const nouns = nounNames.filter(
    (noun) =>
      !['issuedVersion', 'issuedFile', 'attachment'].includes(noun) && [register[noun]].flat().length > 0,
  );
  const noun = nouns[next() % nouns.length] as NounName;
  const list = [register[noun]].flat() as readonly (Readonly<{ id: string }> &
    Readonly<Record<string, unknown>>)[];
  const { id } = list[next() % list.length] ?? { id: '' };
  if (next() % 6 === 0 && noun !== 'organisation') return { do: 'remove', noun, id } as Edit;
  const fields = Object.entries(nounOf(noun).fields).filter(
    ([, field]) => !(field.kind === 'ref' && field.isParent === true),
  );
  const [name, field] = fields[next() % fields.length] ?? [];
  if (name === undefined || field === undefined) return undefined;
  const value =
    field.kind === 'yesNo'
      ? [true, false, null][next() % 3]
      : next() % 2 === 0
        ? emptyValue(field)
        : (list[next() % list.length]?.[name] ?? emptyValue(field));
  return { do: 'set', noun, id, field: name, value } as Edit;
}

test.each([1, 2, 3])(
  'after edits, undo and redo the kept findings are those of a register judged from new (%i)',
  async (seed) => {
    const session = sessionOn(closedFile(firm(seed === 1 ? 'luxifer' : 'selentic')));
    const next = numbers(seed);
    await expectRight(session);
    let written = 0;
    for (let round = 0; round < 60; round++) {
      const what = next() % 8;
      if (what === 0) methods.undo(session, null);
      else if (what === 1) methods.redo(session, null);
      else {
        const edit = someEdit(registerIn(session), next);
        if (edit === undefined) continue;
        const about = { noun: edit.noun, id: edit.id } as const;
        const verb = edit.do === 'remove' ? 'remove' : 'edit';
        const done = await methods.change(session, {
          verb,
          about,
          edits: [edit],
          isTyping: next() % 2 === 0,
        });
        if (done.ok) written += 1;
      }
      if (round % 6 === 0) await expectRight(session);
    }
    expect(written).toBeGreaterThan(15);
    await expectRight(session);
  },
  60_000,
);

test('what is changed while the findings are judged for the first time is in them', async () => {
  const session = sessionOn(closedFile(firm('luxifer')));
  const asked = totals(session);
  const [activity] = registerIn(session).activity;
  if (activity === undefined) throw new Error('no activity');
  const about = { noun: 'activity', id: activity.id } as const;
  await Promise.resolve();
  agreed(
    await methods.change(session, {
      verb: 'edit',
      about,
      edits: [{ do: 'set', ...about, field: 'name', value: null }],
      isTyping: false,
    }),
  );
  expect(await asked).toEqual(totalsOf(judgedIn(registerIn(session), today)));
  await expectRight(session);
});

test('a finding that is put aside or taken up again, and another day, are counted at once', async () => {
  const session = sessionOn(closedFile(firm('luxifer')));
  await expectRight(session);
  const [finding] = judgedIn(registerIn(session), today);
  if (finding === undefined) throw new Error('nothing was found');
  const said = { reason: { en: 'Later.' }, by: 'Els', on: today, until: '2027-03-03' };
  const write = async (verb: 'add' | 'remove', edits: readonly Edit[]) =>
    agreed(
      await methods.change(session, {
        verb,
        about: { noun: 'setAside', id: 'aside-1' },
        edits: [...edits],
        isTyping: false,
      }),
    );
  const before = await totals(session);
  await write('add', putAside(finding, said, 'aside-1'));
  expect(await totals(session)).not.toEqual(before);
  await expectRight(session);
  await expectRight(session, '2027-03-04');
  await expectRight(session);
  const aside = judgedIn(registerIn(session), today).find(({ key }) => key === finding.key)?.setAside;
  await write('remove', aside === undefined ? [] : takeUpAgain(aside));
  expect(await totals(session)).toEqual(before);
});

test('what another connection wrote, and another file in the place of the first, are judged from new', async () => {
  const path = closedFile(firm('luxifer'));
  const session = sessionOn(path);
  await expectRight(session);
  const first = session.opened;
  // A thread writes over a connection of its own; here it is the file closed, changed and opened again.
  first?.close();
  const other = opened(path);
  const [activity] = registerIn({ ...session, opened: other, register: null }).activity;
  agreed(
    change(other, [{ do: 'set', noun: 'activity', id: activity?.id ?? '', field: 'name', value: null }]),
  );
  session.opened = other;
  forgetRegister(session);
  await expectRight(session);
  session.opened = opened(closedFile(firm('selentic')));
  forgetRegister(session);
  await expectRight(session);
});

test('without a file there are no findings, also when it is closed while they are judged', async () => {
  const session = sessionOn(closedFile(firm('luxifer')));
  const asked = methods['findings.totals'](session, { date: today });
  session.opened?.close();
  session.opened = null;
  forgetRegister(session);
  expect(await asked).toMatchObject({ ok: false, problem: { code: 'noFile' } });
});

test('a question falls due while what it asks is missing, also after edits', async () => {
  const session = sessionOn(closedFile(firm('luxifer')));
  const field = 'hasAutomatedDecisions';
  const question = questionsIn(registerIn(session), today, 'en').find(({ place }) => place.field === field);
  if (question === undefined) throw new Error('it is not asked');
  const write = async (edits: readonly Edit[], about: About) =>
    agreed(await methods.change(session, { verb: 'edit', about, edits: [...edits], isTyping: false }));
  const due = async () =>
    agreed(await methods['due.list'](session, { date: today, limit: 500 })).filter(
      ({ noun }) => noun === 'question',
    );
  const values = { key: question.id, text: { en: question.text }, askedOn: today, dueOn: '2026-11-01' };
  const about = { noun: 'question', id: 'asked' } as const;
  await write([{ do: 'add', ...about, values } as Edit], about);
  expect((await due()).map(({ id }) => id)).toEqual(['asked']);
  const { noun, id } = question.place;
  await write([{ do: 'set', noun, id, field, value: false } as Edit], { noun, id });
  expect(await due()).toEqual([]);
  agreed(methods.undo(session, null) as never);
  expect(await due()).toHaveLength(1);
});
