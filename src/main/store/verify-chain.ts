import { createHash } from 'node:crypto';
import type { HistoryFault, Verified } from '../../shared/api';
import { withLines } from '../../shared/register/former-lines';
import { type NounName, nounNames } from '../../shared/register/nouns';
import { isContentInHistory } from './attachments';
import { canonical } from './canonical';
import { readPiece } from './content-pieces';
import { atOneMoment, type ReadDb } from './db';
import { type ChainedChange, chainLink, saltedDigest } from './digest';
import { layouts } from './layout';
import { chainHead, erasedAs, erasedBody, erasedContent, isOfRecord } from './log';
import { nameOf } from './name-of';
import { readAfter, readAny } from './read-records';
import { type AnyRecord, type Content, contentOf } from './record';
import { name, one, row, rows, sql } from './sql';

export type VerifyOptions = Readonly<{
  /** The head of the chain as it was noted outside the file, 64 hexadecimal digits. */
  head?: string | null;
}>;

/** How far a check is. `of` grows when something is written meanwhile. */
export type VerifyProgress = Readonly<{ done: number; of: number }>;

type ActionRow = readonly [
  seq: number,
  time: string,
  actor: number,
  verb: string,
  undoes: number | null,
  noun: NounName | null,
  id: string | null,
  field: string | null,
  hash: Uint8Array | null,
];
type ChangeRow = readonly [
  place: number,
  noun: NounName,
  record: string,
  before: Uint8Array | null,
  after: Uint8Array | null,
  whole: Uint8Array | null,
  salt: Uint8Array | null,
  bodyBefore: string | null,
  bodyAfter: string | null,
];
/** How a record was left. There is one for each: bytes as Latin-1 text take a fraction of the memory of a buffer. */
type Noted = Readonly<{ seq: number; whole: string | null; salt: string | null }>;

/** A link of which the hash does not follow: what it says, and what stood before it. */
type Suspect = Readonly<{ action: ActionRow; previous: Uint8Array | null }>;
type ChangesOf = (seq: number) => Iterable<ChainedChange>;

const actionsAtOnce = 100;
/** An import or a change of many rows may be one action with a hundred thousand changes. */
const changesAtOnce = 500;
const recordsAtOnce = 200;
/** So many faults are named, the rest is counted. */
const mostNamed = 100;
/** Among so many suspects an order is looked for: the search grows with the third power. */
const mostSuspects = 24;
/** So many actions missing in one place are recognised when the others were numbered anew. */
const mostMissing = 20;

const asText = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString('latin1');

const isSame = (a: Uint8Array | null, b: Uint8Array | null) =>
  a === null || b === null ? a === b : Buffer.compare(a, b) === 0;

/**
 * Checks the history, in steps between which the file can be read and written. Every hash must follow from the one
 * before, every body must fit its digest, every record must be as its last change left it (the chain alone cannot
 * see an edit of the present state), and what is kept of attachments and issued files must fit its SHA-256. It goes on after a fault. Without a head noted outside the file, a complete
 * rewrite cannot be seen, nor that the last actions were cut off together with what they changed.
 */
