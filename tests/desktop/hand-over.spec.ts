import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';

/** The source tree: where the command line and the sample firms are. */
const sourceTree = join(import.meta.dirname, '../..');
const binding = process.env['GRIFFIER_TEST_SQLITE'];
const firms = ['lobi-systems', 'senef-soft', 'selentic', 'luxifer', 'sendtex'];

/** The firms as client files, made by the command line: the packaged program does not carry them. */
function makeClientFiles(home: string): readonly string[] {
  return firms.map((firm) => {
    const path = join(home, `${firm}.griffier`);
    execFileSync(process.execPath, [join(sourceTree, 'out/main/cli.js'), 'new', path, '--sample', firm], {
      stdio: 'pipe',
      env: { ...process.env, ...(binding === undefined ? {} : { GRIFFIER_SQLITE_BINDING: binding }) },
    });
    return path;
  });
}

test('a person opens the five firms by hand and hands each over in Word and Excel, in three languages', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(300_000);
  const files = makeClientFiles(home);
  for (const [index, path] of files.entries()) {
    const folder = join(home, `out-${firms[index]}`);
    mkdirSync(folder);
    await page.evaluate(() => {
      location.hash = '/';
    });
    await answerDialogs(app, [path, folder]);
    await page.getByRole('complementary').getByRole('button', { name: 'Open a file…' }).click();
    await expect(page.getByRole('navigation')).toBeVisible();
    await page.getByRole('link', { name: 'Export', exact: true }).click();
    for (const language of ['English', 'Nederlands', 'Français'])
      await page.getByRole('checkbox', { name: language }).check();
    await page.getByRole('button', { name: /Change…/ }).click();
    await page.getByRole('button', { name: 'Export 6 files' }).click();
    await expect
      .poll(() => readdirSync(folder).filter((name) => /\.(docx|xlsx)$/.test(name)).length, {
        timeout: 60_000,
      })
      .toBe(6);
    const made = readdirSync(folder);
    expect(
      made.filter((name) => !/_(en|nl|fr)_\d{4}-\d\d-\d\d_draft\.(docx|xlsx)$/.test(name)),
      'nothing but whole files',
    ).toEqual([]);
    for (const name of made) expect(statSync(join(folder, name)).size).toBeGreaterThan(8_000);
    await expect(page.getByRole('button', { name: /Show in folder/ })).toBeVisible();
  }

  // The privacy notice of the last firm, for its customers, in Word and as a part of a web page.
  const folder = join(home, `out-${firms.at(-1)}`);
  const choices = page.getByRole('region', { name: 'Choices' });
  await choices.getByRole('button', { name: /Register, Art\. 30/ }).click();
  await page.getByRole('option', { name: 'Privacy notice' }).click();
  await choices.getByRole('button', { name: /Everyone whose data we process/ }).click();
  await page.getByRole('option', { name: 'Customers and their contact persons' }).click();
  for (const left of ['Nederlands', 'Français', 'Excel'])
    await choices.getByRole('checkbox', { name: left }).uncheck();
  await choices.getByRole('checkbox', { name: 'HTML' }).check();
  await choices.getByRole('button', { name: 'Export 2 files' }).click();
  await expect
    .poll(
      () =>
        readdirSync(folder).filter(
          (name) => name.includes('_notice-customers_') && /\.(docx|html)$/.test(name),
        ).length,
      { timeout: 60_000 },
    )
    .toBe(2);
});
