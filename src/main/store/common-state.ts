import type { Mark } from '../../shared/register/mark';
import { type NounName, nounNames } from '../../shared/register/nouns';
import type { Register } from '../../shared/register/register';
import type { ReadDb } from './db';
import { isOfRecord } from './log';
import { contentIn } from './log-body';
import { readRegister } from './read-records';
import { type AnyRecord, blankRecord, type Content, contentOf } from './record';
import { one, rows, sql } from './sql';

/** The last action that the histories of two copies share; `hash` stands for everything up to it. */
export type CommonPoint = Readonly<{ seq: number; hash: string; time: string }>;

/** The hash of an action, 64 hexadecimal digits; null when there is no such action or it is still being typed. */
export function hashAt(db: ReadDb, seq: number): string | null {
  const hash = one<Uint8Array>(db, sql`SELECT hash FROM action WHERE seq = ${seq} AND hash IS NOT NULL`);
  return hash === undefined ? null : Buffer.from(hash).toString('hex');
}

/** Where two copies went apart. Null when their histories share nothing. */
export function commonPoint(here: ReadDb, there: ReadDb): CommonPoint | null {
  const last = (db: ReadDb): number => one<number>(db, sql`SELECT max(seq) FROM action`) ?? 0;
  // A hash stands for everything before it: what is equal at one action was equal at all earlier ones.
  let [seq, high] = [0, Math.min(last(here), last(there))];
  while (seq < high) {
    const middle = Math.ceil((seq + high) / 2);
    const hash = hashAt(here, middle);
    if (hash !== null && hash === hashAt(there, middle)) seq = middle;
    else high = middle - 1;
  }
  const hash = hashAt(here, seq);
  const time = one<string>(here, sql`SELECT time FROM action WHERE seq = ${seq}`);
  return hash === null || time === undefined ? null : { seq, hash, time };
}

/** How many actions came after one. */
export function actionsSince(db: ReadDb, seq: number): number {
  return one<number>(db, sql`SELECT count(*) FROM action WHERE seq > ${seq}`) ?? 0;
}

type Past = AnyRecord | null | 'erased';

/** Every record that changed after an action, as it stood at that action; null when it was not there. */
function statesAt(db: ReadDb, seq: number, now: (key: string) => AnyRecord | undefined): Map<string, Past> {
  const states = new Map<string, Content | null | 'erased'>();
  const changes = rows<readonly [string, NounName, string, string | null, string | null, number]>(
    db,
    sql`SELECT action.verb, change.noun, change.record, change_body.before, change_body.after, change_body.salt IS NULL
      FROM change JOIN action ON action.seq = change.action
      LEFT JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
      WHERE change.action > ${seq} ORDER BY change.action DESC, change.place DESC`,
  );
  for (const [verb, noun, id, before, after, hasNoBody] of changes) {
    if (!isOfRecord(noun)) continue;
    const key = `${noun}/${id}`;
    const present = now(key);
    const state = states.has(key) ? states.get(key) : present && contentOf(noun, present);
    if (state === 'erased') continue;
    // An erasure keeps nothing of what stood before it.
    if (verb === 'erase' || hasNoBody === 1) {
      states.set(key, 'erased');
      continue;
    }
    const side = before === null ? null : contentIn(db, noun, before);
    if (side === null || after === null || !state) states.set(key, side);
    else
      states.set(key, {
        position: side.position ?? state.position ?? 0,
        values: { ...state.values, ...side.values },
        marks: { ...state.marks, ...side.marks },
      });
  }
  return new Map(
    [...states].map(([key, state]): [string, Past] => [
      key,
      state === null || state === 'erased' ? state : recordOf(key, state),
    ]),
  );
}

function recordOf(key: string, { position, values, marks }: Content): AnyRecord {
  const at = key.indexOf('/');
  const told = Object.entries(marks).filter((entry): entry is [string, Mark] => entry[1] !== null);
  return {
    ...blankRecord(key.slice(0, at) as NounName, key.slice(at + 1), position ?? 0),
    ...values,
    marks: Object.fromEntries(told),
  };
}

/** The register as both copies had it last, read back out of their histories; untouched records are those of `there`. */
export function commonState(
  here: ReadDb,
  there: ReadDb,
  point: CommonPoint | null,
): Readonly<{ there: Register; common: Register; unknown: ReadonlySet<string> }> {
  const seq = point?.seq ?? 0;
  const read = (db: ReadDb) => {
    const register = readRegister(db);
    const records = new Map<string, AnyRecord>();
    for (const noun of nounNames)
      for (const record of [register[noun]].flat() as unknown as readonly AnyRecord[])
        records.set(`${noun}/${record.id}`, record);
    return { register, records, past: statesAt(db, seq, (key) => records.get(key)) };
  };
  const [own, other] = [read(here), read(there)];
  const unknown = new Set<string>();
  const then = new Map<string, AnyRecord | null>();
  for (const [key, past] of other.past) {
    const known = past === 'erased' ? (own.past.get(key) ?? own.records.get(key) ?? null) : past;
    if (known === 'erased') unknown.add(key);
    then.set(key, known === 'erased' ? null : known);
  }
  const common = Object.fromEntries(
    nounNames.map((noun) => {
      const list = ([other.register[noun]].flat() as unknown as readonly AnyRecord[]).flatMap((record) => {
        const past = then.get(`${noun}/${record.id}`);
        return past === undefined ? [record] : past === null ? [] : [past];
      });
      const gone = [...then].flatMap(([key, past]) =>
        past !== null && key.startsWith(`${noun}/`) && !other.records.has(key) ? [past] : [],
      );
      const all = [...list, ...gone];
      return [noun, noun === 'organisation' ? (all[0] ?? other.register.organisation) : all];
    }),
  ) as unknown as Register;
  return { there: other.register, common, unknown };
}

/** What was deleted for good after an action: names of fields per `noun/id`, `*` for a whole record. */
export function erasedSince(db: ReadDb, seq: number): ReadonlyMap<string, ReadonlySet<string>> {
  const erased = new Map<string, Set<string>>();
  const changes = rows<readonly [string, string, number, string | null]>(
    db,
    sql`SELECT change.noun, change.record, change.record_digest IS NULL, change_body.after
      FROM change JOIN action ON action.seq = change.action
      LEFT JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
      WHERE change.action > ${seq} AND action.verb = 'erase'`,
  );
  for (const [noun, id, isGone, after] of changes) {
    if (!isOfRecord(noun)) continue;
    const content = after === null ? null : contentIn(db, noun, after);
    const fields =
      isGone === 1 || content === null
        ? ['*']
        : [...Object.keys(content.values), ...Object.keys(content.marks)];
    const known = erased.get(`${noun}/${id}`);
    if (known === undefined) erased.set(`${noun}/${id}`, new Set(fields));
    else for (const field of fields) known.add(field);
  }
  return erased;
}
