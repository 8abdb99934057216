import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, picture } from './harness/looks';
import { firms, openSample } from './harness/open';

test('from a screening to an assessment whose risk is rated by keyboard, and to Word, in at most twelve clicks', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(180_000);
  const out = join(home, 'out');
  mkdirSync(out);
  await openSample(app, page, join(home, 'sample.griffier'), firms.en);
  let clicks = 0;
  const click = async (what: Locator): Promise<void> => {
    clicks += 1;
    await what.click();
  };

  await click(page.getByRole('link', { name: 'DPIAs' }));
  await expect(page.getByRole('heading', { name: 'No impact assessment yet' })).toBeVisible();
  await click(page.getByRole('tab', { name: /Screening/ }));
  await expect(page.getByRole('link', { name: 'Payroll', exact: true })).toBeVisible();
  await expectAccessible(page, 'screening of every activity');
  await click(page.getByRole('link', { name: 'Payroll', exact: true }));

  const answers = page.getByRole('radiogroup', { name: /^Answer: W7/ });
  await expect(answers.getByRole('radio', { name: 'Open' })).toBeChecked();
  await click(page.getByRole('button', { name: /Confirm what the register says/ }));
  await expect(answers.getByRole('radio', { name: 'Yes' })).toBeChecked();
  await expect(page.getByText(/^Decided by /)).toBeVisible();
  await expectAccessible(page, 'screening of an activity');
  await picture(page, 'screening');

  await click(page.getByRole('button', { name: 'Start a DPIA' }));
  await click(page.getByRole('button', { name: /^Risks/ }));
  const matrix = page.getByRole('grid', { name: 'Risk matrix, Today' });
  await expect(page.getByText('Not rated, Today: R1, R2, R3.')).toBeVisible();
  // By keyboard alone: the first cell, one step to the right, there; then one step up.
  await matrix.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  // The second key comes while the first is being written.
  await page.keyboard.press('m');
  await page.keyboard.press('Shift+ArrowUp');
  const rated = page.getByRole('gridcell', {
    name: /^Severity 2 Limited, likelihood 2 Limited: Moderate\. R1 /,
  });
  await expect(rated).toBeFocused();
  await expect(page.getByText('Not rated, Today: R2, R3.')).toBeVisible();
  await expectAccessible(page, 'risk matrix');
  await picture(page, 'risk-matrix');

  await click(page.getByRole('link', { name: 'Export…' }));
  await expect(page.getByRole('button', { name: /Impact assessments/ })).toBeVisible();
  await click(page.getByRole('checkbox', { name: /Excel/ }));
  await answerDialogs(app, [out]);
  await click(page.getByRole('button', { name: 'Export 1 file' }));
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(12);

  const [word = ''] = readdirSync(out);
  const body = strFromU8(unzipSync(readFileSync(join(out, word)))['word/document.xml'] ?? new Uint8Array());
  const text = body.replace(/<[^>]+>/g, ' ');
  expect(text).toContain('Illegitimate access to data');
  expect(text).toMatch(/Moderate \(2\s×\s2\)/);
});

test('an assessment of the PIA tool comes in with its attachment, after it was shown; a template does not', async ({
  app,
  page,
  home,
}) => {
  const paths = [join(home, 'template.json'), join(home, 'pia-Badges.zip')] as const;
  const pia = {
    pia: { id: 1, name: 'Badges', status: 2, category: 'Access', validator_name: 'Ann' },
    answers: [
      { reference_to: 111, data: { text: '<p>Badges open <b>doors</b>.</p>' } },
      { reference_to: 325, data: { text: '', gauge: 3 } },
    ],
    measures: [{ id: 1, title: 'Named badges', content: '' }],
    evaluations: null,
    comments: null,
  };
  writeFileSync(paths[0], JSON.stringify({ structure: { name: 'Ours', data: { sections: [] } } }));
  writeFileSync(
    paths[1],
    zipSync({ 'Attachments/plan.pdf': strToU8('plan'), 'pia.json': strToU8(JSON.stringify(pia)) }),
  );
  await openSample(app, page, join(home, 'sample.griffier'), firms.en);
  await page.getByRole('link', { name: 'DPIAs' }).click();
  await page.getByRole('button', { name: 'From the PIA tool…' }).click();
  const dialog = page.getByRole('dialog');
  await answerDialogs(app, paths);
  await dialog.getByRole('button', { name: 'Choose files…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('template.json is a template of the PIA tool');
  await dialog.getByRole('button', { name: 'Choose files…' }).click();
  await expect(
    dialog.getByText('2 answers · 1 risk · 1 new measure · 1 attachment · pia-Badges.zip'),
  ).toBeVisible();
  await dialog.getByText('Put elsewhere:').click();
  await expect(dialog.getByText('Access – kept in the notes')).toBeVisible();
  await expectAccessible(page, 'what comes out of the PIA tool');
  await picture(page, 'import-pias');
  await dialog.getByRole('button', { name: 'Bring in the assessment' }).click();
  await expect(page.getByRole('heading', { name: 'Badges', exact: true })).toBeVisible();
});

test('an assessment that a person signs stands as it is, and its revision goes on from it', async ({
  app,
  page,
  home,
}) => {
  await openSample(app, page, join(home, 'sample.griffier'), firms.en);
  await page.getByRole('link', { name: 'DPIAs' }).click();
  await page.getByRole('button', { name: 'New DPIA' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /Payroll/ }).check();
  await dialog.getByRole('button', { name: 'Make' }).click();
  await page.getByRole('button', { name: /^Decision/ }).click();
  await page.getByRole('button', { name: 'Sign…' }).click();
  await expect(dialog.getByText('It does not say who signs.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Sign', exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: 'There is no decision.' }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Not determined Decision' }).click();
  await page.getByRole('option', { name: 'Rejected' }).click();
  await page.getByRole('button', { name: 'Sign…' }).click();
  await dialog.getByRole('textbox', { name: 'Who signs' }).fill('Els Maes');
  await dialog.getByRole('textbox', { name: 'Function' }).fill('Manager');
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^This assessment is signed/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign…' })).toBeHidden();
  await expectAccessible(page, 'a signed assessment');

  await page.getByRole('button', { name: 'Begin the revision' }).click();
  await expect(page.getByRole('button', { name: 'Sign…' })).toBeVisible();
  await page.getByRole('link', { name: 'DPIAs' }).first().click();
  await expect(page.getByRole('row', { name: /Payroll.*Signed/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Payroll.*Draft/ })).toBeVisible();
});
