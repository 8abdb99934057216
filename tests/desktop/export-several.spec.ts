import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, goTo } from './harness/ask';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, picture, resize } from './harness/looks';
import { firms, openSample, showIn } from './harness/open';

const office = 'het ene kantoorwachtwoord';
const other = 'een ander wachtwoord';

test('several clients are exported with one password, and what did not open is named and tried again', async ({
  app,
  page,
  home,
}) => {
  const out = join(home, 'out');
  mkdirSync(out);
  await openSample(app, page, join(home, 'bakery.griffier'), firms.en);
  for (const [name, password] of [
    ['Bureau Een', office],
    ['Bureau Twee', other],
  ] as const) {
    await answerDialogs(app, [join(home, `${name}.griffier`)]);
    const made = await ask(page, 'file.new', { name, languages: ['nl'], from: null, password });
    expect(made).toMatchObject({ ok: true });
  }
  await ask(page, 'file.close', null);
  await goTo(page, '/');
  await page.reload();
  await page.getByRole('checkbox', { name: 'Clients', exact: true }).check();
  await page.getByRole('button', { name: 'Check…' }).click();
  const checked = page.getByRole('dialog', { name: 'Check of several clients' });
  await expect(checked).toContainText('1 client checked');
  await expect(checked).toContainText('2 clients were not checked');
  await checked.getByLabel('Password', { exact: true }).fill(office);
  await checked.getByRole('button', { name: 'Check these too' }).click();
  await expect(checked).toContainText('2 clients checked');
  await expect(checked).toContainText('1 client was not checked');
  await picture(page, 'check-several');
  await expectAccessible(page, 'checking several clients');
  await checked.getByRole('button', { name: 'Close', exact: true }).click();
  await expectAccessible(page, 'the table of clients');
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export several clients' });
  await dialog.getByRole('checkbox', { name: 'Excel' }).check();
  await answerDialogs(app, [out]);
  await dialog.getByRole('button', { name: 'Change…' }).click();
  await expect(dialog).toContainText(out);
  await dialog.getByLabel('Password', { exact: true }).fill(office);
  await picture(page, 'export-several');
  await dialog.getByRole('button', { name: 'Export 3 clients' }).click();
  await expect(dialog).toContainText('4 files of 2 clients written.', { timeout: 120_000 });
  await expect(dialog).toContainText('1 client was not exported');
  await expect(dialog.getByRole('listitem')).toContainText('Bureau Twee.griffier');
  await expect(dialog.getByRole('listitem')).toContainText('This password does not open');
  await picture(page, 'export-several-done');
  await dialog.getByRole('button', { name: 'Try these again…' }).click();
  await dialog.getByLabel('Password', { exact: true }).fill(other);
  await dialog.getByRole('button', { name: 'Export 1 client' }).click();
  await expect(dialog).toContainText('2 files of 1 client written.', { timeout: 120_000 });
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  const folders = readdirSync(out).sort();
  expect(folders).toHaveLength(3);
  expect(folders).toEqual(expect.arrayContaining(['bureau-een', 'bureau-twee']));
  for (const folder of folders) {
    const files = readdirSync(join(out, folder));
    expect(files.map((name) => name.slice(-5)).sort()).toEqual(['.docx', '.xlsx']);
    for (const name of files)
      expect(readFileSync(join(out, folder, name)).toString('latin1', 0, 2)).toBe('PK');
  }
  // Nothing was opened for work: no lock stands beside a client file.
  expect(existsSync(join(home, '.Bureau Een.griffier.lock'))).toBe(false);
});

test('the dialog fits a small window in French', async ({ app, page, home }) => {
  await openSample(app, page, join(home, 'bakery.griffier'), firms.en);
  await answerDialogs(app, [join(home, 'Locked.griffier')]);
  await ask(page, 'file.new', { name: 'Locked', languages: ['nl'], from: null, password: office });
  await ask(page, 'file.close', null);
  await resize(app, 1024, 700);
  await goTo(page, '/');
  await showIn(page, 'fr', 'dark');
  await page.getByRole('checkbox', { name: 'Clients', exact: true }).check();
  await page.getByRole('button', { name: 'Exporter…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await picture(page, 'export-several-fr');
  await expectAccessible(page, 'exporting several clients');
});
