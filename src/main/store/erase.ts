import { randomBytes } from 'node:crypto';
import type { Answer, ErasePlan, NamePlace, PersonFound } from '../../shared/api';
import type { Edit } from '../../shared/register/edit';
import { nameParts, replaceName } from '../../shared/register/fold';
import { type NounName, nounNames, nounOf } from '../../shared/register/nouns';
import type { Register } from '../../shared/register/register';
import { type Applied, applyErasing, type WriteOptions } from './apply';
import { atOneMoment, type ReadDb, type WriteDb } from './db';
import { contentsOfVersions, versionsHolding } from './issued';
import { layouts, pointers } from './layout';
import type { LogPlace } from './log';
import type { RecordKey } from './past-parts';
import { attempt, refuse } from './problem';
import { readRecord, readRecords } from './read-records';
import type { AnyRecord } from './record';
import { one, rows, run, sql } from './sql';
import { titleOf } from './title';
import { storedUsers } from './working-set';

const key = ({ noun, id }: RecordKey) => `${noun}/${id}`;

/** The record with its parts, and theirs. */
function withParts(db: ReadDb, records: readonly RecordKey[]): readonly RecordKey[] {
  const found = new Map(records.map((record) => [key(record), record]));
  for (const whole of found.values()) {
    for (const pointer of pointers.filter(({ to, isParent }) => isParent && to === whole.noun))
      for (const id of storedUsers(db, pointer, whole.id)) {
        const part = { noun: pointer.noun, id };
        found.set(key(part), part);
      }
  }
  return [...found.values()];
}

/** Entries of the log about these records, and about parts of theirs that went before. */
function entriesOf(db: ReadDb, records: readonly RecordKey[]): readonly LogPlace[] {
  const places = new Map<string, LogPlace>();
  const add = (found: readonly LogPlace[]) => {
    for (const place of found) places.set(place.join('-'), place);
  };
  for (const { noun, id } of records) {
    add(
      rows<LogPlace>(
        db,
        sql`SELECT change.action, change.place FROM change
          JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
          WHERE change.noun = ${noun} AND change.record = ${id}`,
      ),
    );
    for (const pointer of pointers.filter(({ to, isParent }) => isParent && to === noun)) {
      const named = `"${pointer.field}":"${id}"`;
      const gone = rows<readonly [string]>(
        db,
        sql`SELECT DISTINCT change.record FROM change
          JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
          WHERE change.noun = ${pointer.noun}
            AND (instr(change_body.before, ${named}) > 0 OR instr(change_body.after, ${named}) > 0)`,
      );
      if (gone.length > 0)
        add(
          entriesOf(
            db,
            gone.map(([part]) => ({ noun: pointer.noun, id: part })),
          ),
        );
    }
  }
  return [...places.values()];
}

function usersOf(db: ReadDb, records: readonly RecordKey[]): readonly (RecordKey & { field: string })[] {
  const going = new Set(records.map(key));
  return pointers
    .filter(({ isParent }) => !isParent)
    .flatMap((pointer) => {
      const { noun, field, to } = pointer;
      const users = records
        .filter((record) => record.noun === to)
        .flatMap(({ id }) => storedUsers(db, pointer, id))
        .filter((id) => !going.has(key({ noun, id })));
      return [...new Set(users)].map((id) => ({ noun, id, field }));
    });
}

/** How a person knows a record; a part is known by the activity it belongs to. */
function knownAs(db: ReadDb, { noun, id }: RecordKey): Pick<NamePlace, 'title' | 'reference' | 'activity'> {
  const record = readRecord(db, noun, id) as unknown as AnyRecord | null;
  const parent = layouts[noun].parent;
  const activity =
    noun === 'activity' ? id : parent?.noun === 'activity' ? String(record?.[parent.field]) : null;
  const owner = activity === null ? record : (readRecord(db, 'activity', activity) as unknown as AnyRecord);
  const reference = owner?.['reference'];
  return {
    title: owner && titleOf(owner),
    reference: typeof reference === 'string' ? reference : null,
    activity,
  };
}

