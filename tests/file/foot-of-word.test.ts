import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderDocx } from '../../src/main/render/word';
import { makeDocument } from '../../src/shared/documents';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { registerSchema } from '../../src/shared/register/register';
import { screenLanguages } from '../../src/shared/register/text';
import { partsOf } from './fixtures/parts';

test.each(screenLanguages)(
  'the foot of a page in Word names the firm and its whole day, in %s',
  async (language) => {
    const register = registerSchema.parse(JSON.parse(readFileSync('resources/samples/bakery.json', 'utf8')));
    const options = documentOptionsSchema.parse({ document: 'breaches', language, date: '2026-11-22' });
    const document = makeDocument(register, options);
    const [file = new Uint8Array()] = await renderDocx(document);
    const parts = partsOf(file);
    const feet = [...parts].filter(([path]) => /^word\/footer\d+\.xml$/.test(path));
    expect(feet.length).toBeGreaterThan(0);
    for (const [, xml] of feet) {
      expect(xml).toContain(`${document.firm} · `);
      expect(xml).toContain(`· ${document.edition}<`);
    }
  },
);

test('the foot of a page in Word says its day, however long the name of the firm', async () => {
  const register = registerSchema.parse(JSON.parse(readFileSync('resources/samples/bakery.json', 'utf8')));
  const options = documentOptionsSchema.parse({ language: 'en', date: '2026-11-22' });
  const document = { ...makeDocument(register, options), firm: 'Association of small bakeries '.repeat(6) };
  const [file = new Uint8Array()] = await renderDocx(document);
  const feet = [...partsOf(file)].filter(([path]) => /^word\/footer\d+\.xml$/.test(path));
  for (const [, xml] of feet) expect(xml).toContain(`· ${document.edition}<`);
});
