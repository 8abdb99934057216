import { chmodSync, linkSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { attempt, refuse } from '../store/problem';
import { connect } from './connection';
import { checkCopy } from './copy';
import { changeKey, copyKey, forgetKey, type Key, sameKey } from './key';
import { wipe } from './left-overs';
import type { Opened, Swapped } from './open';
import { flush, flushFolder, temporaryName } from './place';

/**
 * Setting, changing and removing a password. Never in place: a rekey that is killed half-way leaves a file that no
 * password opens. A copy gets the other key, is read back, flushed and takes the place of the file in one step.
 */
export type CopyOrder = Readonly<{ path: string; key: Key | null; temporary: string; next: Key | null }>;

/** The steps in which a copy is made, for showing progress. */
export type CopyStep = 'copying' | 'encrypting' | 'checking';

/** A name beside the file itself, also when the file is known by a link to it. */
export const besideFile = (path: string): string => temporaryName(realpathSync(path));

/**
 * Writes the copy, in a thread of its own: this takes seconds where a file holds many attachments. The file must not
 * be written meanwhile. Throws when the copy is not, to the last page, what the file is.
 */
export function writeCopyUnder(order: CopyOrder, tell: (step: CopyStep) => void): void {
  const { path, key, temporary, next } = order;
  const source = connect(path, { readonly: true, key });
  let facts: string;
  try {
    facts = factsOf(source);
    tell('copying');
    source.prepare('VACUUM INTO ?').run(temporary);
  } finally {
    source.close();
  }
  if (!isSame(key, next)) {
    tell('encrypting');
    const copy = connect(temporary, { readonly: false, key });
    try {
      // No journal: one would hold clear pages on the disk or all pages in memory. A copy that fails is thrown away.
      copy.pragma('journal_mode = OFF');
      copy.pragma('synchronous = OFF');
      changeKey(copy, next);
    } finally {
      copy.close();
    }
  }
  tell('checking');
  checkCopy(temporary, next);
  const written = connect(temporary, { readonly: true, key: next });
  try {
    if (factsOf(written) !== facts) refuse('damaged');
  } finally {
    written.close();
  }
}

/** A copy for a colleague keeps the key it has. */
const isSame = (key: Key | null, next: Key | null): boolean =>
  key === null || next === null ? key === next : sameKey(key, next);

/** What a copy must have in common with its original besides schema and sound pages. */
function factsOf(db: ReturnType<typeof connect>): string {
  const header = ['application_id', 'user_version', 'auto_vacuum'].map((name) =>
    db.pragma(name, { simple: true }),
  );
  const last: unknown = db.prepare('SELECT count(*), max(seq), max(hash) FROM "action"').raw().get();
  return JSON.stringify([header, last], (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
  );
}

/**
 * Puts the copy in the place of the open file, which goes on being open: same lock, other key. What stood there is
 * overwritten before its blocks are given back. A kill leaves the old file or the new one, whole, under its name.
 */
export function putCopyInPlace(opened: Opened, temporary: string, next: Key | null): Swapped {
  const path = realpathSync(opened.path);
  const old = temporary.replace(/\.new$/, '.old');
  const before = opened.key && copyKey(opened.key);
  const swapped = opened.swap(() => {
    chmodSync(temporary, statSync(path).mode & 0o777);
    flush(temporary);
    // A second name keeps the old file reachable for overwriting. Where there are no second names it is let go as it is.
    attempt(() => linkSync(path, old));
    renameSync(temporary, path);
    flushFolder(dirname(path));
  }, next);
  // Overwriting serves who sets or changes a password. Whoever takes it away keeps a clear file anyway.
  if (swapped.replaced.ok && next !== null) wipeUnread(old, before, path);
  forgetKey(before);
  rmSync(old, { force: true });
  rmSync(temporary, { force: true });
  return swapped;
}

/**
 * Overwrites the old file when nobody is in the middle of reading it. Whoever comes later finds noise, and sees that
 * another file stands in its place. Who reads for longer than SQLite waits is not waited for: clear text must go.
 */
function wipeUnread(old: string, key: Key | null, keep: string): void {
  const held = attempt(() => connect(old, { readonly: false, key }));
  if (held.ok) attempt(() => held.value.exec('BEGIN EXCLUSIVE'));
  wipe(old, keep);
  if (held.ok) attempt(() => held.value.close());
}
