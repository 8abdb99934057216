import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { ask, goTo, listActivities } from './harness/ask';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, looksOf, picture, resize } from './harness/looks';

async function openBakery(app: ElectronApplication, page: Page, home: string): Promise<void> {
  await answerDialogs(app, [join(home, 'bakery.griffier')]);
  await ask(page, 'samples.open', { id: 'bakery' });
  await goTo(page, '/overview');
}

async function change(page: Page, id: string, field: string, value: unknown): Promise<void> {
  const about = { noun: 'activity', id, field };
  await ask(page, 'change', { verb: 'edit', about, edits: [{ do: 'set', ...about, value }] });
}

/** A history that shows each kind of change. */
async function workOn(page: Page): Promise<string> {
  const [first, second] = await listActivities(page);
  const id = first?.id ?? '';
  await change(page, id, 'owner', 'Head of people');
  await change(page, id, 'owner', 'Head of people and pay');
  await ask(page, 'activity.add', { role: 'controller', name: 'Newsletter', language: 'en' });
  await ask(page, 'activities.retire', { ids: [second?.id], endDate: '2026-11-30', successor: null });
  const made = (await listActivities(page)).at(-1)?.id;
  await ask(page, 'change', {
    verb: 'remove',
    about: { noun: 'activity', id: made },
    edits: [{ do: 'remove', noun: 'activity', id: made }],
  });
  return id;
}

test('the history tells each change, and a field and a removed record are put back', async ({
  app,
  page,
  home,
}) => {
  await openBakery(app, page, home);
  const id = await workOn(page);
  await goTo(page, '/history');
  const list = page.getByRole('feed', { name: 'Changes' });
  await expect(list.getByRole('article').first()).toContainText('Newsletter');
  await expect(list).toContainText('Head of people and pay');
  // After opening, in the background.
  await expect(page.getByRole('button', { name: 'History is whole' })).toBeVisible();
  await expectAccessible(page, 'the history');
  await picture(page, 'history-en-light-1280');

  await list
    .getByRole('button', { name: /^Put Owner.* back/ })
    .first()
    .click();
  await expect.poll(async () => (await listActivities(page))[0]?.owner).toBe('Head of people');
  await expect(page.locator('.toast').first()).toContainText('It stands as it stood before.');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await listActivities(page))[0]?.owner).toBe('Head of people and pay');

  await list
    .getByRole('button', { name: /^Bring back: .*Newsletter/ })
    .first()
    .click();
  await expect
    .poll(async () => (await listActivities(page)).map(({ name }) => name?.en))
    .toContain('Newsletter');

  // One record, one field, and back to the whole file.
  await page.goto(`${page.url().split('#')[0]?.split('?')[0]}?record=activity:${id}:owner#/history`);
  await expect(page.getByText(/^Only: /)).toBeVisible();
  await expect(list.getByRole('article').first()).toContainText('Head of people');
  await page.getByRole('button', { name: 'Show the whole file' }).click();
  await expect(list).toContainText('Newsletter');

  await page.getByPlaceholder('Filter the history').fill('head of people');
  await expect(list).not.toContainText('Newsletter');
  await page.getByPlaceholder('Filter the history').fill('no such word');
  await expect(page.getByText('Nothing in the history matches.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filter' }).click();

  await page.getByRole('button', { name: 'History is whole' }).click();
  const dialog = page.getByRole('dialog', { name: 'History is whole' });
  await expect(dialog.locator('code')).toHaveText(/^[0-9a-f]{64}$/);
  await expectAccessible(page, 'the check of the history');
  await picture(page, 'history-check');
});

for (const { language, theme, width, height } of looksOf([
  { language: 'fr', theme: 'light', width: 640, height: 400 },
  { language: 'nl', theme: 'dark', width: 1024, height: 700 },
]))
  test(`the history is accessible in ${language}, ${theme}, at ${width} x ${height}`, async ({
    app,
    page,
    home,
  }) => {
    await openBakery(app, page, home);
    await workOn(page);
    await ask(page, 'settings.change', { language, theme });
    await page.reload();
    await resize(app, width, height);
    await goTo(page, '/history');
    await expect(page.getByRole('feed').getByRole('article').first()).toBeVisible();
    await expectAccessible(page, `history in ${language}`);
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isWide).toBe(false);
    await picture(page, `history-${language}-${theme}-${width}`);
  });