/** Attachments that name one of the records and nothing that stays. */
function ownAttachments(db: ReadDb, records: readonly RecordKey[]): readonly string[] {
  const going = new Set(records.map(key));
  const links = pointers.filter(({ noun }) => noun === 'attachment');
  return (readRecords(db, 'attachment') as unknown as readonly AnyRecord[])
    .filter((attachment) => {
      const named = links.flatMap(({ field, to }) =>
        (attachment[field] as readonly string[]).map((id) => key({ noun: to, id })),
      );
      return named.length > 0 && named.every((one) => going.has(one));
    })
    .map(({ id }) => id);
}

/** What deleting these records for good would take along, to be shown before it happens. */
export function takenAlong(db: ReadDb, records: readonly RecordKey[]): ErasePlan {
  return atOneMoment(db, () => {
    const all = withParts(db, records);
    const asked = new Set(records.map(key));
    return {
      parts: all.filter((record) => !asked.has(key(record))),
      users: usersOf(db, all).map((user) => ({ ...user, ...knownAs(db, user) })),
      entries: entriesOf(db, all).length,
      attachments: ownAttachments(db, all),
      issued: versionsHolding(db, holdsOne(all)),
    };
  });
}

const isThere = (db: ReadDb, { noun, id }: RecordKey): boolean => readRecord(db, noun, id) !== null;

/**
 * Deletes records for good, with their parts: out of the register, the search and the history. A record that was
 * removed before stands in the history alone: it goes from there. What pointed to them no longer does. The chain keeps an entry that says when, who and which, not what; it cannot be undone.
 * `withAttachments`: also the attachments that belong to nothing else. `issued`: also the files of these versions; that
 * they were issued stays on record. Refused: `noSuchRecord`, `invalid`.
 */
export function eraseRecords(
  db: WriteDb,
  records: readonly RecordKey[],
  options: WriteOptions & Readonly<{ withAttachments: boolean; issued: readonly string[] }>,
): Answer<Applied> {
  return attempt(() =>
    db
      .transaction(() => {
        for (const record of records)
          if (!isThere(db, record) && entriesOf(db, [record]).length === 0)
            refuse('noSuchRecord', { field: record.noun, detail: record.id });
        const attachments = options.withAttachments ? ownAttachments(db, withParts(db, records)) : [];
        const all = withParts(db, [
          ...records,
          ...attachments.map((id): RecordKey => ({ noun: 'attachment', id })),
        ]);
        const edits = [
          ...unlinking(db, all),
          ...all
            .filter((record) => isThere(db, record))
            .map(({ noun, id }): Edit => ({ do: 'remove', noun, id })),
        ];
        const [first] = records;
        const about = first === undefined ? null : { noun: first.noun, id: first.id };
        const bodies = entriesOf(db, all);
        const contents = [...contentsOf(db, all), ...contentsIn(db, bodies)];
        return applyErasing(db, { verb: 'erase', about, edits }, options, () => ({
          bodies,
          contents: [...removeUnused(db, contents), ...removeIssued(db, options.issued)],
        }));
      })
      .immediate(),
  );
}

/** Edits that take the records out of whatever points to them. */
function unlinking(db: ReadDb, all: readonly RecordKey[]): readonly Edit[] {
  const going = new Set(all.map(key));
  return usersOf(db, all).map(({ noun, id, field }): Edit => {
    const of = nounOf(noun).fields[field];
    const value = (readRecord(db, noun, id) as unknown as AnyRecord)[field];
    const to = of?.kind === 'refs' || of?.kind === 'ref' ? of.to : noun;
    const left = Array.isArray(value)
      ? value.filter((target: string) => !going.has(key({ noun: to, id: target })))
      : null;
    return { do: 'set', noun, id, field, value: left };
  });
}

function contentsOf(db: ReadDb, records: readonly RecordKey[]): readonly string[] {
  return records.flatMap(({ noun, id }) => {
    if (noun !== 'attachment' && noun !== 'issuedFile') return [];
    const sha = readRecord(db, noun, id)?.sha256 ?? null;
    return sha === null ? [] : [sha];
  });
}

