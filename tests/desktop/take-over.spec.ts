import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ask, goTo } from './harness/ask';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, picture, resize } from './harness/looks';
import { firms, openSample } from './harness/open';

const office = 'office.griffier';

/** Chooses the file that the next dialog answers with, on the right side of the comparison. */
async function chooseOther(page: Page): Promise<Locator> {
  const compared = page.locator('section.compare');
  await compared.locator('button.pick').last().click();
  await page.getByRole('option', { name: /^(Another file|Een ander bestand|Un autre fichier)…$/ }).click();
  await expect(compared.locator('.compare-apart')).toContainText(office);
  await expect(compared.locator('.compared > li').first()).toBeVisible();
  return compared;
}

test('what changed in a copy of the file is taken over one by one, and taken back', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(400_000);
  const laptop = join(home, 'laptop.griffier');
  const copy = join(home, office);
  await openSample(app, page, laptop, firms.en);
  await answerDialogs(app, [copy, copy, laptop, ...Array.from({ length: 7 }, () => copy)]);
  expect(await ask(page, 'file.saveCopy', null)).toMatchObject({ ok: true });
  const { id } = (await ask(page, 'organisation.read', null)).value as { id: string };
  const change = async (...edits: readonly unknown[]): Promise<void> => {
    expect(await ask(page, 'change', { verb: 'edit', about: null, edits })).toMatchObject({ ok: true });
  };
  expect(await ask(page, 'file.open', { path: null })).toMatchObject({ ok: true });
  await change(
    { do: 'set', noun: 'organisation', id, field: 'street', value: 'Nieuwe Kaai 14' },
    { do: 'set', noun: 'organisation', id, field: 'city', value: 'Oostende' },
    { do: 'add', noun: 'party', id: 'courier', values: { name: 'Courier on a bicycle' } },
    { do: 'add', noun: 'system', id: 'bikes', values: { name: 'Bicycle planner', supplier: 'courier' } },
  );
  expect(await ask(page, 'file.open', { path: null })).toMatchObject({ ok: true });
  await change(
    { do: 'set', noun: 'organisation', id, field: 'city', value: 'Brugge' },
    { do: 'add', noun: 'party', id: 'miller', values: { name: 'Flour merchant' } },
  );
  const bytes = readFileSync(copy);

  await goTo(page, '/compare');
  for (const language of ['nl', 'fr', 'en'] as const)
    for (const theme of ['dark', 'light'] as const) {
      await ask(page, 'settings.change', { language, theme });
      await page.reload();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await chooseOther(page);
      await resize(app, 1024, 700);
      await picture(page, `take-over-${language}-${theme}-1024`);
      await resize(app, 1280, 800);
      await picture(page, `take-over-${language}-${theme}-1280`);
      await expectAccessible(page, `take over ${language} ${theme}`);
    }

  const compared = page.getByRole('region', { name: 'Compare', exact: true });
  await expect(compared).toContainText(`Since then 1 change here and 1 in ${office}`);
  await expect(compared.getByText('Before, on both sides')).toBeVisible();
  await compared.getByRole('button', { name: 'Changed here 1' }).click();
  await expect(compared.getByRole('heading', { name: /Flour merchant/ })).toBeVisible();
  await expect(compared.getByRole('button', { name: /^Take over/ })).toHaveCount(0);
  await compared.getByRole('button', { name: 'All 4' }).click();

  await compared.getByRole('button', { name: /^Take over: Street/ }).press('Enter');
  await expect(page.locator('.toast').last()).toContainText('Taken over.');
  await expect(compared.getByText('Nieuwe Kaai 14')).toHaveCount(0);
  await expect(compared.locator('button.take:focus')).toHaveCount(1);
  await expect(
    page.getByRole('button', { name: /^Undo: taken over from office\.griffier: street/i }),
  ).toBeVisible();

  await compared.getByRole('button', { name: 'Take over: Bicycle planner' }).click();
  await expect(page.locator('.toast').last()).toContainText('With it came: Courier on a bicycle.');
  await expect(compared.getByRole('heading', { name: /Courier on a bicycle/ })).toHaveCount(0);
  await picture(page, 'take-over-done');

  await goTo(page, '/history');
  await expect(page.getByText('Taken over from office.griffier').first()).toBeVisible();
  await picture(page, 'take-over-history');
  await page.getByRole('button', { name: /^Undo: taken over from office\.griffier/i }).click();
  await expect
    .poll(async () => JSON.stringify((await ask(page, 'catalogue.read', { noun: 'system' })).value))
    .not.toContain('Bicycle planner');
  expect(readFileSync(copy).equals(bytes)).toBe(true);
});
