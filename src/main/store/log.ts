import type { Action } from '../../shared/register/edit';
import type { NounName } from '../../shared/register/nouns';
import { canonical } from './canonical';
import type { ReadDb, WriteDb } from './db';
import { netOf, type Sides } from './difference';
import { type ChainedChange, chainHash, saltedDigest } from './digest';
import { contentIn } from './log-body';
import { type AnyRecord, type Content, contentOf } from './record';
import { one, row, rows, run, sql } from './sql';

/** An entry of the log: the number of its action and its place in it. */
export type LogPlace = readonly [action: number, place: number];

/** Nouns that stand only in the log: what an erasure took out of it. `record` is `12-0`, or the start of a SHA-256. */
export const erasedBody = 'changeBody';
export const erasedContent = 'content';
/**
 * An entry that stands only in the log too: out of which copy of the file an action took things over. `record` is the
 * start of the head of that copy's chain; its name, which may be a person's, stands in the body and can be erased.
 */
export const originEntry = 'origin';

/** Whether an entry of the log speaks of a record of the register. */
export const isOfRecord = (noun: string): noun is NounName =>
  noun !== erasedBody && noun !== erasedContent && noun !== originEntry;

/** The other copy that an action took things over from: its name on the disk and the head of its chain. */
export type TakenFrom = Readonly<{ fileName: string; head: string | null }>;

/** `isNew`: the record was not there before, so `after` says all of it. */
export type LoggedChange = Sides &
  Readonly<{ noun: NounName; id: string; record: AnyRecord | null; isNew?: boolean }>;

export type LogEntry = Readonly<{
  verb: Action['verb'];
  about: Action['about'];
  time: string;
  actor: string;
  undoes: number | null;
  newSalt: () => Uint8Array;
  from?: TakenFrom | undefined;
  /** A person is typing: the action stays open, and what is typed next in the same field joins it. */
  isTyping: boolean;
}>;

/** What an erasure takes out of the file besides records: bodies of the log, and bytes by their SHA-256. */
export type Erasure = Readonly<{ bodies: readonly LogPlace[]; contents: readonly string[] }>;

const noErasure: Erasure = { bodies: [], contents: [] };

/** How an erased entry, or erased bytes, are named in the chain. */
export const erasedAs = {
  body: ([action, place]: LogPlace) => `${action}-${place}`,
  content: (sha256: string) => sha256.slice(0, 48),
};

/**
 * What became of the changes: an action of their own, a part of the one that is being typed, or nothing at all because
 * the typing came back to where it began (`withdrawn`, the open action is gone).
 */
export type Logged = Readonly<{ seq: number; as: 'new' | 'joined' | 'withdrawn' }>;

/**
 * Adds an action with its changes to the chain, and what it erased: which, never what. Typing joins the action that is
 * being typed.
 */
export function writeLog(
  db: WriteDb,
  entry: LogEntry,
  changes: readonly LoggedChange[],
  { bodies, contents }: Erasure = noErasure,
  step: () => void = () => undefined,
): Logged {
  const actor = actorNumber(db, entry.actor);
  const joined = joinTyping(db, entry, actor, changes);
  if (joined !== null) return joined;
  sealTyping(db);
  const last = row<readonly [number, Uint8Array | null]>(
    db,
    sql`SELECT seq, hash FROM action ORDER BY seq DESC LIMIT 1`,
  );
  const seq = (last?.[0] ?? 0) + 1;
  const salted = changes.map((change) => salt(change, entry.newSalt()));
  if (entry.from !== undefined) salted.push(saltedOrigin(entry.from, entry.newSalt()));
  const erased = [
    ...bodies.map((place) => ({ noun: erasedBody, record: erasedAs.body(place) })),
    ...contents.map((sha256) => ({ noun: erasedContent, record: erasedAs.content(sha256) })),
  ].map((what) => ({ ...what, before: null, after: null, whole: null }));
  const { verb, about, time, undoes } = entry;
  const chained = { seq, time, actor, verb, undoes, about, changes: [...salted, ...erased] };
  const hash = entry.isTyping ? null : chainHash(last?.[1] ?? null, chained);
  run(
    db,
    sql`INSERT INTO action (seq, time, actor, verb, undoes, about_noun, about_record, about_field, hash)
      VALUES (${seq}, ${time}, ${actor}, ${verb}, ${undoes}, ${about?.noun ?? null}, ${about?.id ?? null}, ${about?.field ?? null}, ${hash})`,
  );
  salted.forEach((change, place) => {
    step();
    insertChange(db, seq, place, change);
  });
  erased.forEach(({ noun, record }, index) => {
    step();
    run(
      db,
      sql`INSERT INTO change (action, place, noun, record) VALUES (${seq}, ${salted.length + index}, ${noun}, ${record})`,
    );
  });
  for (const [action, place] of bodies)
    run(db, sql`DELETE FROM change_body WHERE action = ${action} AND place = ${place}`);
  return { seq, as: 'new' };
}

