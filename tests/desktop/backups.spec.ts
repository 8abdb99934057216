import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { ask, goTo } from './harness/ask';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, picture, resize } from './harness/looks';
import { firms, openSample } from './harness/open';

const openBakery = (app: ElectronApplication, page: Page, path: string): Promise<void> =>
  openSample(app, page, path, firms.en);

/** Writes a field as the page does. */
const setCity = (page: Page, value: string): Promise<string> =>
  page.evaluate(
    async (city) =>
      await window.griffier.ask('change', {
        verb: 'edit',
        about: { noun: 'organisation', id: 'organisation', field: 'city' },
        edits: [{ do: 'set', noun: 'organisation', id: 'organisation', field: 'city', value: city }],
      }),
    value,
  );
const city = (page: Page): Promise<string> =>
  page.evaluate(async () => JSON.parse(await window.griffier.ask('organisation.read', null)).value.city);

test('a person sees the backups, what differs, and goes back', async ({ app, page, home }) => {
  await openBakery(app, page, join(home, 'bakery.griffier'));
  const before = await city(page);
  await setCity(page, 'Elsewhere');
  await goTo(page, '/backups');
  const panel = page.getByRole('region').filter({ hasText: 'Before the first change of the day' });
  await expect(panel).toContainText('1 changed');
  for (const [width, height] of [
    [1280, 800],
    [1024, 700],
  ] as const) {
    await resize(app, width, height);
    await picture(page, `backups-${width}`);
  }
  await expectAccessible(page, 'backups');
  await page.getByRole('button', { name: 'Put it in place of the file…' }).click();
  await picture(page, 'backups-question');
  await page.getByRole('button', { name: 'Go back', exact: true }).click();
  await expect.poll(() => city(page)).toBe(before);
  await expect(page.getByRole('list', { name: 'Backups' })).toContainText('Before a backup was restored');
});

test('the history leads to the backups beside it', async ({ app, page, home }) => {
  await openBakery(app, page, join(home, 'bakery.griffier'));
  await ask(page, 'backups.make', null);
  await setCity(page, 'Elsewhere');
  await ask(page, 'backups.make', null);
  await goTo(page, '/history');
  const list = page.getByRole('list', { name: 'Backups' });
  await expect(list.getByRole('button').nth(1)).toBeVisible();
  await picture(page, 'history-backups');
  await list.getByRole('button').nth(1).click();
  await expect(page).toHaveURL(/#\/backups/);
  // Of all backups the one that was clicked is shown.
  await expect(list.getByRole('button').nth(1)).toHaveAttribute('aria-current', 'true');
});

test('a damaged file offers its newest backup, and what can be read of it', async ({ app, page, home }) => {
  const path = join(home, 'bakery.griffier');
  await openBakery(app, page, path);
  await setCity(page, 'Elsewhere');
  await goTo(page, '/backups');
  await expect(page.getByRole('list', { name: 'Backups' })).toBeVisible();
  await page.evaluate(async () => await window.griffier.ask('file.close', null));
  const bytes = readFileSync(path);
  bytes.fill(0x5a, bytes.length - 4096 * 20, bytes.length - 4096 * 10);
  writeFileSync(path, bytes);
  await page.evaluate(async (file) => await window.griffier.ask('file.open', { path: file }), path);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('bakery.griffier does not open');
  await expect(dialog).toContainText('The backup of');
  // It never had a password, so none is asked for.
  await expect(dialog.locator('input')).toHaveCount(0);
  await picture(page, 'refused');
  await expectAccessible(page, 'a file that does not open');
  await answerDialogs(app, [join(home, 'rescued.griffier')]);
  await dialog.getByRole('button', { name: 'Rescue into a new file…' }).click();
  await expect(page.getByRole('dialog', { name: 'What was rescued' })).toBeVisible({ timeout: 60_000 });
  await picture(page, 'rescued');
  expect(readFileSync(path).equals(bytes)).toBe(true);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
});
