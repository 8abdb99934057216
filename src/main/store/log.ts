import type { Action } from '../../shared/register/edit';
import type { NounName } from '../../shared/register/nouns';
import { canonical } from './canonical';
import type { ReadDb, WriteDb } from './db';
import type { Sides } from './difference';
import { chainHash, saltedDigest } from './digest';
import { type AnyRecord, contentOf } from './record';
import { one, row, run, sql } from './sql';

/** An entry of the log: the number of its action and its place in it. */
export type LogPlace = readonly [action: number, place: number];

/** Nouns that stand only in the log: what an erasure took out of it. `record` is `12-0`, or the start of a SHA-256. */
export const erasedBody = 'changeBody';
export const erasedContent = 'content';

export type LoggedChange = Sides & Readonly<{ noun: NounName; id: string; record: AnyRecord | null }>;

export type LogEntry = Readonly<{
  verb: Action['verb'];
  about: Action['about'];
  time: string;
  actor: string;
  undoes: number | null;
  newSalt: () => Uint8Array;
}>;

/** What an erasure takes out of the file besides records: bodies of the log, and bytes by their SHA-256. */
export type Erasure = Readonly<{ bodies: readonly LogPlace[]; contents: readonly string[] }>;

const noErasure: Erasure = { bodies: [], contents: [] };

/** How an erased entry, or erased bytes, are named in the chain. */
export const erasedAs = {
  body: ([action, place]: LogPlace) => `${action}-${place}`,
  content: (sha256: string) => sha256.slice(0, 48),
};

/** Adds an action with its changes to the chain, and what it erased: which, never what. Returns its number. */
export function writeLog(
  db: WriteDb,
  entry: LogEntry,
  changes: readonly LoggedChange[],
  { bodies, contents }: Erasure = noErasure,
): number {
  const last = row<readonly [number, Uint8Array | null]>(
    db,
    sql`SELECT seq, hash FROM action ORDER BY seq DESC LIMIT 1`,
  );
  const seq = (last?.[0] ?? 0) + 1;
  const actor = actorNumber(db, entry.actor);
  const salted = changes.map((change) => {
    const salt = entry.newSalt();
    const { noun, id, before, after, record } = change;
    return {
      noun,
      record: id,
      salt,
      before: before && saltedDigest(salt, before),
      after: after && saltedDigest(salt, after),
      whole: record && saltedDigest(salt, contentOf(noun, record)),
    };
  });
  const erased = [
    ...bodies.map((place) => ({ noun: erasedBody, record: erasedAs.body(place) })),
    ...contents.map((sha256) => ({ noun: erasedContent, record: erasedAs.content(sha256) })),
  ].map((what) => ({ ...what, before: null, after: null, whole: null }));
  const { verb, about, time, undoes } = entry;
  const chained = { seq, time, actor, verb, undoes, about, changes: [...salted, ...erased] };
  const hash = chainHash(last?.[1] ?? null, chained);
  run(
    db,
    sql`INSERT INTO action (seq, time, actor, verb, undoes, about_noun, about_record, about_field, hash)
      VALUES (${seq}, ${time}, ${actor}, ${verb}, ${undoes}, ${about?.noun ?? null}, ${about?.id ?? null}, ${about?.field ?? null}, ${hash})`,
  );
  salted.forEach(({ noun, record, salt, before, after, whole }, place) => {
    const change = changes[place];
    run(
      db,
      sql`INSERT INTO change (action, place, noun, record, before_digest, after_digest, record_digest)
        VALUES (${seq}, ${place}, ${noun}, ${record}, ${before}, ${after}, ${whole})`,
    );
    run(
      db,
      sql`INSERT INTO change_body (action, place, salt, before, after)
        VALUES (${seq}, ${place}, ${salt}, ${change?.before ? canonical(change.before) : null}, ${change?.after ? canonical(change.after) : null})`,
    );
  });
  erased.forEach(({ noun, record }, index) => {
    run(
      db,
      sql`INSERT INTO change (action, place, noun, record) VALUES (${seq}, ${salted.length + index}, ${noun}, ${record})`,
    );
  });
  for (const [action, place] of bodies)
    run(db, sql`DELETE FROM change_body WHERE action = ${action} AND place = ${place}`);
  return seq;
}

function actorNumber(db: WriteDb, who: string): number {
  const person = who.slice(0, 200);
  run(db, sql`INSERT INTO actor (name) VALUES (${person}) ON CONFLICT (name) DO NOTHING`);
  return one<number>(db, sql`SELECT id FROM actor WHERE name = ${person}`) ?? 0;
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