type Salted = ChainedChange & Readonly<{ salt: Uint8Array; bodies: Sides }>;

function salt({ noun, id, before, after, record, isNew }: LoggedChange, bytes: Uint8Array): Salted {
  const told = after && saltedDigest(bytes, after);
  return {
    noun,
    record: id,
    before: before && saltedDigest(bytes, before),
    after: told,
    // All that a new record says is what changed: one digest for both.
    whole: record && (isNew && told !== null ? told : saltedDigest(bytes, contentOf(noun, record))),
    salt: bytes,
    bodies: { before, after },
  };
}

function saltedOrigin({ fileName, head }: TakenFrom, bytes: Uint8Array): Salted {
  const after: Content = { values: { fileName: fileName.slice(0, 255) }, marks: {} };
  return {
    noun: originEntry,
    record: head === null ? '-' : head.slice(0, 48),
    before: null,
    after: saltedDigest(bytes, after),
    whole: null,
    salt: bytes,
    bodies: { before: null, after },
  };
}

/** The name of the copy that an action took things over from; null when it took nothing over, or that was erased. */
export function originOf(db: ReadDb, seq: number): string | null {
  const body = one<string | null>(
    db,
    sql`SELECT change_body.after FROM change
      JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
      WHERE change.action = ${seq} AND change.noun = ${originEntry}`,
  );
  if (typeof body !== 'string') return null;
  const { fileName } = (JSON.parse(body) as Content).values;
  return typeof fileName === 'string' ? fileName : null;
}

function insertChange(db: WriteDb, seq: number, place: number, change: Salted): void {
  const { noun, record, before, after, whole, bodies } = change;
  run(
    db,
    sql`INSERT INTO change (action, place, noun, record, before_digest, after_digest, record_digest)
      VALUES (${seq}, ${place}, ${noun}, ${record}, ${before}, ${after}, ${whole})`,
  );
  run(
    db,
    sql`INSERT INTO change_body (action, place, salt, before, after)
      VALUES (${seq}, ${place}, ${change.salt}, ${bodies.before && canonical(bodies.before)}, ${bodies.after && canonical(bodies.after)})`,
  );
}

function removeChanges(db: WriteDb, seq: number): void {
  run(db, sql`DELETE FROM change_body WHERE action = ${seq}`);
  run(db, sql`DELETE FROM change WHERE action = ${seq}`);
}

type OpenAction = readonly [
  seq: number,
  actor: number,
  verb: string,
  noun: string | null,
  id: string | null,
  field: string | null,
];

/** The action that is being typed: only the last one can be open. */
function openAction(db: ReadDb): OpenAction | undefined {
  return row<OpenAction>(
    db,
    sql`SELECT seq, actor, verb, about_noun, about_record, about_field FROM action
      WHERE seq = (SELECT max(seq) FROM action) AND hash IS NULL`,
  );
}

/** Whether something is being typed that is not sealed yet. */
export const isTypingOpen = (db: ReadDb): boolean => openAction(db) !== undefined;

/** Joins what is typed to the open action of the same person and field. Null when there is none: it is an action of its own. */
function joinTyping(
  db: WriteDb,
  entry: LogEntry,
  actor: number,
  changes: readonly LoggedChange[],
): Logged | null {
  const open = entry.isTyping ? openAction(db) : undefined;
  const [change] = changes;
  if (open === undefined || change === undefined || changes.length !== 1) return null;
  const [seq, ...whose] = open;
  const { about } = entry;
  const own = [actor, entry.verb, about?.noun ?? null, about?.id ?? null, about?.field ?? null];
  if (whose.some((part, index) => part !== own[index])) return null;
  const stored = rows<readonly [string, string, string | null, string | null]>(
    db,
    sql`SELECT change.noun, change.record, change_body.before, change_body.after FROM change
      JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
      WHERE change.action = ${seq}`,
  );
  const [first] = stored;
  if (first === undefined || stored.length !== 1) return null;
  const [noun, id, before, after] = first;
  if (noun !== change.noun || id !== change.id || before === null || after === null) return null;
  if (change.before === null || change.after === null) return null;
  const typed = { before: contentIn(db, change.noun, before), after: contentIn(db, change.noun, after) };
  const net = netOf(typed, change);
  removeChanges(db, seq);
  if (net === null) {
    run(db, sql`DELETE FROM action WHERE seq = ${seq}`);
    return { seq: seq - 1, as: 'withdrawn' };
  }
  run(db, sql`UPDATE action SET time = ${entry.time} WHERE seq = ${seq}`);
  insertChange(db, seq, 0, salt({ ...change, ...net }, entry.newSalt()));
  return { seq, as: 'joined' };
}

