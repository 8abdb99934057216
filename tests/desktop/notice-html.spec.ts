import { readFileSync } from 'node:fs';
import { renderWeb } from '../../src/main/render/web';
import { makeDocument } from '../../src/shared/documents/index';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { registerSchema } from '../../src/shared/register/register';
import { screenLanguages } from '../../src/shared/register/text';
import { expect, test } from './harness/launch';
import { expectAccessible } from './harness/looks';

test('what is pasted into a web site passes the check of accessibility, in all languages', async ({
  app,
}) => {
  const asked = [
    ...screenLanguages.map((language) => ({ firm: 'selentic', document: 'notice', language }) as const),
    { firm: 'sendtex', document: 'cookies', language: 'nl' } as const,
    { firm: 'sendtex', document: 'subProcessors', language: 'fr' } as const,
  ];
  const pages = asked.map(({ firm, document, language }) => {
    const register = registerSchema.parse(JSON.parse(readFileSync(`tests/samples/${firm}.json`, 'utf8')));
    const options = documentOptionsSchema.parse({ document, language, date: '2026-11-22' });
    const html = renderWeb(makeDocument(register, options));
    return { name: `${document} of ${firm} in ${language}`, language, html };
  });
  // As a site would show it: around it a page, and nothing else.
  const [page] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      await window.loadURL(
        'data:text/html,<!doctype html><html lang=en><title>Site</title><body></body></html>',
      );
    }),
  ]);
  for (const { name, language, html } of pages) {
    await page.evaluate(
      ([lang, body]) => {
        document.documentElement.lang = lang;
        document.body.innerHTML = `<main>${body}</main>`;
      },
      [language, html] as const,
    );
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await expectAccessible(page, name);
  }
  await page.evaluate(() => {
    document.body.innerHTML = '<main><h1>Site</h1><img src="logo.png"></main>';
  });
  await expect(expectAccessible(page, 'a picture without words')).rejects.toThrow(
    /Alternative text|alternate text/i,
  );
});
