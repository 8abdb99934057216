import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ask } from './harness/ask';
import { expect, test } from './harness/launch';

const root = join(import.meta.dirname, '../..');
/** More than are arranged at once. */
const count = 400;

type Item = Readonly<{ id: string; activity?: string } & Record<string, unknown>>;

/** The bakery's register with activities without parts until there are enough, as the JSON form of a client file. */
function longRegister(home: string): Readonly<{ path: string; names: readonly string[] }> {
  const bakery = JSON.parse(readFileSync(join(root, 'resources/samples/bakery.json'), 'utf8')) as Readonly<
    Record<string, unknown>
  >;
  const own = bakery['activity'] as readonly Item[];
  const more = Array.from({ length: count - own.length }, (_, index) => ({
    id: `more-${index}`,
    position: own.length + index + 1,
    role: index % 4 === 0 ? 'processor' : 'controller',
    name: { en: `Round ${(index * 37) % 1000}` },
    owner: index % 2 === 0 ? 'An' : 'Bert',
  }));
  const path = join(home, 'long.json');
  writeFileSync(path, JSON.stringify({ ...bakery, activity: [...own, ...more] }));
  return { path, names: more.map(({ name }) => name.en) };
}

const references = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole('application', { name: 'Activities' })
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.flatMap((row) => row.querySelectorAll('td')[1]?.textContent?.match(/^[AP]-\d+$/)?.[0] ?? []),
    );

test('a list longer than a frame sorts, filters, groups and selects all of its rows', async ({
  start,
  home,
}) => {
  const path = join(home, 'long.griffier');
  const register = longRegister(home);
  const binding = process.env['GRIFFIER_TEST_SQLITE'];
  const made = spawnSync(
    process.execPath,
    [join(root, 'out/main/cli.js'), 'new', path, '--from', register.path],
    {
      encoding: 'utf8',
      env: { ...process.env, ...(binding === undefined ? {} : { GRIFFIER_SQLITE_BINDING: binding }) },
    },
  );
  expect(made.stderr).toContain('long.griffier');
  const { page } = await start({ args: [path] });
  await expect.poll(async () => (await ask(page, 'file.state', null)).value).toMatchObject({ isOpen: true });
  await page.evaluate(() => {
    window.location.hash = '#/activities';
  });
  const list = page.getByRole('application', { name: 'Activities' });
  await expect(list.getByRole('row').nth(5)).toBeVisible();

  await page.getByRole('searchbox').fill('Round 99');
  const hits = register.names.filter((name) => name.startsWith('Round 99'));
  await expect.poll(async () => (await references(page)).length).toBe(hits.length);

  await page.getByRole('searchbox').fill('');
  await list.getByRole('button', { name: 'Activity' }).click();
  await expect(list.getByRole('columnheader', { name: 'Activity' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  // Processors are the last group.
  const lastName =
    register.names
      .filter((_, index) => index % 4 === 0)
      .sort(new Intl.Collator('en', { numeric: true }).compare)
      .at(-1) ?? '';
  await list.focus();
  await page.keyboard.press('End');
  await expect(list.locator('tr.cur')).toContainText(lastName);

  await page.keyboard.press('Control+a');
  await expect(page.getByRole('toolbar', { name: `${count} selected` })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar', { name: 'Activities' })).toBeVisible();
});
