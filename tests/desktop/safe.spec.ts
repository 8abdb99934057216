import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { ask, goTo, listActivities } from './harness/ask';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, picture } from './harness/looks';

/** A disk of a few megabytes that this suite alone sees; only where the harness can make one. */
const smallDisk = process.env['GRIFFIER_TEST_SMALL_DISK'];

async function openBakery(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await answerDialogs(app, [path]);
  expect(await ask(page, 'samples.open', { id: 'bakery' })).toMatchObject({ ok: true });
  await goTo(page, '/overview');
}

async function openPath(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await answerDialogs(app, [path]);
  expect(await ask(page, 'file.open', { path: null })).toMatchObject({ ok: true });
  await goTo(page, '/overview');
}

async function nameOf(page: Page, at: number): Promise<string> {
  return (await listActivities(page))[at]?.name?.en ?? '';
}

test('a file that cannot be written reads as plain text under a banner, and still exports', async ({
  app,
  page,
  home,
}) => {
  const folder = join(home, 'medium');
  mkdirSync(folder);
  const path = join(folder, 'bakery.griffier');
  await openBakery(app, page, path);
  expect(await ask(page, 'file.close', null)).toMatchObject({ ok: true });
  chmodSync(path, 0o444);
  chmodSync(folder, 0o555);
  try {
    await openPath(app, page, path);
    const banner = page.getByRole('status').filter({ hasText: 'Read-only' });
    await expect(banner).toBeVisible();
    await expect(banner.getByRole('button', { name: 'Save a copy…' })).toBeVisible();
    const [first] = await listActivities(page);
    await goTo(page, `/activity/${first?.id}`);
    const form = page.getByRole('region', { name: 'Form' });
    await expect(form.getByText('Payroll').first()).toBeVisible();
    await expect(form.getByRole('textbox')).toHaveCount(0);
    await expect(form.getByRole('combobox')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Add/ })).toHaveCount(0);
    await expectAccessible(page, 'an activity that can only be read');
    await picture(page, 'read-only-activity');
    await goTo(page, '/parties');
    await expect(page.getByRole('button', { name: 'New party' })).toHaveCount(0);
    await expect(page.getByRole('complementary').getByRole('textbox')).toHaveCount(0);
    await picture(page, 'read-only-parties');
    await goTo(page, '/organisation');
    await expect(page.getByText('Bakkerij Kruimelaarde BV').first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
    const out = join(home, 'out');
    mkdirSync(out);
    await goTo(page, '/export');
    await answerDialogs(app, [out]);
    await page.getByRole('button', { name: 'Export 2 files' }).click();
    await expect(page.getByText('2 files were written.')).toBeVisible({ timeout: 30_000 });
    expect(readdirSync(out)).toHaveLength(2);
    // A copy elsewhere can be changed again.
    const copy = join(home, 'copy.griffier');
    await answerDialogs(app, [copy]);
    await page.getByRole('button', { name: 'Save a copy…' }).click();
    await expect(page.getByText('A copy was written.')).toBeVisible();
    await openPath(app, page, copy);
    await expect(page.getByText('Read-only')).toHaveCount(0);
  } finally {
    chmodSync(folder, 0o755);
  }
});

test('a file that is open in another window says by whom and since when, and can be tried again', async ({
  start,
  home,
}) => {
  const first = await start();
  const path = join(home, 'shared.griffier');
  await openBakery(first.app, first.page, path);
  const otherHome = join(home, 'other');
  mkdirSync(otherHome);
  const second = await start({ home: otherHome });
  await openPath(second.app, second.page, path);
  const banner = second.page.getByRole('status').filter({ hasText: 'Open by' });
  await expect(banner).toContainText(/Open by \S+ at \S+ since \d\d:\d\d/);
  await picture(second.page, 'in-use');
  // Somebody still has it: it stays as it is.
  await banner.getByRole('button', { name: 'Try again' }).click();
  expect(await ask(second.page, 'file.open', { path })).toMatchObject({ value: { why: 'inUse' } });
  await expect(banner).toBeVisible();
  await first.close();
  await banner.getByRole('button', { name: 'Try again' }).click();
  await expect(banner).toBeHidden();
  await goTo(second.page, '/organisation');
  await expect(second.page.getByRole('textbox', { name: 'Legal name' })).toHaveValue(
    'Bakkerij Kruimelaarde BV',
  );
});

