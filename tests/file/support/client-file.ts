import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { createFile, type Opened, openFile } from '../../../src/main/file';
import { type Applied, applyAction } from '../../../src/main/store';
import type { Answer } from '../../../src/shared/api';
import type { Edit, Verb } from '../../../src/shared/register/edit';
import {
  emptyRegister,
  type Register,
  registerFormat,
  registerSchema,
  registerVersion,
} from '../../../src/shared/register/register';

const folders: string[] = [];
const files: Opened[] = [];

afterEach(() => {
  for (const file of files.splice(0)) file.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'griffier-test-'));
  folders.push(folder);
  return folder;
}

export const someone = { who: 'Ann', machine: 'desk', now: '2026-11-22T10:00:00.000Z' };
export const written = { time: '2026-11-22T10:00:00.000Z', actor: 'Ann' };

export function agreed<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.problem)}`);
  return answer.value;
}

/** A register from the parts a test cares about. */
export function registerOf(parts: Readonly<Record<string, unknown>> = {}): Register {
  const {
    format: _f,
    version: _v,
    ...register
  } = registerSchema.parse({
    format: registerFormat,
    version: registerVersion,
    organisation: { id: 'organisation', legalName: 'Bakery Example' },
    ...parts,
  });
  return register as unknown as Register;
}

export function newPath(name = 'Bakery.griffier'): string {
  return join(temporaryFolder(), name);
}

/** The path of a closed client file. */
export function closedFile(register: Register = emptyRegister(), path = newPath()): string {
  agreed(createFile(path, register, written));
  return path;
}

/** Opens a client file; it is closed when the test ends. One of an older version needs a folder for its backup. */
export function opened(path: string, backups?: string): Opened {
  const file = agreed(openFile(path, { ...someone, ...(backups === undefined ? {} : { backups }) }));
  files.push(file);
  return file;
}

/** A client file that is open for writing. */
export function openClient(
  register: Register = emptyRegister(),
): Opened & { writer: NonNullable<Opened['writer']> } {
  const file = opened(closedFile(register));
  if (file.writer === null) throw new Error('not writable');
  return { ...file, writer: file.writer };
}

export function change(
  file: Opened,
  edits: readonly Edit[],
  verb: Verb = 'edit',
  undoes?: number,
): Answer<Applied> {
  if (file.writer === null) throw new Error('not writable');
  const action = { verb, about: null, edits: [...edits] };
  return applyAction(file.writer, action, undoes === undefined ? written : { ...written, undoes });
}

/** What a refusal must leave as it was. */
export function fingerprint(path: string): Readonly<{ bytes: string; mtime: number }> {
  return { bytes: readFileSync(path).toString('base64'), mtime: statSync(path).mtimeMs };
}

/** What a version of the register is counted with. */
export const theRegister = {
  document: 'register',
  site: null,
  audience: 'everyone',
  activity: null,
} as const;
