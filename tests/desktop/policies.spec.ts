import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { letterheadOfFirm } from '../file/fixtures/letterheads';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, picture, resize } from './harness/looks';
import { showIn } from './harness/open';

test('a person writes a section in own words, which stay when the register changes until the person chooses', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(240_000);
  await answerDialogs(app, [join(home, 'sample.griffier')]);
  await page.getByRole('button', { name: /Kruimelaarde/ }).click();
  await page.getByRole('link', { name: 'Privacy notices' }).click();
  const list = page.getByRole('navigation', { name: 'Sections' });
  const text = page.getByRole('region', { name: 'Text' });
  const panel = page.getByRole('complementary', { name: 'Section' });
  const section = (key: string) => text.locator(`[data-section="${key}"]`);

  await list.getByRole('button', { name: 'Who receives your data' }).click();
  await expect(panel.getByRole('heading', { name: 'Who receives your data' })).toBeVisible();
  await expect(panel.getByText(/Asked for by .*13\(1\)\(e\)/)).toBeVisible();
  await picture(page, 'policies');

  await panel.getByRole('button', { name: 'Reword' }).click();
  const words = section('recipients').getByRole('textbox', { name: 'Your own words' });
  await expect(words).toBeFocused();
  await expect(words).toHaveValue(/\[\[recipients\]\]/);
  await words.fill(
    'Nobody but our bakers and the companies in this list.\n\n- Nobody buys it\n[[recipients]]',
  );
  await words.blur();
  await expect(list.getByRole('button', { name: /In your own words/ })).toHaveCount(1);
  await expectAccessible(page, 'own words');
  await list.getByRole('button', { name: 'Your rights', exact: true }).click();
  await expect(section('recipients')).toContainText('Nobody but our bakers');
  await expect(section('recipients').locator('table')).toBeVisible();

  await list.getByRole('button', { name: 'How to use your rights' }).click();
  await panel.getByRole('button', { name: 'Reword' }).click();
  const how = section('exercise').getByRole('textbox', { name: 'Your own words' });
  await expect(how).toBeFocused();
  await how.fill('Come to the shop.');
  await how.blur();
  await expect(list.getByRole('button', { name: /In your own words/ })).toHaveCount(2);
  await page.evaluate(async () => {
    const asked = JSON.parse(
      await window.griffier.ask('catalogue.read', JSON.stringify({ noun: 'rightsProcedure' })),
    ) as {
      value: { records: { id: string; right: string }[] };
    };
    const id = asked.value.records.find(({ right }) => right === 'all')?.id ?? '';
    const edits = [
      { do: 'set', noun: 'rightsProcedure', id, field: 'contact', value: 'new-address@kruimelaarde.example' },
    ] as const;
    await window.griffier.ask('change', JSON.stringify({ verb: 'edit', about: null, edits }));
  });
  const changed = section('exercise').getByRole('note');
  await expect(changed).toContainText('The register has changed since you wrote this');
  await expect(changed.locator('ins')).toContainText('new-address@kruimelaarde.example');
  await expect(how).toHaveValue('Come to the shop.');
  await expectAccessible(page, 'changed since');
  await picture(page, 'policies-changed');
  await resize(app, 1024, 700);
  await picture(page, 'policies-changed-1024');
  await resize(app, 1280, 800);
  await changed.getByRole('button', { name: 'Keep my words' }).click();
  await expect(changed).toBeHidden();
  await expect(how).toHaveValue('Come to the shop.');
  await list.getByRole('button', { name: 'How to use your rights' }).focus();
  await page.keyboard.press('Control+z');
  await expect(changed).toBeVisible();
  await changed.getByRole('button', { name: 'Take the register’s words' }).click();
  await expect(section('exercise')).toContainText('new-address@kruimelaarde.example');

  const titles = () => list.getByRole('button').allTextContents();
  const before = await titles();
  const at = before.findIndex((title) => title.startsWith('How to use your rights'));
  await list.getByRole('button', { name: 'How to use your rights' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await titles())[at - 1]).toContain('How to use your rights');
  await expect(list.getByRole('button', { name: 'How to use your rights' })).toBeFocused();

  await list.getByRole('button', { name: 'Complaints' }).click();
  await panel.getByRole('button', { name: 'Leave out…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('13(2)(d)');
  await dialog.getByLabel('Why it is left out').fill('On the form');
  await dialog.getByRole('button', { name: 'Leave out' }).click();
  await expect(panel.getByText('On the form')).toBeVisible();
  await panel.getByRole('button', { name: /Articles 13 and 14/ }).click();
  await expect(panel.getByText('Missing: its section was left out')).toBeVisible();
  await expectAccessible(page, 'coverage');
  await picture(page, 'policies-coverage');

  await page.getByRole('button', { name: 'Add a section' }).click();
  const own = text.getByRole('textbox', { name: 'Title' });
  await own.fill('Our promise');
  await text.getByRole('textbox', { name: 'Your own words' }).fill('We never sell crumbs.');
  await text.getByRole('textbox', { name: 'Your own words' }).blur();
  await expect(list.getByRole('button', { name: 'Our promise' })).toBeVisible();

  await page.getByRole('button', { name: 'For whom' }).click();
  await page.getByRole('option', { name: 'Employees' }).click();
  await expect(page.getByText(/Decree|coordinated on 18 July 1966/).first()).toBeVisible();
  await expect(section('recipients')).not.toContainText('Nobody but our bakers');
  await picture(page, 'policies-staff');
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByRole('button', { name: /Privacy notice/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /Employees/ })).toBeVisible();

  const paper = join(home, 'paper.docx');
  writeFileSync(paper, await letterheadOfFirm());
  await answerDialogs(app, [paper]);
  await page.getByRole('button', { name: 'Attach one…' }).click();
  await expect(page.locator('.paper-choice').getByRole('button').first()).toContainText('paper');
});

test('what stands under a notice reads in Dutch and French, in light and dark', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(120_000);
  await showIn(page, 'fr', 'dark');
  await answerDialogs(app, [join(home, 'sample.griffier')]);
  await page.getByRole('button', { name: /Planwortel/ }).click();
  await page.getByRole('link', { name: 'Déclarations' }).click();
  await page.getByRole('button', { name: /Texte court/ }).click();
  await expect(page.getByRole('button', { name: 'Copier' })).toBeVisible();
  await picture(page, 'fr-policies-short-dark');
  await page.getByRole('button', { name: 'Copier' }).click();
  await expect(page.getByText('Copié', { exact: true })).toBeVisible();
});
