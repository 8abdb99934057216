import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
        input: { cli: 'src/main/cli.ts', 'make-worker': 'src/main/cli/make-worker.ts' },
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

const begun = (): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('.large.griffier.'));

/** Waits until the thread has begun to write, or the program has ended. */
async function untilBegun(isOver: () => boolean): Promise<void> {
  while (begun().length === 0 && !isOver()) await new Promise((later) => setTimeout(later, 5));
}

test('Ctrl+C while a large client file is made leaves nothing of it', async () => {
  writeFileSync(
    join(folder, 'large.json'),
    JSON.stringify({
      format: registerFormat,
      version: registerVersion,
      organisation: { id: 'organisation', legalName: 'Large', contentLanguages: ['en'], mainLanguage: 'en' },
      activity: Array.from({ length: 20_000 }, (_, index) => ({
        id: `a-${index}`,
        role: 'controller',
        status: 'inUse',
        name: { en: `Activity ${index}` },
      })),
    }),
  );
  const order = ['new', 'large.griffier', '--from', 'large.json'];
  const child = spawn(process.execPath, [join(built, 'cli.js'), ...order], { cwd: folder, stdio: 'ignore' });
  const ended = once(child, 'exit');
  await untilBegun(() => child.exitCode !== null);
  expect(begun().length).toBeGreaterThan(0);
  child.kill('SIGINT');
  const [code, signal] = await ended;
  expect([code, signal]).toEqual([null, 'SIGINT']);
  expect(readdirSync(folder)).toEqual(['large.json']);
}, 240_000);
