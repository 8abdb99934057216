import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withCapital } from '../../src/shared/words/capital';
import { exportWords } from '../../src/shared/words/export';
import { noticeWords } from '../../src/shared/words/notice';
import { packWords } from '../../src/shared/words/pack';
import { readZip } from '../file/support/zip-reader';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, looksOf, picture, resize } from './harness/looks';
import { firms, openSample, showIn } from './harness/open';

for (const { language, theme } of looksOf([
  { language: 'fr', theme: 'light' },
  { language: 'nl', theme: 'dark' },
]))
  test(`a person hands over by hand, in ${language}, ${theme}`, async ({ app, page, home }) => {
    test.setTimeout(180_000);
    await showIn(page, language, theme);
    await openSample(app, page, join(home, 'sample.griffier'), firms[language]);
    const contract = join(home, 'Contract Combell.pdf');
    writeFileSync(contract, randomBytes(300_000));
    await answerDialogs(app, [contract]);
    await page.evaluate(() => window.griffier.ask('attachments.add', { to: null, offer: null }));

    await page.evaluate(() => {
      location.hash = '/hand-over';
    });
    await page.getByRole('checkbox', { name: /Contract Combell/ }).check();
    await page.getByRole('textbox').first().fill('GBA');
    // What is still to be found out goes to a client, to an authority only when a person says so.
    const readers = page.locator('fieldset', { has: page.locator('input[name="pack-reader"]') });
    const openPoints = readers.getByRole('checkbox');
    await expect(openPoints).not.toBeChecked();
    await readers.getByRole('radio').first().check();
    await expect(openPoints).toBeChecked();
    await readers.getByRole('radio').nth(1).check();
    await expect(openPoints).not.toBeChecked();
    await openPoints.check();
    await readers.getByRole('radio').nth(2).check();
    await expect(openPoints).toBeChecked();
    await readers.getByRole('radio').nth(1).check();
    await openPoints.uncheck();
    // Notices for two groups of people, made for the public although an authority reads the rest.
    const words = exportWords[language].documents;
    await page.getByRole('checkbox', { name: words.notice, exact: true }).check();
    await page.getByRole('checkbox', { name: words.subProcessors, exact: true }).check();
    const people = page.getByRole('group', { name: packWords[language].page.noticesFor });
    for (const audience of ['visitors', 'employees'] as const)
      await people
        .getByRole('checkbox', { name: withCapital(noticeWords[language].audiences[audience]), exact: true })
        .check();
    await people.getByRole('checkbox').first().uncheck();
    await expect(page.locator('.pack-files')).toContainText(`notice-employees-${language}.docx`);
    if (language === 'fr') await page.getByRole('checkbox', { name: 'PDF', exact: true }).check();
    await page.locator('input[name="pack-seal"]').first().check();
    const password = page.locator('.pack-password input');
    await expect(password).toHaveValue(/^[a-z0-9-]{29}$/);
    await expect(page.locator('.pack-files')).toContainText('attachment-01.pdf');
    for (const [width, height] of [
      [1280, 800],
      [1024, 700],
    ] as const) {
      await resize(app, width, height);
      await picture(page, `pack-${language}-${theme}-${width}`);
      await expectAccessible(page, `hand over ${language}`);
    }
    const zip = join(home, 'pack.zip');
    await answerDialogs(app, [zip]);
    await page.locator('.pack-foot .btn.primary').click();
    await expect(page.locator('.pack-foot [role="status"]')).toContainText('pack.zip', { timeout: 90_000 });
    const files = readZip(readFileSync(zip), await password.inputValue());
    expect(files.map(({ name }) => name)).toContain('attachment-01.pdf');
    for (const { bytes, isEncrypted } of files) {
      expect(isEncrypted).toBe(true);
      bytes();
    }
    const documents = ['register', 'notice-visitors', 'notice-employees', 'sub-processors'];
    for (const document of documents)
      for (const ending of ['docx', 'xlsx', ...(language === 'fr' ? ['pdf'] : [])]) {
        const file = files.find(({ name }) => name === `${document}-${language}.${ending}`);
        expect(file?.bytes().toString('latin1', 0, 4), `${document} ${ending}`).toBe(
          ending === 'pdf' ? '%PDF' : 'PK\u0003\u0004',
        );
      }

    await page.locator('input[name="for-whom"]').nth(1).check();
    await expect(page.locator('.pack-whole')).toBeVisible();
    await picture(page, `pack-colleague-${language}-${theme}`);
    await expectAccessible(page, `for a colleague ${language}`);
    const copy = join(home, 'copy.griffier');
    await answerDialogs(app, [copy]);
    await page.locator('.pack-foot .btn.primary').click();
    await expect(page.locator('.pack-foot [role="status"]')).toContainText('copy.griffier', {
      timeout: 60_000,
    });
    expect(readFileSync(copy).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

test('errors are noted as codes: no word of the register, no name and no path stands in the log', async ({
  start,
  home,
}) => {
  const { app, page } = await start({ expected: [/crashed/] });
  await openSample(app, page, join(home, 'Zilverberk.griffier'), firms.en);
  await page.evaluate(async () => {
    const ask = window.griffier.ask as (name: string, input: unknown) => Promise<string>;
    await ask('activity.add', { role: 'controller', name: 'Kwartsgele loonlijst', language: 'en' });
    await ask('attachment.saveOut', { id: 'kwartsgeel' });
    await ask('Zilverberk', { text: 'Kwartsgele loonlijst' });
    await ask('activity.duplicate', { id: 'zilverberk' });
  });
  await answerDialogs(app, [join(home, 'Zilverberk.griffier')]);
  await page.evaluate(() => window.griffier.ask('attachments.add', { to: null, offer: null }));
  await page.evaluate(() => {
    location.hash = '/settings';
  });
  await page.getByRole('button', { name: 'Read it' }).click();
  const shown = page.locator('.settings-log');
  await expect(shown).toContainText('started');
  await expect(shown).toContainText('refused attachments.add inUse');
  await shown.scrollIntoViewIfNeeded();
  await picture(page, 'settings-log');
  await expectAccessible(page, 'the log');
  const folder = join(home, 'profile/logs');
  const text = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
  expect(text).toContain('refused activity.duplicate noSuchRecord');
  expect(text).not.toMatch(/zilverberk|kwartsge|loonlijst|\/|kruimel/i);
  for (const line of text.trim().split('\n')) expect(line).toMatch(/^[\dT:.Z-]+( [\w.:+?-]+)+$/);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(shown).toContainText('Nothing is noted.');
  expect(readdirSync(folder)).toEqual([]);
  // Nothing that could hold what was open: no dump of a process that ended.
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  const left = readdirSync(join(home, 'profile'), { recursive: true }).map(String);
  expect(left.filter((name) => /\.(dmp|core)$|^core/.test(name))).toEqual([]);
});
