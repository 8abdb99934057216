import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, picture, resize } from './harness/looks';
import { firms, openSample, showIn } from './harness/open';

const policy = `# Privacy

We use Hotjar and Calendly. We are certified under the EU-US Privacy Shield. Data are transferred to Japan under standard contractual clauses.

We keep photographs for eleven years after the party.

# Why we use your data

- To plan the routes of our delivery vans.

# Rights

You have the right to access your data and to lodge a complaint with the Data Protection Authority.`;

test('a policy is pasted and read, what is right is ticked and taken over, and one undo takes it back', async ({
  app,
  page,
  home,
}) => {
  await openSample(app, page, join(home, 'sample.griffier'), firms.en);
  await page.getByRole('link', { name: 'Read a policy' }).click();
  await expect(page.getByRole('heading', { name: 'No policy read yet' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Read', exact: true })).toBeDisabled();
  await page.getByRole('textbox', { name: 'Text of the policy' }).fill(policy);
  await page.getByRole('textbox', { name: 'Name of the policy' }).fill('Old site');
  await page.getByRole('button', { name: 'Read', exact: true }).click();

  await expect(page.getByRole('tab', { name: /Not in the register/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  const hotjar = page.getByRole('checkbox', { name: /Hotjar/ });
  const photographs = page.getByRole('checkbox', { name: /11 years/ });
  await expect(page.getByRole('button', { name: 'Take over 0 values' })).toBeDisabled();
  await hotjar.check();
  await photographs.check();
  await page.getByRole('checkbox', { name: /Plan the routes/ }).check();
  await expect(page.getByRole('button', { name: 'Purposes go to' })).toContainText('a new activity');
  await expectAccessible(page, 'a policy that was read');
  await picture(page, 'read-policy-lacking');
  await page.getByRole('tab', { name: /No longer valid/ }).click();
  await expect(page.getByText('“Privacy Shield”')).toBeVisible();
  await page.getByRole('tab', { name: /Not in the policy/ }).click();
  await picture(page, 'read-policy-silent');
  await page.getByRole('tab', { name: /In both/ }).click();
  await picture(page, 'read-policy-both');
  await page.getByRole('tab', { name: /Not in the register/ }).click();
  await page.getByRole('button', { name: 'Take over 3 values' }).click();
  await expect(page.getByText('3 proposals of the policy were taken over, to be confirmed.')).toBeVisible();
  await expect(hotjar).toBeHidden();

  const parties = async (): Promise<string> =>
    await page.evaluate(async () => await window.griffier.ask('catalogue.read', { noun: 'party' }));
  // It is called in the main language of the file.
  const activities = async (): Promise<string> =>
    await page.evaluate(async () => await window.griffier.ask('activities.list', 'null'));
  expect(await activities()).toContain('Doeleinden gelezen in “Old site”');
  expect(await parties()).toContain('policy:Old site §2 “We use Hotjar and Calendly.”');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(parties).not.toContain('Hotjar');
  expect(await activities()).not.toContain('Old site');
});

test('a policy is opened as a file, and a PDF is refused in words', async ({ app, page, home }) => {
  await showIn(page, 'fr', 'dark');
  await openSample(app, page, join(home, 'sample.griffier'), firms.fr);
  await page.getByRole('link', { name: 'Lire une déclaration' }).click();
  await resize(app, 1024, 700);
  await picture(page, 'read-policy-start-fr-dark');
  const [pdf, html] = [join(home, 'ancienne.pdf'), join(home, 'site.html')];
  writeFileSync(pdf, '%PDF-1.7');
  writeFileSync(html, '<html><body><h1>Vie privée</h1><p>Nous utilisons Hotjar.</p></body></html>');
  await answerDialogs(app, [pdf, html]);
  await page.getByRole('button', { name: 'Ouvrir un fichier…' }).click();
  await expect(page.getByRole('alert')).toContainText('ancienne.pdf est un PDF');
  await page.getByRole('button', { name: 'Ouvrir un fichier…' }).click();
  await expect(page.getByText('site.html', { exact: false })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filtrer' }).fill('introuvable');
  await expect(page.getByText('Rien ne correspond')).toBeVisible();
  await page.getByRole('button', { name: 'Effacer le filtre' }).click();
  await expect(page.getByText('Nous utilisons Hotjar.')).toBeVisible();
});
