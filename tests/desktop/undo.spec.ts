import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { ask, goTo } from './harness/ask';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, picture } from './harness/looks';

type Party = { readonly id: string; readonly name: string | null };
const parties = async (page: Page): Promise<readonly Party[]> =>
  ((await ask(page, 'catalogue.read', { noun: 'party' })).value as { records: readonly Party[] }).records;
type Row = { readonly id: string; readonly owner: string | null; readonly reference: string };
const activities = async (page: Page): Promise<readonly Row[]> =>
  (await ask(page, 'activities.list', null)).value as readonly Row[];

async function openBakery(app: ElectronApplication, page: Page, home: string): Promise<void> {
  await answerDialogs(app, [join(home, 'bakery.griffier')]);
  await ask(page, 'samples.open', { id: 'bakery' });
  await goTo(page, '/overview');
}

const undoButton = (page: Page) => page.locator('.top button[aria-keyshortcuts="Control+Z"]');

test('typing is taken back in the field first, then in the file, and done again, by keyboard', async ({
  app,
  page,
  home,
}) => {
  await openBakery(app, page, home);
  const [first] = await activities(page);
  // Nothing is to be confirmed about it: typing would change that too.
  await ask(page, 'confirm', { noun: 'activity', ids: [first?.id], fields: ['owner'], withParts: false });
  await ask(page, 'change', {
    verb: 'edit',
    about: null,
    edits: [{ do: 'mark', noun: 'activity', id: first?.id, field: 'owner', mark: null }],
  });
  const earlier = await undoButton(page).getAttribute('aria-label');
  await goTo(page, `/activity/${first?.id}`);
  const owner = page.locator(`[data-field="activity/${first?.id}/owner"] input`);
  const before = await owner.inputValue();
  await owner.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' and sales', { delay: 20 });
  await page.waitForTimeout(900);
  await page.keyboard.type(' too', { delay: 20 });
  await expect.poll(async () => (await activities(page))[0]?.owner).toBe(`${before} and sales too`);
  await expect(undoButton(page)).toHaveAccessibleName(/^Undo: owner|^Undo: .* of A-01/);
  await picture(page, 'undo-top-bar');

  // The field gives its own typing back piece by piece, and then there is nothing left to take back in the file.
  await page.keyboard.press('Control+z');
  await expect(owner).not.toHaveValue(`${before} and sales too`);
  for (let n = 0; n < 6 && (await owner.inputValue()) !== before; n++) await page.keyboard.press('Control+z');
  await expect(owner).toHaveValue(before);
  await expect.poll(async () => (await activities(page))[0]?.owner ?? '').toBe(before);
  await expect(undoButton(page)).toHaveAccessibleName(earlier ?? '');
  for (let n = 0; n < 8; n++) await page.keyboard.press('Control+Shift+z');
  await expect(owner).toHaveValue(`${before} and sales too`);
  await expect.poll(async () => (await activities(page))[0]?.owner).toBe(`${before} and sales too`);

  // Left and on another page: one step back for the whole of it, and the window goes to the field.
  await page.keyboard.press('Tab');
  await goTo(page, '/parties');
  await expect(page.getByRole('heading', { level: 1, name: 'Parties' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await activities(page))[0]?.owner ?? '').toBe(before);
  await expect(page.locator(`[data-field="activity/${first?.id}/owner"] input`)).toBeFocused();
  await page.keyboard.press('Control+y');
  await expect.poll(async () => (await activities(page))[0]?.owner).toBe(`${before} and sales too`);
  await expect(owner).toHaveValue(`${before} and sales too`);
});

test('a removed party comes back from the toast, without a question before', async ({ app, page, home }) => {
  await openBakery(app, page, home);
  await goTo(page, '/parties');
  await page.getByRole('button', { name: 'New party' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type('Zilverpost');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await parties(page)).map(({ name }) => name)).toContain('Zilverpost');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(async () => (await parties(page)).map(({ name }) => name)).not.toContain('Zilverpost');
  const toast = page.locator('.toast');
  await expect(toast).toContainText('Zilverpost removed.');
  // It stays while it is pointed at.
  await toast.hover();
  await expectAccessible(page, 'a toast with Undo');
  await picture(page, 'undo-toast');
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await parties(page)).map(({ name }) => name)).toContain('Zilverpost');
  await expect(toast).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Zilverpost');
});

test('activities changed together are one step back, from the palette too', async ({ app, page, home }) => {
  await openBakery(app, page, home);
  const ids = (await activities(page)).map(({ id }) => id);
  const before = (await activities(page)).map(({ owner }) => owner);
  await ask(page, 'change', {
    verb: 'bulk',
    about: { noun: 'activity', id: ids[0], field: 'owner' },
    edits: ids.map((id) => ({ do: 'set', noun: 'activity', id, field: 'owner', value: 'Head office' })),
  });
  await expect(undoButton(page)).toHaveAccessibleName(`Undo: ${ids.length} activities: changed together`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>undo');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await activities(page)).map(({ owner }) => owner)).toEqual(before);
  await expect(page).toHaveURL(/#\/activities/);
});
