import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { ask, goTo } from './harness/ask';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, looksOf, picture, resize } from './harness/looks';
import { showIn } from './harness/open';

const password = 'vier koele paarden';
// Put together here: the runner keeps this text in the same folder, as a file of its own.
const firm = ['Planted', 'Words', 'Bakery'].join(' ');
/** A word that the window is made to write everywhere, and that nothing else on the disk has. */
const planted = ['zwiere', 'lantaarn'].join('');

/** A client file with a password, made by a person in the window; the window shows its overview. */
async function makeClient(
  app: ElectronApplication,
  page: Page,
  path: string,
  under: string | null = password,
): Promise<void> {
  await answerDialogs(app, [path]);
  await page.getByRole('link', { name: 'New client file' }).first().click();
  await page.getByLabel('Name of the organisation').fill(firm);
  if (under !== null) {
    await page.getByLabel('Password (may stay empty)').fill(under);
    await page.getByLabel('Repeat the password').fill(under);
  }
  await page.getByRole('button', { name: 'Choose where to keep it…' }).click();
  await expect(page.getByRole('navigation')).toContainText(firm);
}

/** Locks by key, and waits until the page was drawn anew. */
async function lock(page: Page): Promise<void> {
  const drawn = page.waitForEvent('load');
  await page.keyboard.press('Control+l');
  await drawn;
}

/** A client file with a password, asked for as the page does. */
const newFile = (page: Page) =>
  page.evaluate(
    async ([name, secret]) =>
      await window.griffier.ask('file.new', { name, languages: ['en'], from: null, password: secret }),
    [firm, password] as const,
  );

const lockedTitle = (page: Page) => page.getByRole('heading', { name: `${firm} is locked` });

async function unlock(page: Page, with_: string): Promise<void> {
  await page.getByLabel('Password of this client file').fill(with_);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

/** What the page holds of a client, wherever in it: text, values of fields, attributes. */
const everything = (page: Page) =>
  page.evaluate(
    () => document.documentElement.outerHTML + JSON.stringify({ ...sessionStorage, ...localStorage }),
  );

test('a locked file shows nothing of what is in it, and comes back on the same page', async ({
  app,
  page,
  home,
}) => {
  await makeClient(app, page, join(home, 'bakery.griffier'));
  await goTo(page, '/organisation');
  const city = page.getByLabel('Municipality', { exact: true });
  await city.fill(planted);
  // In the middle of a word: what is being typed is saved before the page goes.
  await lock(page);
  await expect(lockedTitle(page)).toBeVisible();
  expect(await everything(page)).not.toContain(planted);
  expect(await page.getByRole('navigation').count()).toBe(0);
  await expectAccessible(page, 'locked');
  await unlock(page, password);
  await expect(city).toHaveValue(planted);
});

test('a word that cannot be saved does not put off the lock: it waits in memory and comes back', async ({
  app,
  page,
  home,
}) => {
  const path = join(home, 'bakery.griffier');
  await makeClient(app, page, path);
  await goTo(page, '/organisation');
  renameSync(path, `${path}.away`);
  const city = page.getByLabel('Municipality', { exact: true });
  await city.fill(planted);
  await expect(page.getByRole('alert').filter({ hasText: 'Save a copy…' })).toBeVisible();
  await lock(page);
  await expect(lockedTitle(page)).toBeVisible();
  await expect(page.getByText('Something you typed could not be saved.')).toBeVisible();
  expect(await everything(page)).not.toContain(planted);
  expect(filesWith(home, planted)).toEqual([]);
  await expectAccessible(page, 'locked, with a word that waits');
  await picture(page, 'lock-holding');
  renameSync(`${path}.away`, path);
  await unlock(page, password);
  await expect(city).toHaveValue(planted);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await expect
    .poll(async () => ((await ask(page, 'organisation.read', null)).value as { city: string }).city)
    .toBe(planted);
});

test('a wrong password is told, waits longer each time, and costs no data', async ({ app, page, home }) => {
  await makeClient(app, page, join(home, 'bakery.griffier'));
  await lock(page);
  for (const guess of ['one', 'two', 'three']) {
    await unlock(page, guess);
    await expect(page.getByRole('alert')).toContainText('This password does not open bakery.griffier');
  }
  await expect(page.getByRole('alert')).toContainText('Try again in');
  await page.getByLabel('Password of this client file').fill(password);
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeEnabled();
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('navigation')).toContainText(firm);
});

