import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Key } from '../key';
import { flush, flushFolder, realPlace, writeFlushed } from '../place';

/** Why a backup was made. */
export const reasons = ['day', 'migration', 'manual', 'restore', 'password'] as const;
export type Reason = (typeof reasons)[number];

/** A backup that was checked after it was written. */
export type Backup = Readonly<{
  /** Folder of the client file and name of the backup in it. */
  id: string;
  /** ISO date-time. */
  time: string;
  reason: Reason;
  /** Of which file: one client file may lie in several places. Empty when it is no longer known. */
  path: string;
  bytes: number;
  isEncrypted: boolean;
  /** Head of the chain, 64 hexadecimal digits: the state it holds. Empty when it is no longer known. */
  head: string;
}>;

/** Which client file: by its identity, which a file of version 1 does not have yet, or by where it lies. */
export type Whose = Readonly<{ uuid: string | null; path: string }>;

const ending = '.backup';
const pattern = /^(\d{6})-(\d{8}T\d{6})Z-(day|migration|manual|restore|password)\.backup$/;
const notes = z.record(z.string(), z.object({ path: z.string(), head: z.string() }));
type Notes = z.infer<typeof notes>;
const notesName = 'about.json';

/** `<uuid>-<digest of the place>`; `<uuid>` alone from before copies of one file had folders of their own. */
const ofIdentity = /^([0-9a-f]{32})(?:-[0-9a-f]{8})?$/;

/** Identity of the file whose backups a folder holds; null for one of before the file had an identity. */
export const identityIn = (folderName: string): string | null => ofIdentity.exec(folderName)?.[1] ?? null;

/**
 * The folder of a client file inside the folder of all backups. Copies of one file share its identity and nothing
 * else: each may have a password of its own, so each has a folder of its own.
 */
export function folderOf(root: string, { uuid, path }: Whose): string {
  const place = createHash('sha256').update(realPlace(path)).digest('hex');
  return join(root, uuid === null ? `path-${place.slice(0, 32)}` : `${uuid}-${place.slice(0, 8)}`);
}

/** Names of all folders with backups of a file and of its copies, wherever they lie or lay. */
function foldersOf(root: string, whose: Whose): readonly string[] {
  const before = basename(folderOf(root, { ...whose, uuid: null }));
  return namesAt(root).filter(
    (name) => name === before || (whose.uuid !== null && identityIn(name) === whose.uuid),
  );
}

/** Where there is no folder of backups yet, or something else stands in its place, there are none. */
const namesAt = (root: string): readonly string[] =>
  statSync(root, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(root) : [];

/**
 * Names of the folders that follow a file: of its place, and, with `withMoved`, of places where no file is any more. A
 * file that was moved left them behind; the folder of a copy that still lies somewhere is that copy's alone.
 */
export function ownFolders(root: string, whose: Whose, withMoved: boolean): readonly string[] {
  const own = [whose.uuid, null].map((uuid) => basename(folderOf(root, { ...whose, uuid })));
  const place = realPlace(whose.path);
  return foldersOf(root, whose).filter((name) => {
    if (own.includes(name)) return true;
    const backups = listFolder(root, name);
    const isOurs = ({ path }: Backup): boolean =>
      path === place || (withMoved && path !== '' && !existsSync(path));
    return backups.length > 0 && backups.every(isOurs);
  });
}

export const storePath = (folder: string): string => join(folder, 'contents.store');

/** Makes the folder; nobody else on this computer may look into it. */
export function prepareFolder(root: string, whose: Whose): string {
  makeFolder(root);
  const folder = folderOf(root, whose);
  takeOut(root, whose);
  // What was put aside before the file had an identity belongs to it.
  const before = folderOf(root, { ...whose, uuid: null });
  if (whose.uuid !== null && !existsSync(folder) && existsSync(before)) {
    renameSync(before, folder);
    flushFolder(root);
  } else makeFolder(folder);
  return folder;
}

/**
 * Takes what belongs to this place out of the folder that copies of one file shared once. Cut short, it goes on the
 * next time: the bytes that backups need are there before the backups are.
 */
export function takeOut(root: string, whose: Whose): void {
  if (whose.uuid === null) return;
  const shared = join(root, whose.uuid);
  const folder = folderOf(root, whose);
  const known = readNotes(shared);
  const place = realPlace(whose.path);
  const all = namesIn(shared);
  const own = all.filter((name) => known[name]?.path === place);
  if (own.length === 0) return;
  if (own.length === all.length && !existsSync(folder)) {
    renameSync(shared, folder);
    flushFolder(root);
    return;
  }
  makeFolder(folder);
  if (existsSync(storePath(shared)) && !existsSync(storePath(folder))) {
    const temporary = newName(folder);
    copyFileSync(storePath(shared), temporary);
    flush(temporary);
    renameSync(temporary, storePath(folder));
  }
  for (const name of own) {
    const about = known[name];
    if (about !== undefined) writeNotes(folder, { ...readNotes(folder), [name]: about });
    renameSync(join(shared, name), join(folder, name));
  }
  if (own.length === all.length) rmSync(shared, { recursive: true, force: true });
  flushFolder(folder);
  flushFolder(root);
}

/** Gives a folder another name, under which its backups are still found: they are under a key that is not the file's. */
export function putAside(folder: string): void {
  renameSync(folder, `${folder.replace(/-[0-9a-f]{8}$/, '')}-${randomBytes(4).toString('hex')}`);
  flushFolder(dirname(folder));
}

/** Makes a folder and those above it. Their names are flushed too: what lies in a folder without a name is lost. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) flushFolder(dirname(made));
}

/** A name under which a backup is written before it counts. */
export function newName(folder: string): string {
  return join(folder, `.new-${randomBytes(6).toString('hex')}`);
}

/** Removes what a backup that was cut short left behind. Never while another is being made. */
export function clearLeftOvers(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith('.new-')) rmSync(join(folder, name), { force: true });
}