/** Bytes that entries of the log name: of attachments that were removed before. */
function contentsIn(db: ReadDb, places: readonly LogPlace[]): readonly string[] {
  return rows<readonly [string]>(
    db,
    sql`SELECT DISTINCT sha256 FROM (
        SELECT coalesce(change_body.before ->> '$.values.sha256', change_body.after ->> '$.values.sha256') AS sha256
        FROM json_each(${JSON.stringify(places)}) AS place
        JOIN change ON change.action = place.value ->> 0 AND change.place = place.value ->> 1
        JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
        WHERE change.noun = 'attachment'
      ) WHERE sha256 IS NOT NULL`,
  ).map(([sha256]) => sha256);
}

/** Removes bytes that no attachment and no issued file names any more. Returns which went. */
function removeUnused(db: WriteDb, contents: readonly string[]): readonly string[] {
  return [...new Set(contents)].filter((sha) => {
    const isNamed =
      one(db, sql`SELECT 1 FROM attachment WHERE sha256 = ${sha}`) !== undefined ||
      one(db, sql`SELECT 1 FROM issued_file WHERE sha256 = ${sha}`) !== undefined;
    return !isNamed && run(db, sql`DELETE FROM content WHERE sha256 = ${sha}`) > 0;
  });
}

/** Removes what is kept of issued versions. Returns which bytes went. */
function removeIssued(db: WriteDb, versions: readonly string[]): readonly string[] {
  return [...new Set(contentsOfVersions(db, versions))].filter(
    (sha) => run(db, sql`DELETE FROM content WHERE sha256 = ${sha}`) > 0,
  );
}

/** Whether a register holds one of these records. */
function holdsOne(records: readonly RecordKey[]): (register: Register) => boolean {
  return (register) =>
    records.some(({ noun, id }) =>
      noun === 'organisation'
        ? false
        : (register[noun] as readonly { id: string }[]).some((record) => record.id === id),
    );
}

/** Every text of a record in which a name could stand, by field; marks after the fields. */
function* textsOf(noun: NounName, record: AnyRecord): Iterable<readonly [string, boolean, unknown]> {
  for (const [field, of] of Object.entries(nounOf(noun).fields))
    if (of.kind === 'line' || of.kind === 'text') yield [field, false, record[field]];
  for (const [field, mark] of Object.entries(record.marks)) yield [field, true, mark];
}

/** Strings anywhere in a value, changed by `change`; everything else as it was. */
function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((part) => mapped(part, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, mapped(part, change)]));
}

function stringsOf(value: unknown): readonly string[] {
  const found: string[] = [];
  mapped(value, (text) => {
    found.push(text);
    return text;
  });
  return found;
}

type Spotter = Readonly<{ isIn: (text: string) => boolean; without: (text: string) => string }>;

/** Looks for names as whole words, without case and accents. */
function spotter(names: readonly string[], instead: string): Spotter {
  const wanted = names.map((name) => name.trim()).filter((name) => nameParts(name).join('').length >= 2);
  if (wanted.length === 0) refuse('invalid', { field: 'name' });
  const without = (text: string) => wanted.reduce((left, name) => replaceName(left, name, instead), text);
  return { isIn: (text) => without(text) !== text, without };
}

/** So many entries of the history are looked through at a time. */
const stretch = 500;

/** Entries of the history that hold a name, a stretch at a time. */
function* entriesIn(db: ReadDb, { isIn }: Spotter): Generator<readonly LogPlace[], void> {
  const holds = (body: string | null) => body !== null && stringsOf(JSON.parse(body)).some(isIn);
  let last: LogPlace = [-1, -1];
  for (;;) {
    const bodies = rows<readonly [number, number, string | null, string | null]>(
      db,
      sql`SELECT action, place, before, after FROM change_body
        WHERE (action, place) > (${last[0]}, ${last[1]}) ORDER BY action, place LIMIT ${stretch}`,
    );
    const end = bodies.at(-1);
    if (end === undefined) return;
    last = [end[0], end[1]];
    yield bodies.flatMap(([action, place, before, after]): LogPlace[] =>
      holds(before) || holds(after) ? [[action, place]] : [],
    );
  }
}