export function* verifySteps(
  db: ReadDb,
  { head = null }: VerifyOptions = {},
): Generator<VerifyProgress, Verified> {
  const faults: HistoryFault[] = [];
  let total = 0;
  const blame = (
    is: HistoryFault['is'],
    at: Readonly<{ seq?: number; time?: string; noun?: NounName | null; id?: string | null; count?: number }>,
  ): void => {
    total += 1;
    if (faults.length >= mostNamed) return;
    const about = at.noun && at.id && isOfRecord(at.noun) ? nameOf(db, at.noun, at.id) : null;
    faults.push({ is, seq: at.seq ?? null, time: at.time ?? null, about, count: at.count ?? null });
  };

  const last = new Map<string, Noted>();
  const missingBodies = new Map<string, Readonly<{ seq: number; noun: NounName; id: string }>>();
  /** Bytes that an erasure took away: they may be missing. */
  const erasedContents = new Set<string>();
  const suspects: Suspect[] = [];
  let unnamedSuspects = 0;
  let actions = 0;
  let changes = 0;
  /** The last action that was looked at, and its stored hash. */
  let at = 0;
  let previous: Uint8Array | null = null;
  /** After a gap the hash before is unknown: the next link cannot be tried. */
  let isAfterGap = false;
  /** By how much later actions were numbered down to hide a gap. */
  let shift = 0;

  const entriesOf = (seq: number, after: number, most: number): readonly ChangeRow[] =>
    rows<ChangeRow>(
      db,
      sql`SELECT change.place, change.noun, change.record, change.before_digest, change.after_digest, change.record_digest,
          change_body.salt, change_body.before, change_body.after
        FROM change LEFT JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
        WHERE change.action = ${seq} AND change.place > ${after} ORDER BY change.place LIMIT ${most}`,
    );

  const changesOf: ChangesOf = function* (seq) {
    for (let after = -1; ; ) {
      const entries = entriesOf(seq, after, changesAtOnce);
      for (const entry of entries) yield chainedOf(entry);
      after = entries.at(-1)?.[0] ?? after;
      if (entries.length < changesAtOnce) return;
    }
  };

  /** Answers the records of which a body was changed. */
  const note = (
    seq: number,
    entries: readonly ChangeRow[],
    into: Map<string, Noted>,
  ): readonly Readonly<{ noun: NounName; id: string }>[] => {
    const changed: { noun: NounName; id: string }[] = [];
    for (const entry of entries) {
      const [place, noun, id, before, after, whole, salt, bodyBefore, bodyAfter] = entry;
      if (noun === (erasedBody as string) || noun === (erasedContent as string)) {
        missingBodies.delete(id);
        if (noun === (erasedContent as string)) erasedContents.add(id);
        continue;
      }
      if (salt === null) missingBodies.set(erasedAs.body([seq, place]), { seq, noun, id });
      else if (!(fits(salt, bodyBefore, before) && fits(salt, bodyAfter, after))) changed.push({ noun, id });
      into.set(`${noun}/${id}`, { seq, whole: asText(whole), salt: asText(salt) });
    }
    return changed;
  };

  /**
   * What a sealed action says stays as it is, but for what an erasure takes out: it can be read in steps. Each tells how
   * many changes it read.
   */
  function* look(action: ActionRow): Generator<number> {
    const [seq, time, , , , noun, id, , hash] = action;
    if (seq !== at + 1) {
      blame('missing', { seq, time, noun, id, count: seq - at - 1 });
      isAfterGap = true;
      shift = 0;
    }
    const link = linkAfter(previous, action);
    const changed: Readonly<{ noun: NounName; id: string }>[] = [];
    for (let after = -1; ; ) {
      const entries = entriesOf(seq, after, changesAtOnce);
      for (const entry of entries) link.add(chainedOf(entry));
      changed.push(...note(seq, entries, last));
      changes += entries.length;
      after = entries.at(-1)?.[0] ?? after;
      yield entries.length;
      if (entries.length < changesAtOnce) break;
    }
    if (hash === null) blame('changed', { seq, time, noun, id });
    else if (!isAfterGap && !isSame(hash, link.hash(seq + shift))) {
      // Were the actions after a gap numbered anew, this one follows from the one before under its old number.
      const before = suspects.at(-1);
      const isNextToSuspect = before?.action[0] === seq - 1;
      const gap = isNextToSuspect
        ? between(1, mostMissing).find((many) =>
            isSame(hash, linkOf(previous, action, changesOf(seq), seq + shift + many)),
          )
        : undefined;
      if (gap !== undefined && before !== undefined) {
        suspects.pop();
        const [first, when, , , , ofNoun, ofId] = before.action;
        blame('missing', { seq: first, time: when, noun: ofNoun, id: ofId, count: gap });
        shift += gap;
      } else if (suspects.length < mostSuspects) suspects.push({ action, previous });
      else unnamedSuspects += 1;
    }
    isAfterGap = false;
    for (const each of changed) blame('bodyChanged', { seq, time, ...each });
    at = seq;
    previous = hash;
    actions += 1;
  }

  /** Looks at the sealed actions that are left. The one that is being typed has no hash yet and is left out. */
  function* lookOn(): Generator<number> {
    for (;;) {
      const next = rows<ActionRow>(
        db,
        sql`SELECT seq, time, actor, verb, undoes, about_noun, about_record, about_field, hash FROM action
          WHERE seq > ${at} AND (hash IS NOT NULL OR seq < (SELECT max(seq) FROM action))
          ORDER BY seq LIMIT ${actionsAtOnce}`,
      );
      for (const action of next) yield* look(action);
      if (next.length < actionsAtOnce) return;
    }
  }
  /** Takes steps until so many changes were read. Answers whether any are left. */
  const advance = (steps: Generator<number>, most: number): boolean => {
    for (let read = 0; read < most; ) {
      const step = steps.next();
      if (step.done === true) return false;
      read += step.value;
    }
    return true;
  };

  let records = 0;
  for (const noun of nounNames)
    records += one<number>(db, sql`SELECT count(*) FROM ${name(layouts[noun].table)}`) ?? 0;
  const pieces = one<number>(db, sql`SELECT count(*) FROM content_chunk`) ?? 0;
  const of = (one<number>(db, sql`SELECT count(*) FROM action`) ?? 0) + records + pieces;
  // Whoever goes on writing meanwhile must not keep it from ending: the rest is taken along below.
  const first = lookOn();
  while (atOneMoment(db, () => advance(first, changesAtOnce))) yield { done: actions, of };
  nameSuspects(suspects, changesOf, blame);
  suspects.length = 0;

  const checked = new Set<string>();
  const isAsNoted = (noun: NounName, record: AnyRecord, { salt, whole }: Noted): boolean => {
    if (salt === null || whole === null) return true;
    const content = contentOf(noun, record);
    const bytes = Buffer.from(salt, 'latin1');
    const fitsDigest = (said: Content): boolean => asText(saltedDigest(bytes, said)) === whole;
    // A record that was last changed when some of its texts were lines has the digest of those lines.
    return fitsDigest(content) || fitsDigest({ ...content, values: withLines(noun, content.values) });
  };
  const compare = (noun: NounName, record: AnyRecord, typed: ReadonlyMap<string, Noted>): void => {
    const key = `${noun}/${record.id}`;
    const noted = typed.get(key) ?? last.get(key);
    checked.add(key);
    if (noted === undefined || noted.whole === null) blame('recordAdded', { noun, id: record.id });
    else if (!isAsNoted(noun, record, noted)) blame('recordChanged', { noun, id: record.id, seq: noted.seq });
  };
  /** Everything that was written since the last step, what is being typed included. */
  const catchUp = (): ReadonlyMap<string, Noted> => {
    advance(lookOn(), Number.POSITIVE_INFINITY);
    const typed = new Map<string, Noted>();
    const open = row<readonly [number, string]>(
      db,
      sql`SELECT seq, time FROM action WHERE seq > ${at} ORDER BY seq LIMIT 1`,
    );
    if (open !== undefined) note(open[0], entriesOf(open[0], -1, Number.MAX_SAFE_INTEGER), typed);
    return typed;
  };
  for (const noun of nounNames) {
    let after = '';
    for (;;) {
      const seen = atOneMoment(db, () => {
        const typed = catchUp();
        const some = readAfter(db, noun, after, recordsAtOnce);
        for (const record of some) compare(noun, record, typed);
        return some;
      });
      if (seen.length === 0) break;
      after = seen.reduce((most, { id }) => (id > most ? id : most), after);
      yield { done: Math.min(of, actions + checked.size), of };
    }
  }

  let read = 0;
  const compared = new Set<string>();
  /** The bytes of one content against its hash, piece by piece: a file of 50 MB must not stop what waits. */
  function* compareContent(sha256: string): Generator<VerifyProgress, boolean | null> {
    const hash = createHash('sha256');
    const size = (): number | undefined =>
      one<number>(db, sql`SELECT size FROM content WHERE sha256 = ${sha256}`);
    const told = size();
    let length = 0;
    for (let place = 0; ; place += 1) {
      const piece = readPiece(db, sha256, place);
      if (piece === undefined) break;
      hash.update(piece);
      length += piece.length;
      read += 1;
      yield { done: Math.min(of, actions + checked.size + read), of };
    }
    const isWhole = hash.digest('hex') === sha256 && length === told;
    // Taken away meanwhile, by an erasure or an attaching that was cancelled.
    return size() === undefined ? null : isWhole;
  }
  for (const [noun, id, sha256] of keptContents(db)) {
    if (compared.has(sha256)) continue;
    compared.add(sha256);
    const isWhole = yield* compareContent(sha256);
    if (isWhole === true) continue;
    // Begun and not yet named: an attaching that goes on now, or one that a crash cut off. Nobody misses it.
    if (noun === null && !isContentInHistory(db, sha256)) continue;
    const about = noun === null ? {} : { noun, id };
    if (isWhole === false) blame('contentChanged', about);
    else if (noun !== null)
      atOneMoment(db, () => {
        catchUp();
        if (!erasedContents.has(erasedAs.content(sha256)) && readAny(db, noun, id) !== null)
          blame('contentMissing', about);
      });
  }

  return atOneMoment(db, () => {
    const typed = catchUp();
    nameSuspects(suspects, changesOf, blame);
    for (const [key, noted] of [...last, ...typed]) {
      if (noted.whole === null || checked.has(key) || typed.get(key)?.whole === null) continue;
      const [noun = '', ...rest] = key.split('/');
      const id = rest.join('/');
      if (!(nounNames as readonly string[]).includes(noun)) continue;
      const record = readAny(db, noun as NounName, id);
      if (record === null) blame('recordRemoved', { noun: noun as NounName, id, seq: noted.seq });
      else compare(noun as NounName, record, typed);
    }
    // A body may be missing when an entry of the chain says that it was erased (Art. 17).
    for (const { seq, noun, id } of missingBodies.values()) blame('bodyMissing', { seq, noun, id });
    const found = head === null ? null : (actionOf(db, head) ?? null);
    if (head !== null && found === null) blame('rewritten', {});
    total += unnamedSuspects;
    const contents = compared.size;
    return { ok: total === 0, actions, changes, contents, faults, total, head: chainHead(db), headAt: found };
  });
}

