import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createFile, type Opened, openFile } from '../../../src/main/file';
import { nativeBinding } from '../../../src/main/file/native-binding';
import { applyAction, historyFacets, listHistory, verifyChain } from '../../../src/main/store';
import type { WriteDb } from '../../../src/main/store/db';
import type { HistoryFilter } from '../../../src/shared/api';
import type { Edit } from '../../../src/shared/register/edit';
import { emptyRegister } from '../../../src/shared/register/register';

/** One register with a short and one with a long history, asked the same in turn; prints what each costs. */
const activities = 200;
const counts = { short: 1_000, long: 100_000 } as const;
type Which = keyof typeof counts;
const whiches = ['short', 'long'] as const satisfies readonly Which[];
const rounds = 9;

const folder = mkdtempSync(join(tmpdir(), 'griffier-bench-'));
const pathOf = (which: Which): string => join(folder, `${which}.griffier`);
const firstDay = Date.parse('2026-01-01T08:00:00.000Z');
const timeOf = (at: number): string => new Date(firstDay + at * 60_000).toISOString();
const people = ['Ann', 'Bram', 'Chloé'] as const;
const words = ['payroll', 'camera', 'newsletter', 'visitors', 'supplier', 'candidate', 'invoice'] as const;

function editAt(at: number): Edit {
  const id = `a${(at * 7) % activities}`;
  const word = words[at % words.length] ?? '';
  const set = { do: 'set', noun: 'activity', id } as const;
  switch (at % 3) {
    case 0:
      return { ...set, field: 'owner', value: `Head of ${word} ${at}` };
    case 1:
      return { ...set, field: 'department', value: `${word} ${at}` };
    default:
      return {
        ...set,
        field: 'description',
        value: { en: `What is done for ${word}, as told on day ${at}.` },
      };
  }
}

/** Makes the file as years of work would, only quicker: nothing is flushed. */
function make(which: Which): void {
  const path = pathOf(which);
  const made = createFile(path, emptyRegister(), { time: timeOf(0), actor: 'Ann' });
  if (!made.ok) throw new Error(made.problem.code);
  const db = new Database(path, nativeBinding());
  db.pragma('synchronous = OFF');
  db.pragma('journal_mode = MEMORY');
  db.pragma('foreign_keys = ON');
  const writer = db as WriteDb;
  const apply = (at: number, edits: readonly Edit[]): void => {
    const action = { verb: 'edit' as const, about: null, edits: [...edits] };
    const done = applyAction(writer, action, { time: timeOf(at), actor: people[at % 3] ?? 'Ann' });
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
  };
  apply(
    0,
    Array.from({ length: activities }, (_, at) => ({
      do: 'add',
      noun: 'activity',
      id: `a${at}`,
      values: { name: { en: `Activity ${at}` } },
    })),
  );
  for (let at = 1; at <= counts[which]; ) {
    db.transaction(() => {
      for (const end = Math.min(counts[which], at + 999); at <= end; at++) apply(at, [editAt(at)]);
    })();
  }
  db.close();
}

function opened(which: Which): Opened {
  const answer = openFile(pathOf(which), { who: 'Ann', machine: 'here', now: timeOf(counts[which]) });
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}

const everything: HistoryFilter = {
  record: null,
  noun: null,
  actor: null,
  verb: null,
  from: null,
  until: null,
  text: '',
  limit: 50,
  offset: 0,
};

const asked: Readonly<Record<string, (file: Opened, round: number) => void>> = {
  edit: ({ writer }, round) => {
    if (writer === null) throw new Error('not writable');
    const action = { verb: 'edit' as const, about: null, edits: [editAt(round + 1_000_000)] };
    const done = applyAction(writer, action, { time: timeOf(round + 1_000_000), actor: 'Ann' });
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
  },
  page: ({ db }) => void listHistory(db, everything),
  facets: ({ db }) => void historyFacets(db),
  ofRecord: ({ db }) =>
    void listHistory(db, { ...everything, record: { noun: 'activity', id: 'a7', field: null } }),
  ofField: ({ db }) =>
    void listHistory(db, { ...everything, record: { noun: 'activity', id: 'a7', field: 'owner' } }),
  search: ({ db }) => void listHistory(db, { ...everything, text: 'newsletter 99' }),
};

type Times = Record<Which, number[]>;
const times: Record<string, Times> = { open: { short: [], long: [] } };
const took = (what: string, which: Which, work: () => void): void => {
  const started = performance.now();
  work();
  times[what] ??= { short: [], long: [] };
  times[what][which].push(performance.now() - started);
};
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

for (const which of whiches) make(which);
// In turn, so that what else the machine does falls on both.
for (let round = 0; round < rounds; round++)
  for (const which of whiches) {
    const file: { opened: Opened | null } = { opened: null };
    took('open', which, () => {
      file.opened = opened(which);
    });
    const own = file.opened;
    if (own === null) continue;
    for (const [what, ask] of Object.entries(asked)) took(what, which, () => ask(own, round));
    own.close();
  }
for (const which of whiches) {
  const file = opened(which);
  took('verify', which, () => {
    if (!verifyChain(file.db).ok) throw new Error('the history does not hold');
  });
  file.close();
}
const bytes = { short: statSync(pathOf('short')).size, long: statSync(pathOf('long')).size };
rmSync(folder, { recursive: true, force: true });
const medians = Object.entries(times).map(([what, of]) => [
  what,
  { short: median(of.short), long: median(of.long) },
]);
console.log(JSON.stringify({ bytes, ...Object.fromEntries(medians) }));