test('a full disk is told until it is solved, and the words wait in their field', async ({
  app,
  page,
  home,
}) => {
  test.skip(smallDisk === undefined, 'needs a disk that can be filled');
  const folder = smallDisk ?? '';
  const path = join(folder, 'bakery.griffier');
  const filler = join(folder, 'filler');
  try {
    await openBakery(app, page, path);
    await goTo(page, '/organisation');
    const field = page.getByRole('textbox', { name: 'Legal name' });
    await expect(field).toHaveValue('Bakkerij Kruimelaarde BV');
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(filler, new Uint8Array(bavail * bsize));
    await field.fill('Bakkerij Kruimelaarde NV');
    const alert = page.getByRole('alert').filter({ hasText: 'Save a copy…' });
    await expect(alert).toContainText('Not saved. The disk is full');
    await expectAccessible(page, 'a full disk');
    await picture(page, 'disk-full');
    // It stays on every page, and the word with it.
    await goTo(page, '/activities');
    await expect(alert).toBeVisible();
    await goTo(page, '/organisation');
    await expect(field).toHaveValue('Bakkerij Kruimelaarde NV');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toBeVisible();
    await answerDialogs(app, [join(home, 'copy.griffier')]);
    await alert.getByRole('button', { name: 'Save a copy…' }).click();
    await expect(page.getByText('A copy was written.')).toBeVisible();
    // Another client is not opened over it.
    await answerDialogs(app, [join(home, 'copy.griffier')]);
    await page.keyboard.press('Control+O');
    await expect(page.getByText('Not saved. The disk is full').first()).toBeVisible();
    await expect(field).toHaveValue('Bakkerij Kruimelaarde NV');
    rmSync(filler);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toBeHidden();
    const read = (await ask(page, 'organisation.read', null)) as { value: { legalName: string } };
    expect(read.value.legalName).toBe('Bakkerij Kruimelaarde NV');
  } finally {
    rmSync(filler, { force: true });
  }
});

/** What happens to the place of a file while it is open, and how it comes back. */
const takenAway = {
  'the file is renamed': {
    take: (path: string) => renameSync(path, `${path}.away`),
    giveBack: (path: string) => renameSync(`${path}.away`, path),
  },
  'another file stands in its place': {
    take: (path: string) => {
      renameSync(path, `${path}.away`);
      copyFileSync(`${path}.away`, path);
    },
    giveBack: (path: string) => renameSync(`${path}.away`, path),
  },
  'the share is gone': {
    take: (path: string) => renameSync(dirname(path), `${dirname(path)}-gone`),
    giveBack: (path: string) => renameSync(`${dirname(path)}-gone`, dirname(path)),
  },
} as const;

test('a file that is taken away while it is open: it is told, a copy can be made, and back again it saves by itself', async ({
  app,
  page,
  home,
}) => {
  const folder = join(home, 'share');
  mkdirSync(folder);
  const path = join(folder, 'bakery.griffier');
  await openBakery(app, page, path);
  await goTo(page, '/organisation');
  const field = page.getByRole('textbox', { name: 'Legal name' });
  await expect(field).toHaveValue('Bakkerij Kruimelaarde BV');
  const alert = page.getByRole('alert').filter({ hasText: 'Save a copy…' });
  const saved = async () =>
    ((await ask(page, 'organisation.read', null)) as { value: { legalName: string } }).value.legalName;
  for (const [name, { take, giveBack }] of Object.entries(takenAway))
    await test.step(name, async () => {
      take(path);
      await field.fill(`Bakery when ${name}`);
      await expect(alert).toContainText('was moved or removed while it was open');
      await expect(field).toHaveValue(`Bakery when ${name}`);
      const copy = join(home, `copy when ${name}.griffier`);
      await answerDialogs(app, [copy]);
      await alert.getByRole('button', { name: 'Save a copy…' }).click();
      await expect.poll(() => existsSync(copy)).toBe(true);
      giveBack(path);
      await expect(alert).toBeHidden();
      expect(await saved()).toBe(`Bakery when ${name}`);
    });
  await test.step('the file is removed for good', async () => {
    rmSync(path);
    await field.fill('Bakery without a file');
    await expect(alert).toContainText('was moved or removed while it was open');
    await picture(page, 'file-removed');
    await answerDialogs(app, [path]);
    await alert.getByRole('button', { name: 'Save a copy…' }).click();
    await expect(alert).toBeHidden();
    expect(await saved()).toBe('Bakery without a file');
    expect(existsSync(path)).toBe(true);
  });
});