/** What is kept as bytes, with the record that names it; the rest may come back with the history. */
function keptContents(db: ReadDb): readonly (readonly [noun: NounName | null, id: string, sha256: string])[] {
  return rows<readonly ['attachment' | 'issuedFile' | null, string, string]>(
    db,
    sql`SELECT 'attachment', id, sha256 FROM attachment WHERE sha256 IS NOT NULL
      UNION ALL SELECT 'issuedFile', id, sha256 FROM issued_file WHERE sha256 IS NOT NULL
      UNION ALL SELECT NULL, '', sha256 FROM content`,
  );
}

/** The whole check in one go, for the command line and the tests. */
export function verifyChain(
  db: ReadDb,
  options: VerifyOptions = {},
  onProgress?: (progress: VerifyProgress) => void,
): Verified {
  const steps = verifySteps(db, options);
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
    onProgress?.(next.value);
  }
}

const chainedOf = ([, noun, record, before, after, whole]: ChangeRow): ChainedChange => ({
  noun,
  record,
  before,
  after,
  whole,
});

/** The link of an action after another, whatever number it has. */
function linkAfter(
  previous: Uint8Array | null,
  [, time, actor, verb, undoes, noun, id, field]: ActionRow,
): Readonly<{ add: (change: ChainedChange) => void; hash: (seq: number) => Buffer }> {
  const about = noun === null || id === null ? null : { noun, id, ...(field === null ? {} : { field }) };
  const { add, hash } = chainLink(previous, { about, actor });
  return { add, hash: (seq) => hash({ seq, time, undoes, verb }) };
}

