import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, looksOf, picture, resize } from './harness/looks';
import { showIn } from './harness/open';

test('a version is issued, the register changes, and the two are compared in the window and in Word', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(240_000);
  const exports = join(home, 'handed-over');
  const word = join(home, 'differences.docx');
  const mail = join(home, 'what-changed.html');
  await answerDialogs(app, [join(home, 'sample.griffier'), exports, word, mail]);
  await page.getByRole('button', { name: /Kruimelaarde/ }).click();
  await page.getByRole('link', { name: 'Export', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Excel', exact: true }).uncheck();
  await page.getByRole('button', { name: 'Document', exact: false }).first().click();
  await page.getByRole('option', { name: 'Privacy notice' }).click();
  await page.getByRole('button', { name: 'Issue as version…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/Articles 12 to 14 ask for/)).toBeVisible();
  await expectAccessible(page, 'issue a notice');
  await picture(page, 'issue-notice');
  await dialog.getByLabel('Published from').fill('32/1/2026');
  await expect(dialog.getByRole('button', { name: 'Issue with gaps' })).toBeDisabled();
  await dialog.getByLabel('Published from').fill('1/2/2026');
  await dialog.getByLabel('Where it is published').fill('The website');
  await dialog.getByRole('button', { name: 'Issue with gaps' }).click();
  await expect(page.locator('.made-files')).toBeVisible({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Document', exact: false }).first().click();
  await page.getByRole('option', { name: 'Register, Art. 30' }).click();
  await page.getByRole('button', { name: 'Issue as version…' }).click();
  await page.getByLabel('Handed to').fill('The authority');
  await page.getByRole('dialog').getByRole('button', { name: 'Issue', exact: true }).click();
  await expect(page.locator('.made-files')).toBeVisible({ timeout: 120_000 });

  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Version 1', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Privacy notice .* Version 1$/ })).toBeVisible();
  await expect(page.getByText('Published from 1 February 2026 · The website')).toBeVisible();
  await page.getByRole('link', { name: 'Compare two states…' }).click();
  await expect(page.getByText('Nothing differs.')).toBeVisible();

  await page.evaluate(async () => {
    const ask = async (name: 'organisation.read', input: null) =>
      (JSON.parse(await window.griffier.ask(name, JSON.stringify(input))) as { value: { id: string } }).value;
    const { id } = await ask('organisation.read', null);
    const edits = [
      { do: 'set', noun: 'organisation', id, field: 'street', value: 'Nieuwe Kaai 14 bus 2' },
      { do: 'add', noun: 'party', id: 'courier', values: { name: 'Courier on a bicycle' } },
    ] as const;
    await window.griffier.ask('change', JSON.stringify({ verb: 'edit', about: null, edits }));
  });
  const compared = page.getByRole('region', { name: 'Compare' });
  await expect(
    compared
      .locator('ins', { hasText: 'Nieuwe Kaai 14 bus 2' })
      .or(compared.locator('ins', { hasText: '14' }))
      .first(),
  ).toBeVisible();
  await expect(compared.getByText('2 records: 1 new, 1 changed, 0 removed')).toBeVisible();
  await expect(compared.getByRole('heading', { name: /Courier on a bicycle/ })).toBeVisible();

  await compared.getByRole('button', { name: 'Differences in Word…' }).click();
  await expect(page.getByText('differences.docx was saved.')).toBeVisible({ timeout: 60_000 });
  const body = strFromU8(unzipSync(readFileSync(word))['word/document.xml'] ?? new Uint8Array());
  expect(body).toMatch(/<w:ins [^>]*><w:r>(?:(?!<\/w:ins>).)*(Nieuwe|Kaai|14)/);

  await compared.locator('.compare-bar').getByRole('button').first().click();
  await page.getByRole('option', { name: /^Privacy notice/ }).click();
  await compared.getByRole('button', { name: 'For a mail (HTML)…' }).click();
  await expect(page.getByText('what-changed.html was saved.')).toBeVisible({ timeout: 60_000 });
  expect(readFileSync(mail, 'utf8')).toMatch(/<del>[^<]*<\/del>.*<ins>[^<]*<\/ins>/s);

  await page.getByRole('link', { name: 'Privacy notices' }).click();
  const published = page.getByRole('region', { name: 'What is published' });
  await expect(published).toContainText(/Version 1, published from 1 February 2026, has fallen behind: /);
  await published.getByRole('link', { name: 'See what changed' }).click();
  await expect(compared.getByRole('heading', { name: /Courier on a bicycle/ })).toBeVisible();

  for (const language of looksOf(['en', 'nl', 'fr']))
    for (const theme of ['light', 'dark'] as const) {
      await showIn(page, language, theme);
      await expect(page.locator('.compared > li').first()).toBeVisible();
      await resize(app, 1280, 800);
      const part = theme === 'dark' ? 'colours' : 'all';
      await expectAccessible(
        page,
        `versions ${language} ${theme}`,
        language === 'en' ? part : 'all but colours',
      );
      await picture(page, `versions-${language}-${theme}-1280`);
      await resize(app, 1024, 700);
      await picture(page, `versions-${language}-${theme}-1024`);
    }
});
