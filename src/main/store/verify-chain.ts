import type { NounName } from '../../shared/register/nouns';
import { canonical } from './canonical';
import { atOneMoment, type ReadDb } from './db';
import { type ChainedChange, chainHash, saltedDigest } from './digest';
import { layouts } from './layout';
import { erasedAs, erasedBody, erasedContent } from './log';
import { readRecords } from './read-records';
import { type AnyRecord, contentOf } from './record';
import { rows, sql } from './sql';

export type Verified =
  | Readonly<{ ok: true; changes: number }>
  | Readonly<{ ok: false; at: number; what: string }>;

type ActionRow = readonly [
  seq: number,
  time: string,
  actor: number,
  verb: string,
  undoes: number | null,
  noun: string | null,
  id: string | null,
  field: string | null,
  hash: Uint8Array | null,
];
type ChangeRow = readonly [
  noun: NounName,
  record: string,
  before: Uint8Array | null,
  after: Uint8Array | null,
  whole: Uint8Array | null,
  salt: Uint8Array | null,
  bodyBefore: string | null,
  bodyAfter: string | null,
];

const isSame = (a: Uint8Array | null, b: Uint8Array | null) =>
  a === null || b === null ? a === b : Buffer.compare(a, b) === 0;

/**
 * Walks over the log from the first action: every hash must follow from the one before, every body must fit its
 * digest, and every record must be as its last change left it (the chain alone cannot see an edit of the present
 * state). `at` is the number of the action, 0 for the present state. Without a hash noted outside the file, a
 * complete rewrite cannot be seen.
 */
export function verifyChain(db: ReadDb, onProgress?: (done: number, of: number) => void): Verified {
  return atOneMoment(db, () => {
    const actions = rows<ActionRow>(
      db,
      sql`SELECT seq, time, actor, verb, undoes, about_noun, about_record, about_field, hash FROM action ORDER BY seq`,
    );
    const last = new Map<string, Readonly<{ whole: Uint8Array | null; salt: Uint8Array | null }>>();
    const missing = new Set<string>();
    let previous: Uint8Array | null = null;
    let checked = 0;
    for (const [index, [seq, time, actor, verb, undoes, noun, id, field, hash]] of actions.entries()) {
      const changes = rows<ChangeRow>(
        db,
        sql`SELECT change.noun, change.record, change.before_digest, change.after_digest, change.record_digest,
            change_body.salt, change_body.before, change_body.after
          FROM change LEFT JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
          WHERE change.action = ${seq} ORDER BY change.place`,
      );
      if (seq !== index + 1) return { ok: false, at: seq, what: 'an action is missing' };
      const about = noun === null || id === null ? null : { noun, id, ...(field === null ? {} : { field }) };
      const chained = changes.map(
        ([of, record, before, after, whole]): ChainedChange => ({ noun: of, record, before, after, whole }),
      );
      const expected = chainHash(previous, { seq, time, actor, verb, undoes, about, changes: chained });
      if (hash !== null && !isSame(hash, expected))
        return { ok: false, at: seq, what: 'the hash does not follow' };
      for (const [place, change] of changes.entries()) {
        const [of, record, before, after, whole, salt, bodyBefore, bodyAfter] = change;
        if (isErasure(of)) {
          missing.delete(record);
          continue;
        }
        if (salt === null) missing.add(erasedAs.body([seq, place]));
        if (salt !== null && !(fits(salt, bodyBefore, before) && fits(salt, bodyAfter, after)))
          return { ok: false, at: seq, what: `the body of ${of} ${record} was changed` };
        last.set(`${of}/${record}`, { whole, salt });
      }
      previous = hash;
      checked += changes.length;
      onProgress?.(index + 1, actions.length);
    }
    // A body may be missing when an entry of the chain says that it was erased (Art. 17).
    const [lost] = missing;
    if (lost !== undefined)
      return { ok: false, at: Number(lost.split('-')[0]), what: 'a body is missing that nobody erased' };
    return present(db, last) ?? { ok: true, changes: checked };
  });
}

/** Entries that tell what was erased speak of no record. */
const isErasure = (noun: string) => noun === erasedBody || noun === erasedContent;

function fits(salt: Uint8Array, body: string | null, digest: Uint8Array | null): boolean {
  if (body === null || digest === null) return body === null && digest === null;
  const value: unknown = JSON.parse(body);
  return canonical(value) === body && isSame(saltedDigest(salt, value), digest);
}

function present(
  db: ReadDb,
  last: Map<string, Readonly<{ whole: Uint8Array | null; salt: Uint8Array | null }>>,
): Verified | null {
  for (const noun of Object.keys(layouts) as NounName[]) {
    for (const record of readRecords(db, noun) as unknown as readonly AnyRecord[]) {
      const key = `${noun}/${record.id}`;
      const noted = last.get(key);
      if (noted === undefined || noted.whole === null)
        return { ok: false, at: 0, what: `${key} is not in the log` };
      if (noted.salt !== null && !isSame(saltedDigest(noted.salt, contentOf(noun, record)), noted.whole))
        return { ok: false, at: 0, what: `${key} was changed by another tool` };
      last.delete(key);
    }
  }
  for (const [key, { whole }] of last)
    if (whole !== null) return { ok: false, at: 0, what: `${key} was removed by another tool` };
  return null;
}