/**
 * Seals the action that is being typed: from now on it is a link of the chain. A crash can leave one open; the next
 * write seals it. Answers whether there was one.
 */
export function sealTyping(db: WriteDb): boolean {
  const open = row<
    readonly [number, string, number, string, number | null, string | null, string | null, string | null]
  >(
    db,
    sql`SELECT seq, time, actor, verb, undoes, about_noun, about_record, about_field FROM action
      WHERE seq = (SELECT max(seq) FROM action) AND hash IS NULL`,
  );
  if (open === undefined) return false;
  const [seq, time, actor, verb, undoes, noun, id, field] = open;
  const about = noun === null || id === null ? null : { noun, id, ...(field === null ? {} : { field }) };
  const changes = rows<readonly [string, string, Uint8Array | null, Uint8Array | null, Uint8Array | null]>(
    db,
    sql`SELECT noun, record, before_digest, after_digest, record_digest FROM change WHERE action = ${seq} ORDER BY place`,
  ).map(([of, record, before, after, whole]) => ({ noun: of, record, before, after, whole }));
  const previous = one<Uint8Array>(
    db,
    sql`SELECT hash FROM action WHERE seq < ${seq} ORDER BY seq DESC LIMIT 1`,
  );
  const hash = chainHash(previous ?? null, { seq, time, actor, verb, undoes, about, changes });
  run(db, sql`UPDATE action SET hash = ${hash} WHERE seq = ${seq}`);
  return true;
}

/** Notes in the chain that something happened to the file as a whole: it was restored, rescued. No record changes. */
export function noteAction(
  db: WriteDb,
  entry: Readonly<{ verb: Action['verb']; time: string; actor: string }>,
): number {
  const newSalt = (): Uint8Array => new Uint8Array(16);
  return writeLog(db, { ...entry, about: null, undoes: null, newSalt, isTyping: false }, []).seq;
}

function actorNumber(db: WriteDb, who: string): number {
  const person = who.slice(0, 200);
  const number = (): number | undefined => one(db, sql`SELECT id FROM actor WHERE name = ${person}`);
  const known = number();
  if (known !== undefined) return known;
  run(db, sql`INSERT INTO actor (name) VALUES (${person})`);
  return number() ?? 0;
}

/** When the last change was committed (ISO date-time), or null when nothing ever was. */
export function lastSaved(db: ReadDb): string | null {
  return one<string>(db, sql`SELECT time FROM action ORDER BY seq DESC LIMIT 1`) ?? null;
}

/**
 * The head of the chain as 64 hexadecimal digits: the hash of the last sealed action, which stands for everything
 * before it. Printed on what leaves the file, it shows later whether the history was rewritten (`verify --head`).
 * An action that is still being typed is not in it. Null in a file without a sealed action.
 */
export function chainHead(db: ReadDb): string | null {
  const hash = one<Uint8Array>(
    db,
    sql`SELECT hash FROM action WHERE hash IS NOT NULL ORDER BY seq DESC LIMIT 1`,
  );
  return hash === undefined ? null : Buffer.from(hash).toString('hex');
}

/** How many records some actions change together; 0 when they take each other back. */
export function changesTogether(db: ReadDb, seqs: readonly number[]): number {
  const list = JSON.stringify(seqs);
  if (seqs.length === 1)
    return (
      one<number>(
        db,
        sql`SELECT count(*) FROM change
          WHERE action IN (SELECT value FROM json_each(${list})) AND noun <> ${originEntry}`,
      ) ?? 0
    );
  const sides = new Map<string, Sides | null>();
  const changes = rows<readonly [NounName, string, string | null, string | null]>(
    db,
    sql`SELECT change.noun, change.record, change_body.before, change_body.after FROM change
      JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
      WHERE change.action IN (SELECT value FROM json_each(${list})) ORDER BY change.action`,
  );
  for (const [noun, id, before, after] of changes) {
    const key = `${noun}/${id}`;
    const side = (body: string | null) => (body === null ? null : contentIn(db, noun, body));
    const next: Sides = { before: side(before), after: side(after) };
    const known = sides.get(key);
    sides.set(key, known ? netOf(known, next) : next);
  }
  return [...sides.values()].filter((net) => net !== null).length;
}