test('the file is locked when nobody is there, when the machine sleeps, and only with a password', async ({
  app,
  page,
  home,
}) => {
  const sleep = () => app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await makeClient(app, page, join(home, 'open.griffier'), null);
  await sleep();
  await page.keyboard.press('Control+l');
  await expect(page.getByText('This client file has no password')).toBeVisible();
  await expect(page.getByRole('navigation')).toContainText(firm);

  await answerDialogs(app, [join(home, 'shut.griffier')]);
  await newFile(page);
  const drawn = page.waitForEvent('load');
  await sleep();
  await drawn;
  await expect(lockedTitle(page)).toBeVisible();
  await expect(page.getByText('The computer went to sleep')).toBeVisible();
  await unlock(page, password);
  await expect(page.getByRole('navigation')).toContainText(firm);
  // Sixteen minutes go by in the clock of the main process; again when a late movement of the mouse came after them.
  const goesBy = () =>
    app.evaluate(() => {
      const now = Date.now;
      Date.now = () => now() + 16 * 60_000;
    });
  const sentence = page.getByText('15 minutes went by without a key or a click');
  await expect
    .poll(
      async () => {
        await goesBy();
        return await sentence.isVisible();
      },
      { timeout: 60_000, intervals: [0, 12_000] },
    )
    .toBe(true);
});

test('a key or a click puts the lock off', async ({ app, page, home }) => {
  await makeClient(app, page, join(home, 'shut.griffier'));
  await app.evaluate(() => {
    const now = Date.now;
    let ahead = 0;
    Date.now = () => now() + ahead;
    Object.assign(globalThis, {
      later: (minutes: number) => {
        ahead += minutes * 60_000;
      },
    });
  });
  const later = (minutes: number) =>
    app.evaluate(
      (_, by) => (globalThis as unknown as { later: (minutes: number) => void }).later(by),
      minutes,
    );
  await later(10);
  await page.keyboard.press('F6');
  await later(10);
  await page.waitForTimeout(11_000);
  await expect(page.getByRole('navigation')).toContainText(firm);
});

