import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, goTo } from './harness/ask';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, picture, resize } from './harness/looks';

/** Files of the person: the client file, its backups, and whatever the program keeps of its own. */
function filesWith(words: RegExp, folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    .filter((path) => words.test(readFileSync(path, 'latin1')));
}

type Row = { readonly id: string; readonly reference: string };

test('an activity is deleted for good only when its number is typed, and nothing of it stays', async ({
  app,
  page,
  home,
}) => {
  const path = join(home, 'bakery.griffier');
  await answerDialogs(app, [path]);
  await ask(page, 'samples.open', { id: 'bakery' });
  const rows: readonly Row[] = (await ask(page, 'activities.list', null)).value as readonly Row[];
  const { id, reference } = rows[0] as Row;
  const word = 'Zeldzaamwoord';
  await ask(page, 'change', {
    verb: 'edit',
    about: null,
    edits: [{ do: 'set', noun: 'activity', id, field: 'description', value: { nl: word } }],
  });
  await goTo(page, `/activity/${id}`);
  await page.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete for good…' }).click();
  const dialog = page.getByRole('dialog');
  const doIt = dialog.getByRole('button', { name: 'Delete for good' });
  await expect(doIt).toBeDisabled();
  await expect(dialog.getByText(/in the history/).first()).toBeVisible();
  await expectAccessible(page, 'delete for good');
  await picture(page, 'erase-activity-en');
  await dialog.getByRole('textbox').fill('A-99');
  await expect(doIt).toBeDisabled();
  await dialog.getByRole('textbox').fill(reference);
  await doIt.click();
  await expect(page.getByText('was deleted for good')).toBeVisible({ timeout: 30_000 });
  expect(await ask(page, 'activities.list', null)).toMatchObject({ ok: true });
  const left: readonly Row[] = (await ask(page, 'activities.list', null)).value as readonly Row[];
  expect(left.map((row) => row.id)).not.toContain(id);
  expect((await ask(page, 'search', { text: word })).value).toEqual([]);
  await ask(page, 'file.close', null);
  expect(readFileSync(path).includes(word)).toBe(false);
});

test('an attachment is deleted for good where it stands, and out of the history when it was removed before', async ({
  app,
  page,
  home,
}) => {
  const path = join(home, 'bakery.griffier');
  await answerDialogs(app, [path]);
  await ask(page, 'samples.open', { id: 'bakery' });
  const word = 'Zeldzaambestand';
  await goTo(page, '/attachments');
  for (const isRemovedFirst of [false, true]) {
    const file = join(home, `${word}.txt`);
    writeFileSync(file, `${word} `.repeat(100));
    await answerDialogs(app, [file]);
    await page.getByRole('button', { name: 'Attach a file…' }).first().click();
    await expect(page.getByRole('heading', { level: 2, name: word })).toBeVisible();
    rmSync(file);
    if (isRemovedFirst) {
      await page.getByRole('button', { name: 'Remove', exact: true }).click();
      await expect(page.getByRole('heading', { level: 2, name: word })).toBeHidden();
      await goTo(page, '/history');
    }
    await page.getByRole('button', { name: /^Delete for good…/ }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(/in the history/).first()).toBeVisible();
    await expectAccessible(page, 'delete an attachment for good');
    await picture(page, isRemovedFirst ? 'erase-removed-en' : 'erase-attachment-en');
    await dialog.getByRole('textbox').fill(word);
    await dialog.getByRole('button', { name: 'Delete for good' }).click();
    await expect(page.getByText('was deleted for good')).toBeVisible({ timeout: 30_000 });
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: /^Delete for good…/ })).toHaveCount(0);
    expect((await ask(page, 'attachments.list', null)).value).toMatchObject({ attachments: [], kept: 0 });
    // Without what was told: the next time must tell it anew.
    await page.reload();
  }
  await ask(page, 'file.close', null);
  expect(readFileSync(path).includes(word)).toBe(false);
});

test('a person is found everywhere and erased, in three languages', async ({ app, page, home }) => {
  await resize(app, 1024, 700);
  const path = join(home, 'bakery.griffier');
  await answerDialogs(app, [path]);
  await ask(page, 'samples.open', { id: 'bakery' });
  const rows: readonly Row[] = (await ask(page, 'activities.list', null)).value as readonly Row[];
  await ask(page, 'change', {
    verb: 'bulk',
    about: null,
    edits: rows
      .slice(0, 3)
      .map(({ id }) => ({ do: 'set', noun: 'activity', id, field: 'owner', value: 'Jörg Zeldzaam' })),
  });
  const titles = { en: 'Erase a person', nl: 'Een persoon wissen', fr: 'Effacer une personne' };
  for (const language of ['fr', 'nl', 'en'] as const) {
    await ask(page, 'settings.change', { language });
    await page.reload();
    await goTo(page, '/erase-person');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[language]);
    await page.getByRole('textbox').first().fill('jorg zeldzaam');
    await page.locator('form button[type=submit]').first().click();
    await expect(page.locator('.erase-places li')).toHaveCount(3);
    await expectAccessible(page, `erase a person, ${language}`);
    await picture(page, `erase-person-${language}`);
  }
  // A backup that holds the name: it is made anew.
  await ask(page, 'backups.make', null);
  await page.getByRole('button', { name: /^Erase in/ }).click();
  await expect(page.getByText('It stands nowhere in this file.')).toBeVisible({ timeout: 30_000 });
  await ask(page, 'file.close', null);
  expect(filesWith(/zeldzaam/i, home)).toEqual([]);
  expect(filesWith(/SQLite format 3/, home)).not.toEqual([]);
});