function linkOf(
  previous: Uint8Array | null,
  action: ActionRow,
  changes: Iterable<ChainedChange>,
  seq: number,
): Buffer {
  const link = linkAfter(previous, action);
  for (const change of changes) link.add(change);
  return link.hash(seq);
}

const between = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/**
 * Tells which suspects were moved and which were changed: one that follows from another link under another number
 * stood there; one that follows from another link under its own number only has a wrong neighbour.
 */
function nameSuspects(
  suspects: readonly Suspect[],
  changesOf: ChangesOf,
  blame: (
    is: HistoryFault['is'],
    at: Readonly<{ seq: number; time: string; noun: NounName | null; id: string | null; count?: number }>,
  ) => void,
): void {
  const links = [
    ...suspects.map(({ previous }) => previous),
    ...suspects.map(({ action }) => action[8]),
  ].filter((link, index, all) => all.findIndex((other) => isSame(link, other)) === index);
  const numbers = suspects.map(({ action }) => action[0]);
  for (const { action } of suspects) {
    const [seq, time, , , , noun, id, , hash] = action;
    const follows = (number: number): boolean =>
      links.some((link) => isSame(hash, linkOf(link, action, changesOf(action[0]), number)));
    if (follows(seq)) continue;
    const stood = numbers.find((number) => number !== seq && follows(number));
    const where = { seq, time, noun, id };
    if (stood === undefined) blame('changed', where);
    else blame('moved', { ...where, count: stood });
  }
}

function fits(salt: Uint8Array, body: string | null, digest: Uint8Array | null): boolean {
  if (body === null || digest === null) return body === null && digest === null;
  try {
    const value: unknown = JSON.parse(body);
    return canonical(value) === body && isSame(saltedDigest(salt, value), digest);
  } catch {
    return false;
  }
}

function actionOf(db: ReadDb, head: string): Readonly<{ seq: number; time: string }> | undefined {
  if (!/^[0-9a-f]{64}$/i.test(head)) return undefined;
  const found = row<readonly [number, string]>(
    db,
    sql`SELECT seq, time FROM action WHERE hash = ${Buffer.from(head, 'hex')}`,
  );
  return found && { seq: found[0], time: found[1] };
}
