import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { methods } from '../../src/main/keeper/methods';
import { type Session, startSession } from '../../src/main/keeper/session';
import type { FindingLists } from '../../src/shared/findings';
import { isAside } from '../../src/shared/findings/aside';
import type { Finding } from '../../src/shared/findings/finding';
import { putAside, takeUpAgain } from '../../src/shared/register/actions/set-aside';
import type { Edit } from '../../src/shared/register/edit';
import { firm } from '../unit/samples/firm';
import { agreed, closedFile, opened, registerOf } from './support/client-file';
import { commandIn, type Run } from './support/command-line';

const today = '2026-11-22';
const lastDay = '2027-03-03';
const reason = 'The accountant decides in March.';

/** Opens a client file as the program does; it is closed with `close`. */
function openSession(path: string): Readonly<{ session: Session; close: () => void }> {
  const session = startSession('Ann', undefined, () => new Date(`${today}T10:00:00Z`));
  const file = opened(path);
  session.opened = file;
  return { session, close: () => file.close() };
}

const lists = async (session: Session, date: string = today): Promise<FindingLists> =>
  agreed(await methods['findings.list'](session, { date }));
const openIn = async (session: Session, date?: string): Promise<readonly Finding[]> =>
  (await lists(session, date)).open.flatMap(({ findings }) => findings);
const asideIn = async (session: Session, date?: string): Promise<readonly Finding[]> =>
  (await lists(session, date)).aside.flatMap(({ findings }) => findings);

function write(session: Session, about: Edit, edits: readonly Edit[], verb: 'add' | 'edit' | 'remove'): void {
  const { noun, id } = about as Readonly<{ noun: 'setAside'; id: string }>;
  agreed(methods.change(session, { verb, about: { noun, id }, edits: [...edits], isTyping: false }) as never);
}

/** Puts the first finding of a kind aside and closes the file. */
async function setAsideIn(path: string, wanted: (finding: Finding) => boolean): Promise<Finding> {
  const { session, close } = openSession(path);
  const finding = (await openIn(session)).find(wanted);
  if (finding === undefined) throw new Error('nothing was found');
  const said = { reason: { en: reason }, by: 'Els Maes', on: today, until: lastDay };
  const edits = putAside(finding, said, 'aside-1');
  write(session, edits[0] as Edit, edits, 'add');
  close();
  return finding;
}

const any = (): boolean => true;
const check = async (path: string, day: string, ...more: readonly string[]): Promise<Run> =>
  await commandIn(dirname(path), ['check', basename(path), ...more], {
    now: () => new Date(`${day}T10:00:00Z`),
  });

describe('a finding that was put aside in a client file', () => {
  test('is still aside when the file is closed and opened again, with its reason, name and last day', async () => {
    const path = closedFile(firm('luxifer'));
    const finding = await setAsideIn(path, any);
    const { session } = openSession(path);
    expect((await openIn(session)).map(({ key }) => key)).not.toContain(finding.key);
    const [aside, ...others] = await asideIn(session);
    expect(others).toEqual([]);
    expect(aside).toMatchObject({
      key: finding.key,
      setAside: { is: 'aside', reason: { en: reason }, by: 'Els Maes', on: today, until: lastDay },
    });
    const counts = agreed((await methods['findings.counts'](session, { date: today })) as never) as Readonly<{
      open: Readonly<Record<string, number>>;
    }>;
    const counted = Object.values(counts.open).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe((await lists(session)).open.reduce((sum, { count }) => sum + count, 0));
  });

  test('comes back the day after its last day', async () => {
    const path = closedFile(firm('luxifer'));
    const { key } = await setAsideIn(path, any);
    const { session } = openSession(path);
    expect((await asideIn(session, lastDay)).map((each) => each.key)).toEqual([key]);
    expect(await asideIn(session, '2027-03-04')).toEqual([]);
    const back = (await openIn(session, '2027-03-04')).find((each) => each.key === key);
    expect(back?.setAside).toMatchObject({ is: 'passed', by: 'Els Maes', until: lastDay });
  });

  test('comes back when the facts that were judged change, also after the file was closed', async () => {
    const late = { id: 'late', dpia: 'd', dueOn: '2026-01-31', state: 'planned', owner: 'Els Maes' };
    const path = closedFile(registerOf({ dpia: [{ id: 'd', state: 'signed' }], control: [late] }));
    const { key, place } = await setAsideIn(path, ({ says }) => says === 'overdue');
    const about = { noun: 'control', id: place.id, field: 'state' } as const;
    const first = openSession(path);
    const edits: readonly Edit[] = [{ do: 'set', ...about, value: 'started' }];
    agreed(
      methods.change(first.session, {
        verb: 'edit',
        about,
        edits: [...edits],
        isTyping: false,
      }) as never,
    );
    first.close();
    const { session } = openSession(path);
    expect(await asideIn(session)).toEqual([]);
    expect((await openIn(session)).find((each) => each.key === key)?.setAside).toMatchObject({
      is: 'changed',
      by: 'Els Maes',
    });
  });

  test('is open again when it is taken up, aside again when that is undone', async () => {
    const path = closedFile(firm('luxifer'));
    const { key } = await setAsideIn(path, any);
    const { session } = openSession(path);
    const [aside] = await asideIn(session);
    if (aside?.setAside === undefined) throw new Error('it is not aside');
    const edits = takeUpAgain(aside.setAside);
    write(session, edits[0] as Edit, edits, 'remove');
    expect(await asideIn(session)).toEqual([]);
    const taken = (await openIn(session)).find((each) => each.key === key);
    expect(taken).toBeDefined();
    expect(taken?.setAside).toBeUndefined();
    agreed(methods.undo(session, null) as never);
    expect(await asideIn(session)).toEqual([aside]);
    agreed(methods.redo(session, null) as never);
    expect(await asideIn(session)).toEqual([]);
  });

  test('stands apart in griffier check, does not fail it, and fails it again after the last day', async () => {
    const path = closedFile(firm('luxifer'));
    const { session, close } = openSession(path);
    const graves = (await openIn(session)).filter(({ severity }) => severity === 'error');
    expect(graves.length).toBeGreaterThan(1);
    const said = { reason: { en: reason }, by: 'Els Maes', on: today, until: lastDay };
    const edits = graves.flatMap((grave, at) => putAside(grave, said, `aside-${at}`));
    const before = await check(path, today, '--fail-on', 'error');
    expect(before.code).toBe(3);
    write(session, edits[0] as Edit, edits, 'add');
    expect((await asideIn(session)).every(isAside)).toBe(true);
    close();

    const { code, out } = await check(path, today, '--fail-on', 'error');
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    const apart = lines.findIndex((line, at) => at > 0 && line.startsWith(basename(path)));
    const told = lines.slice(apart + 1);
    expect(told).toHaveLength(graves.length);
    for (const line of told) for (const word of [lastDay, 'Els Maes', reason]) expect(line).toContain(word);
    expect(lines.slice(0, apart).join('\n')).not.toContain('Els Maes');

    const json = JSON.parse((await check(path, today, '--json')).out) as readonly Readonly<
      Record<string, unknown>
    >[];
    expect(json.filter(({ setAside }) => setAside !== undefined)).toHaveLength(graves.length);
    expect(json.find(({ setAside }) => setAside !== undefined)?.setAside).toEqual({
      is: 'aside',
      reason,
      by: 'Els Maes',
      on: today,
      until: lastDay,
    });

    expect((await check(path, '2027-03-04', '--fail-on', 'error')).code).toBe(3);
  });
});