test('closing with something that could not be saved asks first', async ({ app, page, home }) => {
  test.skip(smallDisk === undefined, 'needs a disk that can be filled');
  const folder = smallDisk ?? '';
  const filler = join(folder, 'filler');
  try {
    await openBakery(app, page, join(folder, `asks-${Date.now()}.griffier`));
    await goTo(page, '/organisation');
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(filler, new Uint8Array(bavail * bsize));
    await page.getByRole('textbox', { name: 'Legal name' }).fill('Half');
    await expect(page.getByRole('alert').filter({ hasText: 'Try again' }).first()).toBeVisible();
    await answerDialogs(app, [0]);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await page.waitForTimeout(1_500);
    await expect(page.getByRole('textbox', { name: 'Legal name' })).toHaveValue('Half');
    rmSync(filler);
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect(page.getByRole('textbox', { name: 'Legal name' })).toHaveValue('Bakkerij Kruimelaarde BV');
  } finally {
    rmSync(filler, { force: true });
    void home;
  }
});

test('a word half typed is kept: at another page, at another record, when the window closes', async ({
  start,
  home,
}) => {
  const path = join(home, 'bakery.griffier');
  const { app, page, close } = await start();
  await openBakery(app, page, path);
  const rows = await listActivities(page);
  await goTo(page, `/activity/${rows[0]?.id}`);
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Payroll one');
  await goTo(page, '/activities');
  await expect.poll(() => nameOf(page, 0)).toBe('Payroll one');
  await goTo(page, `/activity/${rows[0]?.id}`);
  await name.fill('Payroll two');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(name).toHaveValue('Staff administration');
  await expect.poll(() => nameOf(page, 0)).toBe('Payroll two');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(name).toHaveValue('Payroll two');
  await name.press('End');
  await page.keyboard.type(' and thr');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await close();
  const again = await start();
  await openPath(again.app, again.page, path);
  await expect.poll(() => nameOf(again.page, 0)).toBe('Payroll two and thr');
});

test('an export that is cancelled leaves no file, in any format', async ({ app, page, home }) => {
  test.setTimeout(240_000);
  await openBakery(app, page, join(home, 'bakery.griffier'));
  const { ids } = (
    (await ask(page, 'activities.fromTemplates', { templates: ['payroll', 'cctv'], verb: 'template' })) as {
      value: { ids: string[] };
    }
  ).value;
  for (let round = 0; round < 80; round++) await ask(page, 'activity.duplicate', { id: ids[round % 2] });
  const out = join(home, 'out');
  mkdirSync(out);
  await answerDialogs(app, [out]);
  expect(await ask(page, 'export.folder', null)).toMatchObject({ ok: true });
  for (const format of ['Word', 'Excel', 'PDF']) {
    await goTo(page, '/activities');
    await goTo(page, '/export');
    for (const each of ['Word', 'Excel', 'PDF'])
      await page.getByRole('checkbox', { name: each, exact: true }).setChecked(each === format);
    await page.getByRole('checkbox', { name: 'Français' }).check();
    await page.getByRole('button', { name: 'Export 2 files' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('Cancelled. No file was written.'), format).toBeVisible({ timeout: 30_000 });
    expect(readdirSync(out), format).toEqual([]);
  }
  // And afterwards an export goes as before.
  await page.getByRole('checkbox', { name: 'PDF', exact: true }).uncheck();
  await page.getByRole('checkbox', { name: 'Excel', exact: true }).check();
  await page.getByRole('button', { name: 'Export 2 files' }).click();
  await expect(page.getByText('2 files were written.')).toBeVisible({ timeout: 120_000 });
  expect(readdirSync(out)).toHaveLength(2);
});

test('an activity is duplicated, taken out of use and brought back, with the keyboard', async ({
  app,
  page,
  home,
}) => {
  await openBakery(app, page, join(home, 'bakery.griffier'));
  const before = await listActivities(page);
  await goTo(page, `/activity/${before[0]?.id}`);
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Payroll');
  await page.keyboard.press('Control+D');
  await expect.poll(async () => (await listActivities(page)).length).toBe(before.length + 1);
  await expect(page.locator('.meta').getByText('A-17')).toBeVisible();
  const choose = async (what: string): Promise<void> => {
    await page.getByRole('button', { name: 'More actions' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: what }).focus();
    await page.keyboard.press('Enter');
  };
  await choose('Retire…');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Ended on' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await choose('Retire…');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('31/12/2025');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const made = async () => (await listActivities(page)).find((row) => row.reference === 'A-17');
  await expect.poll(async () => (await made())?.endDate).toBe('2025-12-31');
  await choose('Restore');
  await expect.poll(async () => (await made())?.endDate).toBe(null);
});