test('a password is set, changed and removed in the window', async ({ app, page, home }) => {
  const path = join(home, 'bakery.griffier');
  await makeClient(app, page, path, null);
  await page.evaluate(() => window.griffier.ask('backups.make', null));
  await goTo(page, '/settings');
  await page.getByRole('button', { name: 'Set a password…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('A lost password cannot be recovered');
  // The question about what lies there already counts it.
  await expect(dialog.getByRole('group', { name: /backups? of this file exists?/ })).toBeVisible();
  await picture(page, 'password-backups');
  await expectAccessible(page, 'setting a password');
  await dialog.getByLabel('New password', { exact: true }).fill('kort');
  await dialog.getByRole('button', { name: 'Set the password' }).click();
  await expect(dialog.getByRole('alert')).toContainText('at least 8 characters');
  await dialog.getByLabel('New password', { exact: true }).fill(password);
  await dialog.getByLabel('Repeat the password').fill(`${password}!`);
  await dialog.getByRole('button', { name: 'Set the password' }).click();
  await expect(dialog.getByRole('alert')).toContainText('do not match');
  await dialog.getByLabel('Repeat the password').fill(password);
  await dialog.getByRole('button', { name: 'Set the password' }).click();
  await expect(dialog).toContainText('The password is set');

  const backups = await page.evaluate(() => window.griffier.ask('backups.list', null));
  const encrypted: readonly { readonly isEncrypted: boolean }[] = JSON.parse(backups).value;
  expect(encrypted.length).toBeGreaterThan(0);
  expect(encrypted.every(({ isEncrypted }) => isEncrypted)).toBe(true);

  const sheet = join(home, 'sheet.pdf');
  await answerDialogs(app, [sheet]);
  await dialog.getByRole('button', { name: 'Save a sheet to print…' }).click();
  await expect.poll(() => existsSync(sheet)).toBe(true);
  await expect.poll(() => readFileSync(sheet).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await picture(page, 'password-set');
  await dialog.getByRole('button', { name: 'Close' }).click();

  // It goes on being open, and is locked from now on.
  await lock(page);
  await unlock(page, password);
  await page.getByRole('button', { name: 'Change or remove the password…' }).click();
  await dialog.getByLabel('Present password').fill('not this one');
  await dialog.getByRole('button', { name: 'Remove the password' }).click();
  await expect(dialog.getByRole('alert')).toContainText('This password does not open');
  await dialog.getByLabel('Present password').fill(password);
  await dialog.getByRole('button', { name: 'Remove the password' }).click();
  await expect(dialog).toContainText('The password is removed');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('The open client file has no password.')).toBeVisible();

  // What went wrong on the way stands in the log by its code: to read, to copy, to delete.
  const log = page.locator('section:has(> #settings-log)');
  await log.getByRole('button', { name: 'Read it' }).click();
  await expect(log.locator('pre')).toContainText('wrongPassword');
  const text = await log.locator('pre').innerText();
  for (const word of [firm, password, 'bakery']) expect(text).not.toContain(word);
  await log.getByRole('button', { name: 'Copy' }).click();
  await expect(log.getByRole('status')).toHaveText('Copied.');
  expect((await app.evaluate(({ clipboard }) => clipboard.readText())).trim()).toBe(text.trim());
  await log.getByRole('button', { name: 'Delete' }).click();
  await expect(log.locator('pre')).toHaveText('Nothing is noted.');
});

test('a file with a password asks for it when it is opened, and the list says nothing of what is in it', async ({
  running,
  home,
  start,
}) => {
  const path = join(home, 'bakery.griffier');
  await makeClient(running.app, running.page, path);
  await running.close();
  expect(readFileSync(join(home, 'profile/recent.json'), 'utf8')).not.toContain(firm);
  const again = await start();
  const row = again.page.getByRole('row', { name: /bakery/ });
  await expect(row).toContainText('Locked with a password');
  await row.dblclick();
  await expect(again.page.getByRole('heading', { name: 'bakery is locked' })).toBeVisible();
  await again.page.getByRole('button', { name: 'All clients' }).click();
  await expect(row).toBeVisible();
  await row.dblclick();
  await unlock(again.page, password);
  await expect(again.page.getByRole('navigation')).toContainText(firm);
});

/** Every file under a folder that holds the text, as UTF-8 or as UTF-16. */
function filesWith(folder: string, text: string): readonly string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      try {
        const bytes = readFileSync(path);
        return forms.some((form) => bytes.includes(form));
      } catch {
        return false;
      }
    });
}

/**
 * Does what takes a word through other hands: own text of a notice, a policy that is pasted and taken over, an
 * attachment, a printed page, Word, a version, a pack, a comparison, a backup. What the person gave and got is removed.
 */
async function sayEverywhere(app: ElectronApplication, page: Page, home: string): Promise<void> {
  const given = mkdtempSync(join(home, 'given-'));
  const must = async (name: string, input: unknown) => {
    const answer = await ask(page, name, input);
    expect([name, answer.ok, answer.problem]).toEqual([name, true, undefined]);
    return answer.value;
  };
  const own = { section: 'who', audience: 'everyone', body: { en: `We are ${planted}.` } };
  await must('change', {
    verb: 'add',
    about: null,
    edits: [{ do: 'add', noun: 'noticeSection', id: 'own', values: own }],
  });
  const text = `We use Hotjar, said ${planted}. We keep photographs for eleven years after the party.`;
  const { reading } = (await must('policy.read', { text, offer: null })) as {
    reading: { lacking: readonly { key: string }[] };
  };
  expect(reading.lacking.length).toBeGreaterThan(0);
  await must('policy.accept', { keys: reading.lacking.map(({ key }) => key), name: planted });
  const attached = join(given, `${planted}.txt`);
  writeFileSync(attached, `${planted} `.repeat(5000));
  await answerDialogs(app, [attached, given, join(given, 'pack.zip'), join(given, 'differences.html')]);
  await must('attachments.add', { to: null, offer: null });
  await must('export.folder', null);
  const date = '2026-11-22';
  const made = { formats: ['pdf', 'docx'], languages: ['en'] };
  await must('document.preview', { document: 'notice', language: 'en', date });
  await must('export.run', { options: { document: 'notice', date }, ...made });
  const request = { options: { date }, ...made };
  const issued = { request, issuedTo: planted, note: planted, noteLanguage: 'en' };
  const { id } = (await must('issue.run', issued)) as { id: string };
  const seal = { is: 'password', password: 'een heel lang wachtwoord' };
  const documents = [{ options: { reader: 'client', date }, languages: ['en'], formats: ['docx', 'pdf'] }];
  await must('pack.run', { documents, attachments: [], receiver: '', language: 'en', date, seal });
  const comparison = { before: { is: 'version', id }, after: { is: 'today' }, language: 'en' };
  await must('compare.save', { comparison, format: 'html' });
  await must('backups.make', null);
  await must('person.find', { names: [planted] });
  rmSync(given, { recursive: true });
}

