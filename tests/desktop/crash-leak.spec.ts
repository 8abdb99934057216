import { readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { ask } from './harness/ask';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';

const password = 'vier koele paarden';
// Put together here: the runner keeps this text in the same folder, as a file of its own.
const planted = ['stormvogel', 'gracht'].join('');

const largest = 512 * 1024 * 1024;

/** Every file under a folder; what goes while it is looked at is not there. */
function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function holds(path: string, text: string): boolean {
  try {
    if (statSync(path).size > largest) return false;
    const bytes = readFileSync(path);
    return [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')].some((form) => bytes.includes(form));
  } catch {
    return false;
  }
}

/** What stands in a folder itself: a dump of memory goes where the program was started. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(folder, entry.name));

/** What the planted word stands in, in any folder where a program that dies may leave something. */
const found = (home: string): readonly string[] =>
  [...new Set([...filesUnder(tmpdir()), ...filesUnder(home), ...filesIn(process.cwd())])].filter((path) =>
    holds(path, planted),
  );
const dumps = (home: string): readonly string[] =>
  filesUnder(home).filter((path) => /\.(dmp|core)$|(^|\/)core(\.\d+)?$/i.test(path));

const setCity = (page: Page): Promise<unknown> =>
  ask(page, 'change', {
    verb: 'edit',
    about: { noun: 'organisation', id: 'organisation', field: 'city' },
    edits: [{ do: 'set', noun: 'organisation', id: 'organisation', field: 'city', value: planted }],
  });

/** The process of the page, or of the keeper. */
const processOf = (app: ElectronApplication, what: 'page' | 'keeper'): Promise<number | null> =>
  app.evaluate(
    ({ app: electron, BrowserWindow }, which) =>
      which === 'page'
        ? (BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? null)
        : (electron.getAppMetrics().find(({ name }) => name === 'Griffier keeper')?.pid ?? null),
    what,
  );

for (const [what, signal] of [
  ['page', 'SIGABRT'],
  ['keeper', 'SIGSEGV'],
  ['keeper', 'SIGABRT'],
] as const)
  test(`a ${what} that dies of ${signal} with an encrypted file open leaves nothing of it on the disk`, async ({
    start,
    home,
  }) => {
    test.skip(process.platform !== 'linux', 'sends signals by number of process');
    const running = await start({ expected: [/crash/i] });
    const { app, page } = running;
    await answerDialogs(app, [join(home, 'locked.griffier')]);
    const made = { name: planted, languages: ['en'], from: null, password };
    expect(await ask(page, 'file.new', made)).toMatchObject({ ok: true, value: { isEncrypted: true } });
    expect(await setCity(page)).toMatchObject({ ok: true });
    // The word stands in the memory of both processes.
    expect(await ask(page, 'organisation.read', null)).toMatchObject({ value: { city: planted } });
    const victim = await processOf(app, what);
    if (victim === null) throw new Error('no such process');
    process.kill(victim, signal);
    if (what === 'keeper')
      await expect
        // The page is drawn anew when the file locks: a question in that moment is lost.
        .poll(async () => await ask(page, 'file.state', null).catch(() => null))
        .toMatchObject({ value: { isOpen: false, locked: {} } });
    else
      await expect
        .poll(() =>
          app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isCrashed()),
        )
        .toBe(true);
    const whileOpen = [...found(home), ...dumps(home)];
    await running.close();
    expect([...new Set([...whileOpen, ...found(home), ...dumps(home)])]).toEqual([]);
  });
