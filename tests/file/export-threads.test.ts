import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/main/cli/run';
import { makeFiles } from '../../src/main/export/make-files';
import { Cancelled } from '../../src/main/export/run-in-worker';
import type { ExportJob, ExportProgress } from '../../src/main/export/write';
import { createFile, deriveKey, openFile } from '../../src/main/file/index';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import {
  type Register,
  registerFormat,
  registerSchema,
  registerVersion,
} from '../../src/shared/register/register';

/** The thread as the program builds it, in a folder from which it finds the native module. */
const built = resolve('node_modules/.cache/griffier/threads-test');
const worker = join(built, 'worker.js');
const password = 'four quiet words here';
/** One more than what is made at once: a register that its thread reads itself, in two volumes. */
const activities = 1_001;

const register: Register = registerSchema.parse({
  format: registerFormat,
  version: registerVersion,
  organisation: { id: 'organisation', legalName: 'Office', contentLanguages: ['en'], mainLanguage: 'en' },
  activity: Array.from({ length: activities }, (_, index) => ({
    id: `a-${index}`,
    position: index + 1,
    role: 'controller',
    status: 'inUse',
    name: { en: `Activity ${index}` },
  })),
});

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
        input: { worker: 'src/main/export/worker.ts' },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  });
  writeFileSync(join(built, 'package.json'), '{ "type": "module" }');
  folder = mkdtempSync(join(tmpdir(), 'griffier-threads-'));
  const made = { time: '2026-11-22T10:00:00Z', actor: 'test' };
  for (const [name, key] of [
    ['office', null],
    ['locked', await deriveKey(password)],
  ] as const) {
    const answer = createFile(join(folder, `${name}.griffier`), register, { ...made, key });
    if (!answer.ok) throw new Error(answer.problem.code);
  }
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function exported(
  file: string,
  out: string,
  entry: string | null,
): Promise<ReadonlyMap<string, Buffer>> {
  const code = await runCommandLine(
    ['export', file, '--format', 'docx,xlsx', '--password-stdin', '--out', out],
    {
      out: () => undefined,
      say: () => undefined,
      width: null,
      language: 'en',
      folder,
      user: 'test',
      now: () => new Date('2026-11-22T10:00:00Z'),
      worker: entry,
      askHidden: null,
      firstLine: async () => password,
    },
  );
  expect(code).toBe(0);
  const made = join(folder, out);
  return new Map(readdirSync(made).map((name) => [name, readFileSync(join(made, name))]));
}

/** Opens the file, lets threads make Word and Excel of it and closes it. */
async function inThreads(
  onProgress: (progress: ExportProgress, cancel: () => void) => void,
): Promise<number> {
  const opened = openFile(join(folder, 'office.griffier'), {
    who: 'test',
    machine: 'test',
    now: '2026-11-22T10:00:00Z',
    readOnly: true,
  });
  if (!opened.ok) throw new Error(opened.problem.code);
  const { db, key, close } = opened.value;
  const jobs = (['docx', 'xlsx'] as const).map(
    (format): ExportJob => ({
      format,
      options: documentOptionsSchema.parse({ language: 'en', date: '2026-11-22' }),
    }),
  );
  const order = { jobs, folder: join(folder, 'threads'), stamp: '0123456789ab', otherwise: '' };
  try {
    const making = makeFiles(worker, { is: 'file', path: db.name, key }, order, (progress) =>
      onProgress(progress, () => void making.cancel()),
    );
    return (await making.result).length;
  } finally {
    close();
    rmSync(join(folder, 'threads'), { recursive: true, force: true });
  }
}

/** How far a thread of this process stands back (its nice value); the first thread has the number of the process. */
const standsBack = (thread: number | string): number => {
  const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);
};
const standBack = (): number => Math.max(...readdirSync('/proc/self/task').map(standsBack));

describe('a large register', () => {
  test('comes out of threads byte for byte as it does without', async () => {
    const apart = await exported('office.griffier', 'apart', worker);
    const here = await exported('office.griffier', 'here', null);
    expect([...apart.keys()].map((name) => name.replace(/^.*draft/, '')).sort()).toEqual([
      '.xlsx',
      '_vol-1.docx',
      '_vol-2.docx',
    ]);
    expect([...apart.keys()].sort()).toEqual([...here.keys()].sort());
    for (const [name, bytes] of apart) expect(here.get(name)?.equals(bytes), name).toBe(true);
  }, 240_000);

  test('is read by the thread with the key of the file where it has a password', async () => {
    const apart = await exported('locked.griffier', 'locked', worker);
    const first = [...apart.values()][0] ?? Buffer.alloc(0);
    expect(apart.size).toBe(3);
    expect(first.subarray(0, 2).toString()).toBe('PK');
  }, 240_000);

  test('tells its progress now and then, and the end of every file', async () => {
    const told: ExportProgress[] = [];
    expect(await inThreads((progress) => told.push(progress))).toBe(3);
    for (const job of [0, 1]) {
      const last = told.filter((progress) => progress.job === job).at(-1);
      expect(last).toMatchObject({ done: last?.of });
    }
    // A step per activity, and far fewer messages.
    const word = told.filter(({ job }) => job === 0);
    expect(word[0]?.of).toBeGreaterThan(activities);
    expect(word.length).toBeLessThan(activities / 4);
  }, 240_000);

  test.runIf(process.platform === 'linux')(
    'is made behind everything else',
    async () => {
      const before = standsBack(process.pid);
      let most = before;
      await inThreads(() => {
        most = Math.max(most, standBack());
      });
      expect(most).toBeGreaterThan(before);
      expect(standsBack(process.pid)).toBe(before);
    },
    240_000,
  );

  test('is left alone as soon as somebody cancels', async () => {
    await expect(inThreads((_, cancel) => cancel())).rejects.toBeInstanceOf(Cancelled);
  }, 240_000);
});