for (const under of [password, null])
  test(`planted words are ${under === null ? 'found on the disk without a password' : 'nowhere on the disk with a password'}`, async ({
    running,
    home,
  }) => {
    const { app, page } = running;
    const path = join(home, 'bakery.griffier');
    await makeClient(app, page, path, under);
    await goTo(page, '/organisation');
    await page.getByLabel('Municipality', { exact: true }).fill(planted);
    await page.getByLabel('Municipality', { exact: true }).blur();
    await expect(page.getByText(/Saved/)).toBeVisible();
    await goTo(page, '/activities');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or do' }).fill(planted);
    await expect(page.getByRole('option').first()).toContainText(planted);
    await page.keyboard.press('Escape');
    await goTo(page, '/export');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await sayEverywhere(app, page, home);
    const copy = join(home, 'copy.griffier');
    await answerDialogs(app, [copy]);
    await page.evaluate(() => window.griffier.ask('file.saveCopy', null));
    expect(existsSync(copy)).toBe(true);
    // While it is open and after it was closed, killed renderer included.
    const found = () => [planted, firm].flatMap((text) => filesWith(tmpdir(), text));
    const whileOpen = found();
    await running.close();
    const all = [...new Set([...whileOpen, ...found()])];
    if (under === null) expect(all).toEqual(expect.arrayContaining([path, copy]));
    else {
      expect(all).toEqual([]);
      // Nor does the password stand anywhere, in settings, logs or what the engine keeps.
      expect(filesWith(home, under)).toEqual([]);
    }
  });

for (const language of looksOf(['en', 'nl', 'fr']))
  test(`pictures of the lock page and the dialog, in ${language}`, async ({ app, page, home }) => {
    test.setTimeout(300_000);
    await showIn(page, language, 'light');
    await answerDialogs(app, [join(home, 'bakery.griffier')]);
    await newFile(page);
    const looks = async (name: string) => {
      for (const theme of ['light', 'dark'] as const)
        for (const [width, height] of [
          [1280, 800],
          [1024, 700],
        ] as const) {
          await page.evaluate((chosen) => {
            document.documentElement.dataset['theme'] = chosen;
          }, theme);
          await resize(app, width, height);
          // The dark differs in its colours alone, and the colours are the same in each language.
          if (width === 1024 && language === 'en')
            await expectAccessible(page, `${name} ${theme}`, theme === 'dark' ? 'colours' : 'all');
          else if (width === 1024 && theme === 'light')
            await expectAccessible(page, `${language} ${name}`, 'all but colours');
          await picture(page, `${language}-${name}-${theme}-${width}`);
        }
    };
    await goTo(page, '/settings');
    await looks('settings-protection');
    await page.locator('#settings-protection ~ .row button').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await looks('password-dialog');
    await page.keyboard.press('Escape');
    await lock(page);
    await expect(page.locator('.lock-page')).toBeVisible();
    await looks('lock');
    await page.locator('.lock-page input').fill('wrong');
    await page.locator('.lock-page button[type=submit]').click();
    await expect(page.getByRole('alert')).toBeVisible();
    await looks('lock-wrong');
  });