/** The backups of one folder, the oldest first. Only finished ones have a name that counts. */
export function listFolder(root: string, folderName: string): readonly Backup[] {
  const folder = join(root, folderName);
  const known = readNotes(folder);
  return namesIn(folder).flatMap((name) => {
    const [, , stamp = '', reason] = pattern.exec(name) ?? [];
    const stats = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stats === undefined) return [];
    const { path = '', head = '' } = known[name] ?? {};
    const isEncrypted = !fitsKey(join(folder, name), null);
    const time = stamp.replace(/^(....)(..)(..)T(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6.000Z');
    return [
      {
        id: `${folderName}/${name}`,
        time,
        reason: reason as Reason,
        path,
        bytes: stats.size,
        isEncrypted,
        head,
      },
    ];
  });
}

/**
 * All backups of a client file and of its copies, the oldest first: of its identity, wherever the file lay, and those
 * put aside before it had one.
 */
export function listBackups(root: string, whose: Whose): readonly Backup[] {
  return inOrder(foldersOf(root, whose).flatMap((name) => listFolder(root, name)));
}

/** Backups of whatever lay in this place: for a file that cannot say any more who it is. */
export function backupsOfPlace(root: string, path: string): readonly Backup[] {
  const place = realPlace(path);
  return inOrder(
    namesAt(root)
      .flatMap((name) => listFolder(root, name))
      .filter((backup) => backup.path === place),
  );
}

function inOrder(backups: readonly Backup[]): readonly Backup[] {
  return [...backups].sort((a, b) => orderOf(a.id).localeCompare(orderOf(b.id)));
}

/** The number in its name says in which order they were made; files that were put together may share one. */
const orderOf = (id: string): string => id.split('/').at(-1) ?? '';

/** Where a backup lies. Throws for an id that is none: it comes from the window. */
export function pathOf(root: string, id: string): string {
  const [folder = '', name = '', more] = id.split('/');
  if (
    !/^(path-[0-9a-f]{32}|[0-9a-f]{32}(-[0-9a-f]{8})?)$/.test(folder) ||
    !pattern.test(name) ||
    more !== undefined
  )
    throw new Error('not the id of a backup');
  return join(root, folder, name);
}

/** The name that the next backup gets. Numbers say in which order they were made: the clock of a computer may jump. */
export function nextName(root: string, whose: Whose, time: string, reason: Reason): string {
  const numbers = foldersOf(root, whose).flatMap((name) => namesIn(join(root, name)).slice(-1));
  const last = Math.max(0, ...numbers.map((name) => Number(name.slice(0, 6))));
  const number = String(1 + last).padStart(6, '0');
  return `${number}-${time.slice(0, 19).replaceAll(/[-:]/g, '')}Z-${reason}${ending}`;
}

/** Gives a finished backup the name by which it counts: noted first, flushed, and then named. */
export function putBackup(
  root: string,
  folder: string,
  temporary: string,
  about: Readonly<{ name: string; path: string; head: string }>,
): Backup {
  const { name, path, head } = about;
  writeNotes(folder, { ...readNotes(folder), [name]: { path: realPlace(path), head } });
  chmodSync(temporary, 0o600);
  flush(temporary);
  renameSync(temporary, join(folder, name));
  flushFolder(folder);
  const folderName = basename(folder);
  const made = listFolder(root, folderName).find(({ id }) => id === `${folderName}/${name}`);
  if (made === undefined) throw new Error('the backup is gone');
  return made;
}

/** Whether this key may be tried on a backup: in clear without one, else by the salt that the backup begins with. */
export function fitsKey(path: string, key: Key | null): boolean {
  const first = firstBytes(path);
  const isClear = first.toString('latin1') === 'SQLite format 3\0';
  return key === null ? isClear : !isClear && first.equals(key.salt);
}

function firstBytes(path: string): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(16);
    readSync(descriptor, bytes, 0, 16, 0);
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => pattern.test(name))
        .sort()
    : [];
}

/** Without its notes a backup is still a backup. */
function readNotes(folder: string): Notes {
  try {
    const parsed = notes.safeParse(JSON.parse(readFileSync(join(folder, notesName), 'utf8')));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

function writeNotes(folder: string, known: Notes): void {
  const names = new Set(namesIn(folder));
  const last = Object.keys(known).at(-1);
  const kept = Object.fromEntries(Object.entries(known).filter(([name]) => names.has(name) || name === last));
  writeFlushed(join(folder, notesName), `${JSON.stringify(kept, null, 2)}\n`);
}
