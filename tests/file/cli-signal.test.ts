import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerFormat, registerVersion } from '../../src/shared/register/register';

/** The command line as the program builds it, in a folder from which it finds the native module. */
const built = resolve('node_modules/.cache/griffier/signal-test');
let folder = '';

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: built,
      emptyOutDir: true,
      rollupOptions: {
        input: {
          cli: 'src/main/cli.ts',
          worker: 'src/main/export/worker.ts',
          'make-worker': 'src/main/keeper/make-worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  });
  writeFileSync(join(built, 'package.json'), '{ "type": "module" }');
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
