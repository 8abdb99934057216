import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs } from './harness/dialogs';
import { expect, sourceTree, test } from './harness/launch';

const firms = ['lobi-systems', 'senef-soft', 'selentic', 'luxifer', 'sendtex'];

/** The firms as client files, made by the command line: the packaged program does not carry them. */
function makeClientFiles(home: string): readonly string[] {
  return firms.map((firm) => {
    const path = join(home, `${firm}.griffier`);
    execFileSync(
      process.execPath,
      [join(sourceTree, 'scripts/griffier.mjs'), 'new', path, '--sample', firm],
      { stdio: 'pipe' },
    );
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
    await page.getByRole('button', { name: 'Open a file…' }).click();
    await expect(page.getByRole('navigation')).toBeVisible();
    await page.getByRole('link', { name: 'Export' }).click();
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
});
