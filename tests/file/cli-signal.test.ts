import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFile, openFile } from '../../src/main/file';
import { attachFiles } from '../../src/main/keeper/attach';
import { closeClient, openClient } from '../../src/main/keeper/file-methods';
import { startSession } from '../../src/main/keeper/session';
import { verifyChain } from '../../src/main/store';
import { registerFormat, registerVersion } from '../../src/shared/register/register';
import { buildKeeper } from './support/built-keeper';
import { agreed, registerOf, someone, written } from './support/client-file';

let built = '';
let folder = '';

beforeAll(async () => {
  built = await buildKeeper();
  folder = mkdtempSync(join(tmpdir(), 'griffier-signal-'));
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A register in the JSON form with so many activities and nothing else. */
function writeJson(name: string, activities: number): void {
  const register = {
    format: registerFormat,
    version: registerVersion,
    organisation: { id: 'organisation', legalName: 'Large', contentLanguages: ['en'], mainLanguage: 'en' },
    activity: Array.from({ length: activities }, (_, index) => ({
      id: `a-${index}`,
      role: 'controller',
      status: 'inUse',
      name: { en: `Activity ${index}` },
    })),
  };
  writeFileSync(join(folder, name), JSON.stringify(register));
}

const begin = (words: readonly string[]): ChildProcess =>
  spawn(process.execPath, [join(built, 'cli.js'), ...words], { cwd: folder, stdio: 'ignore' });

/** Sends the signal once there are files that begin so, and answers how the program ended. */
async function signalOnceBegun(child: ChildProcess, signal: NodeJS.Signals, place: string, start: string) {
  const ended = once(child, 'exit');
  const begun = (): boolean => existsSync(place) && readdirSync(place).some((name) => name.startsWith(start));
  while (!begun() && child.exitCode === null) await new Promise((later) => setTimeout(later, 5));
  expect(begun()).toBe(true);
  child.kill(signal);
  return await ended;
}

test('Ctrl+C while a large client file is made leaves nothing of it', async () => {
  writeJson('large.json', 20_000);
  const child = begin(['new', 'large.griffier', '--from', 'large.json']);
  expect(await signalOnceBegun(child, 'SIGINT', folder, '.large.griffier.')).toEqual([null, 'SIGINT']);
  expect(readdirSync(folder)).toEqual(['large.json']);
}, 240_000);

test.each([
  ['in the program itself', 400, 'SIGINT'],
  ['in threads', 1_200, 'SIGTERM'],
] as const)(
  'an export made %s that a signal ends leaves nothing in its folder',
  async (_, activities, signal) => {
    const name = `firm-${activities}`;
    writeJson(`${name}.json`, activities);
    expect(await once(begin(['new', `${name}.griffier`, '--from', `${name}.json`]), 'exit')).toEqual([
      0,
      null,
    ]);
    const out = join(folder, `out-${activities}`);
    const child = begin(['export', `${name}.griffier`, '--language', 'en,nl,fr', '--out', out]);
    expect(await signalOnceBegun(child, signal, out, '.')).toEqual([null, signal]);
    expect(readdirSync(out)).toEqual([]);
  },
  240_000,
);

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a pack that %s ends leaves no half file',
  async (signal) => {
    const place = mkdtempSync(join(folder, 'pack-'));
    await withAttachment(join(place, 'firm.griffier'));
    const child = begin([
      ...['pack', join(place, 'firm.griffier'), '--for', 'outsider', '--attachments', '--format', 'docx'],
      ...['--out', join(place, 'pack.zip')],
    ]);
    expect(await signalOnceBegun(child, signal, place, '.pack.zip.')).toEqual([null, signal]);
    expect(readdirSync(place)).toEqual(['firm.griffier']);
  },
  240_000,
);

test('a copy for a colleague that a signal comes across is whole or not there', async () => {
  const place = mkdtempSync(join(folder, 'whole-'));
  const path = join(place, 'firm.griffier');
  await withAttachment(path);
  const child = begin(['pack', path, '--for', 'colleague', '--out', join(place, 'copy.griffier')]);
  const [, signal] = await signalOnceBegun(child, 'SIGTERM', place, '.copy.griffier.');
  expect(signal).toBe('SIGTERM');
  const left = readdirSync(place).filter((name) => name !== 'firm.griffier');
  expect(left.filter((name) => name !== 'copy.griffier')).toEqual([]);
  if (left.length === 0) return;
  const file = agreed(openFile(join(place, 'copy.griffier'), someone));
  expect(verifyChain(file.db)).toMatchObject({ ok: true, contents: 1 });
  file.close();
}, 240_000);

/** A client file with an attachment so large that packing it takes a moment. */
async function withAttachment(path: string): Promise<void> {
  agreed(createFile(path, registerOf({}), written));
  const session = startSession('Ann');
  agreed(await openClient(session, path, null));
  const large = join(mkdtempSync(join(folder, 'from-')), 'contract.pdf');
  writeFileSync(large, randomBytes(40 * 1024 * 1024));
  const steps = { isCancelled: () => false, onProgress: () => undefined };
  agreed(await attachFiles(session, { paths: [large], to: null }, steps));
  closeClient(session);
}
