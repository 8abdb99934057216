import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  test as base,
  type ConsoleMessage,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test';

/** What `scripts/desktop.mjs` chose: the executable and, unless it is the packaged program, the folder to start. */
const electron = process.env['GRIFFIER_TEST_ELECTRON'];
const folder = process.env['GRIFFIER_TEST_APP'];

export type Running = Readonly<{
  app: ElectronApplication;
  page: Page;
  /** A folder of this test alone: settings, files it makes. */
  home: string;
  /** What the page or its console complained of so far. */
  complaints: readonly string[];
  /** Ends the program; a second call does nothing. */
  close: () => Promise<void>;
}>;

export type LaunchOptions = Readonly<{
  /** Further words on the command line. */
  args?: readonly string[];
  /** A folder of an earlier start, to find its settings again. */
  home?: string;
  env?: Readonly<Record<string, string>>;
  /** Another way to start the same program, such as a script that traces it. */
  executable?: string;
  /** As on a computer where the program never ran: it asks which name the history carries. */
  isFirstStart?: boolean;
  /** Complaints that this test provokes on purpose. */
  expected?: readonly RegExp[];
}>;

/** Starts the program with a fresh profile and waits for its first page. */
async function launch(home: string, options: LaunchOptions): Promise<Running> {
  if (electron === undefined) throw new Error('Start the desktop suite with: npm run desktop');
  if (options.isFirstStart !== true) answerFirstQuestion(join(home, 'profile'));
  const app = await _electron.launch({
    executablePath: options.executable ?? electron,
    args: [...(folder ? [folder] : []), `--user-data-dir=${join(home, 'profile')}`, ...(options.args ?? [])],
    chromiumSandbox: true,
    timeout: 45_000,
    env: { ...inherited(), HOME: home, XDG_CONFIG_HOME: join(home, 'config'), ...options.env },
  });
  const complaints: string[] = [];
  const note = (text: string) => {
    if (!(options.expected ?? []).some((pattern) => pattern.test(text))) complaints.push(text);
  };
  const page = await app.firstWindow({ timeout: 45_000 });
  const heard = (message: ConsoleMessage) => {
    if (['error', 'warning', 'assert'].includes(message.type())) note(`${message.type()}: ${message.text()}`);
  };
  page.on('console', heard);
  page.on('pageerror', (error) => note(`page error: ${error.message}`));
  page.on('crash', () => note('the page crashed'));
  await page.waitForLoadState('load');
  let isOpen = true;
  const child = app.process();
  const close = async () => {
    if (!isOpen) return;
    isOpen = false;
    // A test may have ended it already.
    if (child.exitCode !== null || child.signalCode !== null) return;
    await closeWithin(app, 10_000);
  };
  return { app, page, home, complaints, close };
}

/** The question of the first start was answered before, unless there are settings already. */
function answerFirstQuestion(profile: string): void {
  const path = join(profile, 'settings.json');
  if (existsSync(path)) return;
  mkdirSync(profile, { recursive: true });
  writeFileSync(path, JSON.stringify({ isAuthorAsked: true }));
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Closes as a person would, and ends the process when that takes longer than `limit` milliseconds. */
async function closeWithin(app: ElectronApplication, limit: number): Promise<void> {
  let child: ReturnType<ElectronApplication['process']>;
  try {
    child = app.process();
  } catch {
    // The test ended it itself.
    return;
  }
  const timer = setTimeout(() => child.kill('SIGKILL'), limit);
  try {
    await app.close();
  } catch {
    child.kill('SIGKILL');
  } finally {
    clearTimeout(timer);
  }
}

type Fixtures = {
  /** Starts the program; every start of a test is closed at its end and must have kept its console silent. */
  readonly start: (options?: LaunchOptions) => Promise<Running>;
  /** The program, started once for this test. */
  readonly running: Running;
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly home: string;
};

export const test = base.extend<Fixtures>({
  home: async ({ browserName: _ }, use) => {
    const home = await mkdtemp(join(tmpdir(), 'griffier-'));
    await use(home);
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  start: async ({ home }, use, info) => {
    const all: Running[] = [];
    await use(async (options = {}) => {
      const running = await launch(options.home ?? home, options);
      all.push(running);
      return running;
    });
    if (info.status !== info.expectedStatus) await pictures(all, info.outputPath.bind(info));
    for (const running of all) await running.close();
    expect(
      all.flatMap((running) => running.complaints),
      'the console stays silent',
    ).toEqual([]);
  },
  running: async ({ start }, use) => {
    await use(await start());
  },
  app: async ({ running }, use) => {
    await use(running.app);
  },
  page: async ({ running }, use) => {
    await use(running.page);
  },
});

type SharedFixtures = {
  /** Complaints that the tests of this group provoke on purpose. */
  readonly expected: RegExp | null;
};

/**
 * As `test`, in one window that all such tests of a file share: for tests that open no file and leave the window as
 * they found it. After one that fails there is a new window. One that provokes complaints stands in a group at the end
 * of its file: what the console says late then is still expected.
 */
export const testInOneWindow = test.extend<SharedFixtures, { readonly shared: Running }>({
  expected: [null, { option: true }],
  shared: [
    async ({ browserName: _ }, use) => {
      const home = await mkdtemp(join(tmpdir(), 'griffier-'));
      const running = await launch(home, {});
      await use(running);
      await running.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
    { scope: 'worker' },
  ],
  running: async ({ shared, expected }, use, info) => {
    const before = shared.complaints.length;
    await use(shared);
    if (info.status !== info.expectedStatus) await pictures([shared], info.outputPath.bind(info));
    expect(
      shared.complaints.slice(before).filter((text) => expected?.test(text) !== true),
      'the console stays silent',
    ).toEqual([]);
  },
});

/** A picture of each window that is still there when a test failed. */
async function pictures(all: readonly Running[], outputPath: (name: string) => string): Promise<void> {
  for (const [index, running] of all.entries()) {
    try {
      await running.page.screenshot({ path: outputPath(`window-${index}.png`), timeout: 3000 });
    } catch {
      // The window is gone: the failure itself says why.
    }
  }
}

export { expect };
