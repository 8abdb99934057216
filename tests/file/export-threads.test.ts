import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { buildKeeper } from './support/built-keeper';

let worker = '';
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
  worker = join(await buildKeeper(), 'worker.js');
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
  formats = 'docx,xlsx',
): Promise<ReadonlyMap<string, Buffer>> {
  const code = await runCommandLine(['export', file, '--format', formats, '--password-stdin', '--out', out], {
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
  });
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

/** One export that is watched: what it told, and how far its threads stood back before, meanwhile and afterwards. */
async function watch() {
  const told: ExportProgress[] = [];
  const own = (): number => (process.platform === 'linux' ? standsBack(process.pid) : 0);
  const before = own();
  let most = before;
  const files = await inThreads((progress) => {
    told.push(progress);
    if (process.platform === 'linux') most = Math.max(most, standBack());
  });
  return { files, told, before, most, after: own() };
}
let watching: ReturnType<typeof watch> | undefined;
const watched = (): ReturnType<typeof watch> => {
  watching ??= watch();
  return watching;
};

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
    const apart = await exported('locked.griffier', 'locked', worker, 'xlsx');
    const first = [...apart.values()][0] ?? Buffer.alloc(0);
    expect(apart.size).toBe(1);
    expect(first.subarray(0, 2).toString()).toBe('PK');
  }, 240_000);

  test('tells its progress now and then, and the end of every file', async () => {
    const { files, told } = await watched();
    expect(files).toBe(3);
    for (const job of [0, 1]) {
      const last = told.filter((progress) => progress.job === job).at(-1);
      expect(last).toMatchObject({ done: last?.of });
    }
    // A step per activity, and far fewer messages.
    const word = told.filter(({ job }) => job === 0);
    expect(word.at(-1)?.of).toBeGreaterThan(activities);
    expect(word.length).toBeLessThan(activities / 4);
  }, 240_000);

  test.runIf(process.platform === 'linux')(
    'is made behind everything else',
    async () => {
      const { before, most, after } = await watched();
      expect(most).toBeGreaterThan(before);
      expect(after).toBe(before);
    },
    240_000,
  );

  test('is left alone as soon as somebody cancels', async () => {
    await expect(inThreads((_, cancel) => cancel())).rejects.toBeInstanceOf(Cancelled);
  }, 240_000);
});
