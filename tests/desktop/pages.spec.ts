import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/launch';
import { expectAccessible, picture, resize, zoom } from './harness/looks';
import { firms, openSample, showIn } from './harness/open';

const pages = [
  'overview',
  'activities',
  'findings',
  'flows',
  'due',
  'rules',
  'templates',
  'parties',
  'people',
  'retention',
  'measures',
  'transfers',
  'agreements',
  'systems',
  'cookies',
  'sites',
  'notices',
  'rights',
  'requests',
  'breaches',
  'attachments',
  'policies',
  'dpias',
  'export',
  'read-policy',
  'compare',
  'hand-over',
  'organisation',
  'settings',
  'new-client',
  '',
];

async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = `/${hash}`;
  }, path);
  await expect(page.locator('h1')).toBeVisible();
  await page.waitForFunction(() => document.querySelectorAll('[aria-busy="true"]').length === 0);
}

/** No page may need sideways scrolling, except a table within itself. */
async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide, where).toBeLessThanOrEqual(0);
}

for (const language of ['en', 'nl', 'fr'] as const) {
  test(`every page ${language === 'en' ? 'is accessible and ' : ''}fits, in ${language}`, async ({
    app,
    page,
    home,
  }) => {
    test.setTimeout(420_000);
    await showIn(page, language, 'light');
    await openSample(app, page, join(home, 'sample.griffier'), firms[language]);
    const activity = await page.evaluate(
      async () =>
        (JSON.parse(await window.griffier.ask('activities.list', null)) as { value: { id: string }[] })
          .value[7]?.id ?? '',
    );
    for (const path of [...pages, `activity/${activity}`]) {
      await resize(app, 1280, 800);
      await visit(page, path);
      const name = path.split('/')[0] || 'start';
      // What is built is the same in each language; what its words need is room.
      if (language === 'en') await expectAccessible(page, name, 'all');
      await picture(page, `${language}-${name}-1280`);
      await resize(app, 1024, 700);
      await expectNoSidewaysScroll(page, `${language} ${name} at 1024x700`);
      if (language === 'fr' || name === 'activity') await picture(page, `${language}-${name}-1024`);
    }
  });
}

test('every page is accessible in the dark, and at 200 % zoom nothing scrolls sideways', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(420_000);
  await showIn(page, 'en', 'dark');
  await openSample(app, page, join(home, 'sample.griffier'), firms.en);
  const activity = await page.evaluate(
    async () =>
      (JSON.parse(await window.griffier.ask('activities.list', null)) as { value: { id: string }[] }).value[2]
        ?.id ?? '',
  );
  const inTheLight: readonly string[] = [...pages, `activity/${activity}`];
  for (const path of [...inTheLight, 'history', 'backups', 'erase-person']) {
    await zoom(app, 1);
    await visit(page, path);
    const name = path.split('/')[0] || 'start';
    await expectAccessible(page, `dark ${name}`, inTheLight.includes(path) ? 'colours' : 'all');
    await picture(page, `dark-${name}`);
    await zoom(app, 2);
    await expectNoSidewaysScroll(page, `${name} at 200 %`);
    await picture(page, `zoom-${name}`);
  }
});

test('a finding leads to the field that mends it', async ({ app, page, home }) => {
  await showIn(page, 'en', 'light');
  await openSample(app, page, join(home, 'sample.griffier'), firms.en);
  await visit(page, 'findings');
  await page.locator('.finding-about').getByRole('link').first().click();
  await expect(page.locator('.finding-about')).toHaveCount(0);
  await expect(page.locator('main [data-field]:focus-within').first()).toBeVisible();
});
