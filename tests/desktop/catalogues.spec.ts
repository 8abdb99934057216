import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { ask, goTo } from './harness/ask';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, picture, resize } from './harness/looks';

type Named = { readonly id: string; readonly name: string | null };
type Parties = { readonly records: readonly Named[]; readonly usedIn: Record<string, readonly string[]> };

async function parties(page: Page): Promise<Parties> {
  return (await ask(page, 'catalogue.read', { noun: 'party' })).value as Parties;
}

async function openBakery(app: ElectronApplication, page: Page, home: string): Promise<void> {
  await answerDialogs(app, [join(home, 'bakery.griffier')]);
  await ask(page, 'samples.open', { id: 'bakery' });
  await goTo(page, '/overview');
}

test('a party is made, named, found doubled, merged and removed with the keyboard alone', async ({
  app,
  page,
  home,
}) => {
  await openBakery(app, page, home);
  await goTo(page, '/parties');
  const list = page.getByRole('application', { name: 'Parties' });
  await expect(list).toBeVisible();
  const before = (await parties(page)).records.length;

  const make = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'New party' }).focus();
    await page.keyboard.press('Enter');
    // The new party is chosen and its first field has the keyboard.
    const field = page.getByRole('textbox', { name: 'Name', exact: true });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('');
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await parties(page)).records.map((party) => party.name)).toContain(name);
  };
  await make('Zilverpost');
  expect((await parties(page)).records).toHaveLength(before + 1);

  // Renamed: the list says the new name while the form is still open.
  const field = page.getByRole('textbox', { name: 'Name', exact: true });
  await field.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Zilvermail');
  await page.keyboard.press('Tab');
  await expect(list.getByText('Zilvermail')).toBeVisible();

  await make('Zilver Mail');
  const banner = page.getByRole('region', { name: 'Double?' });
  await expect(banner).toContainText('Zilver Mail');
  await picture(page, 'parties-double');
  await banner.getByRole('button', { name: 'Merge…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Merge two into one' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page, 'merging two parties');
  await picture(page, 'parties-merge');
  await dialog.getByRole('radio', { name: 'Name: Zilver Mail' }).focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Merge', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const merged = (await parties(page)).records.map((party) => party.name);
  expect(merged).toContain('Zilver Mail');
  expect(merged).not.toContain('Zilvermail');
  expect(merged).toHaveLength(before + 1);

  await list.focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('status').filter({ hasText: 'Zilver Mail removed.' })).toBeVisible();
  await expect.poll(async () => (await parties(page)).records.length).toBe(before);
});

test('a party that activities use is not removed, and the window says who uses it', async ({
  app,
  page,
  home,
}) => {
  await openBakery(app, page, home);
  const { records, usedIn } = await parties(page);
  const used = records.find((party) => (usedIn[party.id]?.length ?? 0) > 0);
  expect(used).toBeDefined();
  await goTo(page, '/parties');
  await page.evaluate((id) => {
    window.location.href = `?record=${id}${window.location.hash}`;
  }, used?.id ?? '');
  await page.waitForLoadState('load');
  await expect(page.getByRole('heading', { name: 'Used in' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('is still used');
  await expect(dialog.getByRole('button', { name: 'Remove' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect((await parties(page)).records).toHaveLength(records.length);
});

test('measures are chosen from the catalogue', async ({ app, page, home }) => {
  await openBakery(app, page, home);
  await goTo(page, '/measures');
  const many = async (): Promise<number> =>
    ((await ask(page, 'catalogue.read', { noun: 'measure' })).value as Parties).records.length;
  const before = await many();
  await page.getByRole('button', { name: 'Choose from the catalogue' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose from the catalogue' });
  const offered = await dialog.getByRole('checkbox').count();
  expect(offered).toBeGreaterThan(0);
  expect(offered).toBeLessThanOrEqual(53);
  await dialog.getByRole('checkbox').first().check();
  await dialog.getByRole('checkbox').nth(1).check();
  await expectAccessible(page, 'choosing measures');
  await picture(page, 'measures-choose');
  await dialog.getByRole('button', { name: 'Add 2' }).click();
  await expect.poll(many).toBe(before + 2);
});

const pages = [
  'overview',
  'parties',
  'people',
  'retention',
  'measures',
  'transfers',
  'agreements',
  'systems',
  'cookies',
  'sites',
  'rights',
  'requests',
  'breaches',
  'organisation',
  'settings',
] as const;

/** Every page once, in turn with each of these. */
const looks = [
  ['en', 'light', 1280, 800],
  ['nl', 'dark', 1024, 700],
  ['fr', 'light', 640, 400],
] as const;

test('the pages of lists are accessible with a record open, at every size', async ({ app, page, home }) => {
  test.setTimeout(180_000);
  await openBakery(app, page, home);
  for (const [turn, [language, theme, width, height]] of looks.entries()) {
    await ask(page, 'settings.change', { language, theme });
    await page.reload();
    await resize(app, width, height);
    for (const [index, name] of pages.entries()) {
      if (index % looks.length !== turn) continue;
      await goTo(page, `/${name}`);
      await expect(page.locator('.nav a[aria-current="page"]')).toHaveAttribute(
        'href',
        new RegExp(`/${name}`),
      );
      await page.locator('main .page, main .list-split').first().waitFor();
      const list = page.locator('.tb-scroll[tabindex]');
      if ((await list.count()) > 0) {
        await list.focus();
        await page.keyboard.press('ArrowDown');
      }
      await expectAccessible(page, `${name} in ${language}`);
      const isWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isWide, `${name} scrolls sideways`).toBe(false);
      await picture(page, `${name}-${language}-${theme}-${width}`);
    }
    // Where list and form do not fit beside each other, Enter goes from one to the other and Esc back.
    await goTo(page, '/parties');
    await expect(page.locator('.tb-scroll')).toContainText('Loonmolen Sociaal Secretariaat');
    await page.locator('.tb-scroll').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('.list-split .side .ed :focus')).toBeVisible();
    await expectAccessible(page, `the form of a party in ${language}`);
    await picture(page, `party-form-${language}-${theme}-${width}`);
    await page.keyboard.press('Escape');
    await expect(page.locator('.tb-scroll')).toBeFocused();
  }
});

test('two that are said to be no doubles stay two, also after the file was closed', async ({
  app,
  page,
  home,
}) => {
  await openBakery(app, page, home);
  await goTo(page, '/parties');
  for (const name of ['Zilverpost', 'Zilver Post']) {
    await page.getByRole('button', { name: 'New party' }).click();
    const field = page.getByRole('textbox', { name: 'Name', exact: true });
    await expect(field).toHaveValue('');
    await field.fill(name);
    await expect.poll(async () => (await parties(page)).records.map((party) => party.name)).toContain(name);
  }
  const banner = page.getByRole('region', { name: 'Double?' });
  await expect(banner).toContainText('Zilver Post');
  await banner.getByRole('button', { name: 'Not a double' }).click();
  await expect(banner).toBeHidden();
  await ask(page, 'file.close', null);
  await ask(page, 'file.open', { path: join(home, 'bakery.griffier') });
  await goTo(page, '/parties');
  await expect(page.getByRole('application', { name: 'Parties' }).getByText('Zilver Post')).toBeVisible();
  await expect(banner).toBeHidden();
});
