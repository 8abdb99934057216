import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { nativeBinding } from '../../../src/main/file/native-binding';

type Dice = (below: number) => number;
/** Damages the bytes of a whole file. */
type Damage = (whole: Buffer, dice: Dice) => Buffer;

const pageBytes = 4096;
const pagesOf = (bytes: Buffer): number => Math.floor(bytes.length / pageBytes);
const noise = (length: number, dice: Dice): Buffer => Buffer.from(Array.from({ length }, () => dice(256)));
const web = Buffer.from('<!doctype html><html><body><h1>Sign in</h1>'.repeat(300));
const zip = Buffer.concat([Buffer.from('PK\x03\x04'), deflateRawSync(Buffer.alloc(60_000, 'word '))]);

function flip(whole: Buffer, dice: Dice, from: number, to: number): Buffer {
  const bytes = Buffer.from(whole);
  for (let count = 1 + dice(64); count > 0; count--) {
    const at = from + dice(to - from);
    bytes[at] = (bytes[at] ?? 0) ^ (1 + dice(255));
  }
  return bytes;
}

/** Pages with children: the number of another page stands in them, and now it is one that leads back. */
function misleadPointers(whole: Buffer, dice: Dice): Buffer {
  const bytes = Buffer.from(whole);
  const pages = pagesOf(bytes);
  for (let number = 1; number <= pages; number++) {
    const at = (number - 1) * pageBytes + (number === 1 ? 100 : 0);
    const kind = bytes[at];
    if (kind !== 2 && kind !== 5) continue;
    if (dice(3) === 0) bytes.writeUInt32BE(dice(2) === 0 ? number : 1 + dice(pages), at + 8);
    const cells = bytes.readUInt16BE(at + 3);
    for (let cell = 0; cell < cells; cell++) {
      const pointer = at + 12 + 2 * cell;
      // What is encrypted tells anything, and its last page ends with the file.
      if (pointer + 2 > bytes.length) break;
      const place = (number - 1) * pageBytes + bytes.readUInt16BE(pointer);
      if (dice(8) === 0 && place + 4 < bytes.length) bytes.writeUInt32BE(1 + dice(pages), place);
    }
  }
  return bytes;
}

export const damages: Readonly<Record<string, Damage>> = {
  'flipped bytes': (whole, dice) => flip(whole, dice, 0, whole.length),
  'flipped bytes in one page': (whole, dice) => {
    const page = dice(pagesOf(whole));
    return flip(whole, dice, page * pageBytes, (page + 1) * pageBytes);
  },
  'cut off': (whole, dice) => whole.subarray(0, dice(whole.length)),
  'cut off after a page': (whole, dice) => whole.subarray(0, dice(pagesOf(whole)) * pageBytes),
  'swapped pages': (whole, dice) => {
    const bytes = Buffer.from(whole);
    const [one, other] = [dice(pagesOf(whole)), dice(pagesOf(whole))];
    whole.copy(bytes, one * pageBytes, other * pageBytes, (other + 1) * pageBytes);
    whole.copy(bytes, other * pageBytes, one * pageBytes, (one + 1) * pageBytes);
    return bytes;
  },
  'a wrong header': (whole, dice) => flip(whole, dice, 0, 100),
  'another size of pages in the header': (whole, dice) => {
    const bytes = Buffer.from(whole);
    bytes.writeUInt16BE(1 << (9 + dice(7)), 16);
    return bytes;
  },
  'an empty page': (whole, dice) => {
    const bytes = Buffer.from(whole);
    const page = dice(pagesOf(whole));
    return bytes.fill(0, page * pageBytes, (page + 1) * pageBytes);
  },
  'a page of noise': (whole, dice) => {
    const bytes = Buffer.from(whole);
    noise(pageBytes, dice).copy(bytes, dice(pagesOf(whole)) * pageBytes);
    return bytes;
  },
  'a web page over its beginning': (whole, dice) => {
    const bytes = Buffer.from(whole);
    web.copy(bytes, 0, 0, 1 + dice(web.length));
    return bytes;
  },
  'a web page': (_whole, dice) => web.subarray(0, 1 + dice(web.length)),
  'a zip': (_whole, dice) => Buffer.concat([zip, noise(dice(9000), dice)]),
  'a zip behind our first bytes': (whole) => Buffer.concat([whole.subarray(0, 100), zip]),
  noise: (_whole, dice) => noise(dice(30_000), dice),
  'pages that lead in circles': misleadPointers,
  'a list of free pages that leads in circles': (whole, dice) => {
    const bytes = Buffer.from(whole);
    bytes.writeUInt32BE(2 + dice(pagesOf(whole)), 32);
    bytes.writeUInt32BE(dice(1_000_000), 36);
    return bytes;
  },
};

const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n';
/** What somebody could plant with another tool. Each would hang, fill the disk or change the register if it ran. */
const planted: readonly ((dice: Dice) => string)[] = [
  () => `CREATE VIEW planted AS ${endless}`,
  () => `ALTER TABLE activity RENAME TO hidden; CREATE VIEW activity AS SELECT * FROM hidden, (${endless})`,
  () => `DROP TABLE meta; CREATE VIEW meta AS SELECT 1 AS id, (${endless}) AS readable_from`,
  () => 'CREATE TRIGGER planted AFTER INSERT ON action BEGIN DELETE FROM activity; END',
  () =>
    "CREATE TRIGGER planted BEFORE UPDATE ON organisation BEGIN UPDATE organisation SET legal_name = 'Planted'; END",
  () => 'CREATE TABLE planted (x, y AS (hex(zeroblob(100000000))))',
  () => 'CREATE INDEX planted ON activity (hex(zeroblob(length(id))))',
  () => "CREATE VIRTUAL TABLE planted USING fts5 (x); INSERT INTO planted VALUES ('x')",
  (dice) =>
    `PRAGMA ignore_check_constraints = ON; UPDATE organisation SET legal_name = hex(zeroblob(${1_000_000 + dice(9_000_000)}))`,
  (dice) =>
    `PRAGMA ignore_check_constraints = ON; UPDATE action SET verb = hex(zeroblob(${1000 + dice(1_000_000)}))`,
  () =>
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'party'; PRAGMA writable_schema = RESET",
  () => "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'party'",
  () => "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE x(' WHERE name = 'party'",
  () => "PRAGMA foreign_keys = OFF; UPDATE purpose SET activity = 'nobody'",
  () => 'PRAGMA foreign_keys = OFF; DELETE FROM organisation',
  () => 'DELETE FROM meta; DELETE FROM file_identity; DELETE FROM number_series',
  () => 'PRAGMA foreign_keys = OFF; DELETE FROM actor; DELETE FROM change_body',
];

/** Plants something in a copy of a client file with another tool's hands. */
export function plant(path: string, dice: Dice): void {
  const db = new Database(path, nativeBinding());
  try {
    db.unsafeMode(true);
    db.pragma('journal_mode = MEMORY');
    db.exec(planted[dice(planted.length)]?.(dice) ?? '');
  } catch {
    // Some of it SQLite itself refuses half-way: that is a damaged file too.
  } finally {
    db.close();
  }
}

export function writeDamaged(from: string, to: string, kind: string, dice: Dice): void {
  const damage = damages[kind];
  const whole = readFileSync(from);
  writeFileSync(to, damage === undefined ? whole : damage(whole, dice));
  if (damage === undefined) plant(to, dice);
}
