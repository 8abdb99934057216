import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { ask, goTo, listActivities } from './harness/ask';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, picture, resize } from './harness/looks';

async function openBakery(app: ElectronApplication, page: Page, home: string): Promise<void> {
  await answerDialogs(app, [join(home, 'bakery.griffier')]);
  expect(await ask(page, 'samples.open', { id: 'bakery' })).toMatchObject({ ok: true });
  await goTo(page, '/overview');
}

test('the values to be confirmed that an export counts lead one by one to their fields', async ({
  app,
  page,
  home,
}) => {
  await openBakery(app, page, home);
  await goTo(page, '/export');
  await page.getByRole('button', { name: /Show the \d+ places/ }).click();
  const list = page.getByRole('list', { name: /Show the \d+ places/ });
  await expect(list.getByRole('link').first()).toBeVisible();
  await expectAccessible(page, 'the places behind a count');
  await picture(page, 'export-places');
  const links = await list.getByRole('link').count();
  expect(links).toBeGreaterThan(20);
  await list.getByRole('link', { name: /A-12/ }).first().click();
  await expect(page).toHaveURL(/activity/);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-field]') !== null))
    .toBe(true);
});

test('a missing text is shown where it is missing, in its language', async ({ app, page, home }) => {
  await openBakery(app, page, home);
  const [first] = await listActivities(page);
  const name = { en: 'Payroll', nl: 'Loonadministratie' };
  await ask(page, 'change', {
    verb: 'edit',
    about: null,
    edits: [{ do: 'set', noun: 'activity', id: first?.id, field: 'name', value: name }],
  });
  await goTo(page, '/export');
  await page.getByRole('checkbox', { name: 'Français' }).check();
  const advice = page.getByRole('note').filter({ hasText: 'French' });
  await advice.getByRole('button', { name: /Show/ }).click();
  await advice
    .getByRole('link', { name: /A-01.*Name/ })
    .first()
    .click();
  const field = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.type('Administration des salaires');
  await expect
    .poll(async () => (await listActivities(page))[0]?.name)
    .toEqual({ ...name, fr: 'Administration des salaires' });
});

test('a day is chosen from the calendar with the keyboard, or typed', async ({ app, page, home }) => {
  await openBakery(app, page, home);
  const [first] = await listActivities(page);
  await goTo(page, `/activity/${first?.id}`);
  const field = page.getByRole('textbox', { name: 'In use since' });
  await expect(field).toHaveValue('01/04/2009');
  await field.focus();
  await page.keyboard.press('F4');
  const calendar = page.getByRole('dialog', { name: 'Calendar' });
  await expect(calendar.getByRole('button', { name: '1 April 2009', exact: true })).toBeFocused();
  await expectAccessible(page, 'the calendar');
  await picture(page, 'calendar');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(calendar).toBeHidden();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('09/05/2009');
  await page.keyboard.press('F4');
  await page.keyboard.press('Escape');
  await expect(calendar).toBeHidden();
  await expect(field).toHaveValue('09/05/2009');
  await field.fill('3-2-2010');
  await field.blur();
  await expect(field).toHaveValue('03/02/2010');
});

test('many activities are changed together: Esc leaves all as it was, and the keyboard comes back', async ({
  app,
  page,
  home,
}) => {
  await openBakery(app, page, home);
  await goTo(page, '/activities');
  const list = page.getByRole('application', { name: 'Activities' });
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByText('2 selected')).toBeVisible();
  const change = page.getByRole('button', { name: 'Change…' });
  await change.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Change 2 activities' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page, 'changing many');
  await picture(page, 'bulk-change');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(change).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'New value' }).fill('Bedrijfsleider');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect
    .poll(async () => (await listActivities(page)).slice(0, 3).map((row) => row.owner))
    .toEqual(['Bedrijfsleider', 'Bedrijfsleider', expect.not.stringContaining('Bedrijfsleider')]);
});

test('in a narrow window the chosen activity is a tab over the list', async ({ app, page, home }) => {
  await openBakery(app, page, home);
  await goTo(page, '/activities');
  await resize(app, 640, 400);
  const panel = page.getByRole('complementary', { name: 'The chosen activity' });
  await expect(panel).toBeHidden();
  await page.getByRole('tab', { name: 'Selected activity' }).click();
  await expect(panel.getByText('Payroll').first()).toBeVisible();
  await expectAccessible(page, 'the chosen activity in a narrow window');
  await picture(page, 'narrow-chosen-activity');
  await page.getByRole('tab', { name: 'List' }).click();
  await expect(panel).toBeHidden();
});
