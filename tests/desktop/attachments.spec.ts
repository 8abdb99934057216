import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, looksOf, picture, resize } from './harness/looks';
import { firms, openSample, showIn } from './harness/open';

/** Drags files from outside over an element and drops them, as the system does. */
async function drop(page: Page, selector: string, files: readonly string[]): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`nothing to drop on: ${selector}`);
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 60) };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  await expect(page.locator('.drop-here')).toBeVisible();
  await session.send('Input.dispatchDragEvent', { type: 'drop', ...at, data });
}

const go = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
};

test('a person attaches a file, says what it is, and saves a copy out after a question', async ({
  app,
  page,
  home,
}) => {
  await openSample(app, page, join(home, 'sample.griffier'), firms.en);
  const bytes = randomBytes(3_000_000);
  const path = join(home, 'Contract_Combell 2026.pdf');
  writeFileSync(path, bytes);
  await page.getByRole('link', { name: 'Attachments' }).click();
  await expect(page.getByRole('heading', { name: 'No attachments yet' })).toBeVisible();
  await picture(page, 'attachments-empty');
  await answerDialogs(app, [path]);
  await page.getByRole('button', { name: 'Attach a file…' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Contract Combell 2026' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Title' }).fill('Agreement with Combell');
  await expect(page.getByRole('heading', { level: 2, name: 'Agreement with Combell' })).toBeVisible();

  const out = join(home, 'out.pdf');
  await answerDialogs(app, [out]);
  await page.getByRole('button', { name: 'Save a copy…' }).click();
  const question = page.getByRole('dialog', { name: /Save a copy of/ });
  await expect(question).toContainText('outside the client file');
  await picture(page, 'attachments-question');
  await question.getByRole('button', { name: 'Choose where…' }).click();
  await expect(page.getByText('out.pdf saved.')).toBeVisible();
  expect(readFileSync(out).equals(bytes)).toBe(true);

  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No attachments yet' })).toBeVisible();
});

test('files that are dropped are attached where they are dropped', async ({ app, page, home }) => {
  await openSample(app, page, join(home, 'sample.griffier'), firms.en);
  const paths = ['Certificate.pdf', 'Σύμβαση.docx'].map((name) => join(home, name));
  for (const path of paths) writeFileSync(path, randomBytes(200_000));
  await go(page, '/parties');
  await expect(page.locator('.at-of .drop-zone')).toBeVisible();
  await page.locator('.at-of .drop-zone').scrollIntoViewIfNeeded();
  await drop(page, '.at-of .drop-zone', paths);
  await expect(page.getByText('2 files attached.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Σύμβαση' })).toBeVisible();
  await page.getByRole('button', { name: /Take Certificate off/ }).click();
  await expect(page.getByRole('link', { name: 'Certificate' })).toBeHidden();
  await go(page, '/attachments');
  await drop(page, '.at-drop', [paths[0] ?? '']);
  await expect(page.getByText('kept once')).toBeVisible();
});

test('a file that the page makes up, and a number it makes up, attach nothing', async ({
  app,
  page,
  home,
}) => {
  await openSample(app, page, join(home, 'sample.griffier'), firms.en);
  const answers = await page.evaluate(async () => [
    await window.griffier.offer([new File(['planted'], '/etc/passwd')]),
    // The bridge itself refuses what is no file.
    await (async () => await window.griffier.offer(['/etc/passwd'] as unknown as File[]))().catch(
      () => 'refused',
    ),
    await window.griffier.ask('attachments.add', { to: null, offer: 1 }),
    await window.griffier.ask('attachments.add', { to: null, offer: ['/etc/passwd'] } as never),
  ]);
  expect(answers.join(' ')).not.toContain('"ok":true');
  expect(await page.evaluate(() => window.griffier.ask('attachments.list', null))).toContain(
    '"attachments":[]',
  );
});

test('too large a file is refused in words, and a large one shows how far it is and can be cancelled', async ({
  app,
  page,
  home,
}) => {
  await openSample(app, page, join(home, 'sample.griffier'), firms.en);
  const large = join(home, 'scan.tiff');
  writeFileSync(large, '');
  truncateSync(large, 50 * 1024 * 1024 + 1);
  await go(page, '/attachments');
  await answerDialogs(app, [large]);
  await page.getByRole('button', { name: 'Attach a file…' }).click();
  await expect(page.getByRole('alert')).toContainText('scan.tiff is larger than 50 MB.');
  writeFileSync(large, randomBytes(50 * 1024 * 1024));
  await answerDialogs(app, [large]);
  await page.getByRole('button', { name: 'Attach a file…' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('progressbar')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'No attachments yet' })).toBeVisible();
  await answerDialogs(app, [large]);
  await page.getByRole('button', { name: 'Attach a file…' }).click();
  await expect(page.getByText('1 file attached.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('50 MB of 500 MB')).toBeVisible();
  expect(readdirSync(home).filter((name) => name.includes('journal'))).toEqual([]);
});

for (const { language, theme } of looksOf([
  { language: 'fr', theme: 'light' },
  { language: 'nl', theme: 'dark' },
]))
  test(`attachments are accessible and fit, in ${language}, ${theme}`, async ({ app, page, home }) => {
    await showIn(page, language, theme);
    await openSample(app, page, join(home, 'sample.griffier'), firms[language]);
    const activity = await page.evaluate(
      async () =>
        (JSON.parse(await window.griffier.ask('activities.list', null)) as { value: { id: string }[] })
          .value[1]?.id ?? '',
    );
    await go(page, '/attachments');
    for (const [name, size] of [
      ['Verwerkersovereenkomst Combell getekend 2026-03-14.pdf', 2_400_000],
      ['ISO 27001 certificaat.pdf', 480_000],
      ['Notulen ondernemingsraad.docx', 32_000],
      ['inventaris.xlsm', 900],
    ] as const) {
      const path = join(home, name);
      writeFileSync(path, randomBytes(size));
      await answerDialogs(app, [path]);
      await page.locator('.btn.primary').first().click();
      await expect(page.locator('.tb-scroll')).toContainText(name);
    }
    for (const [width, height] of [
      [1280, 800],
      [1024, 700],
    ] as const) {
      await resize(app, width, height);
      await picture(page, `attachments-${language}-${theme}-${width}`);
      await expectAccessible(page, `attachments ${language} ${theme}`);
    }
    await go(page, `/activity/${activity}`);
    const path = join(home, 'ISO 27001 certificaat.pdf');
    await answerDialogs(app, [path]);
    await page.locator('#part-attachments .btn').first().click();
    await expect(page.locator('#part-attachments li')).toBeVisible();
    await page.locator('#part-attachments').scrollIntoViewIfNeeded();
    await picture(page, `attachments-activity-${language}-${theme}`);
    await expectAccessible(page, `attachments of an activity ${language} ${theme}`);
  });