const actorsWith = (db: ReadDb, { isIn }: Spotter) =>
  rows<readonly [number, string]>(db, sql`SELECT id, name FROM actor`).filter(([, name]) => isIn(name));

/**
 * Finds a person in the whole file: the register, its marks, the history and its authors (Art. 17). It yields how far it
 * is after each stretch, so that whoever walks it can do other things in between. Throws a refusal on a name that is
 * too short.
 */
export function* findNameSteps(
  db: ReadDb,
  names: readonly string[],
): Generator<Readonly<{ done: number; of: number }>, PersonFound> {
  const spot = spotter(names, '');
  const entriesInAll = one<number>(db, sql`SELECT count(*) FROM change_body`) ?? 0;
  const of = nounNames.length + Math.ceil(entriesInAll / stretch) + 1;
  let done = 0;
  const places: NamePlace[] = [];
  let ids = 0;
  for (const noun of nounNames) {
    const records = readRecords(db, noun) as unknown as readonly AnyRecord[];
    for (const [index, record] of records.entries()) {
      if (index % stretch === stretch - 1) yield { done, of };
      if (spot.isIn(record.id.replaceAll('-', ' '))) ids += 1;
      for (const [field, isMark, value] of textsOf(noun, record)) {
        const text = stringsOf(value).find(spot.isIn);
        if (text !== undefined)
          places.push({
            noun,
            id: record.id,
            field,
            isMark,
            ...knownAs(db, { noun, id: record.id }),
            text: text.slice(0, 300),
          });
      }
    }
    done += 1;
    yield { done, of };
  }
  let entries = 0;
  for (const found of entriesIn(db, spot)) {
    entries += found.length;
    done += 1;
    yield { done, of };
  }
  return {
    places,
    ids,
    entries,
    actors: actorsWith(db, spot).length,
    issued: versionsHolding(db, (register) => stringsOf(register).some(spot.isIn)),
  };
}

/**
 * Erases a person from the whole file: `instead` stands where the name stood, entries of the history that held it
 * lose their content, authors of that name become a number, `issued`: versions whose files go. Attachments are the
 * caller's to choose: they go by `eraseRecords`. Whole words, without case and accents.
 */
export function eraseName(
  db: WriteDb,
  names: readonly string[],
  instead: string,
  options: WriteOptions & Readonly<{ issued: readonly string[] }>,
): Answer<Applied> {
  return attempt(() =>
    db
      .transaction(() => {
        const spot = spotter(names, instead);
        if (spot.isIn(instead)) refuse('invalid', { field: 'name' });
        const edits: Edit[] = [];
        // Nobody knows yet how much there is to write: looking for it is the first half.
        const half = nounNames.length + 1;
        const look = (done: number): void => options.onProgress?.(done, 2 * half);
        const tellWritten: WriteOptions['onProgress'] = (done, of) => options.onProgress?.(of + done, 2 * of);
        for (const [done, noun] of nounNames.entries())
          for (const [index, record] of (
            readRecords(db, noun) as unknown as readonly AnyRecord[]
          ).entries()) {
            if (index % stretch === 0) look(done);
            for (const [field, isMark, value] of textsOf(noun, record)) {
              if (!stringsOf(value).some(spot.isIn)) continue;
              const clean = mapped(value, spot.without);
              edits.push(
                isMark
                  ? { do: 'mark', noun, id: record.id, field, mark: clean as never }
                  : { do: 'set', noun, id: record.id, field, value: clean },
              );
            }
          }
        const actors = actorsWith(db, spot);
        const bodies: LogPlace[] = [];
        for (const found of entriesIn(db, spot)) {
          look(half - 1);
          bodies.push(...found);
        }
        for (const [id] of actors)
          run(
            db,
            sql`UPDATE actor SET name = ${`#${id}-${randomBytes(3).toString('hex')}`} WHERE id = ${id}`,
          );
        const actor = spot.isIn(options.actor) ? '' : options.actor;
        return applyErasing(
          db,
          { verb: 'erase', about: null, edits },
          { ...options, actor, onProgress: tellWritten },
          () => ({
            bodies,
            contents: removeIssued(db, options.issued),
          }),
        );
      })
      .immediate(),
  );
}
