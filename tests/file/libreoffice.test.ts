import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderXlsx } from '../../src/main/render/excel';
import { renderDocx } from '../../src/main/render/word';
import { makeDocument } from '../../src/shared/documents';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { type RegisterJson, registerSchema } from '../../src/shared/register/register';

/** One language per firm keeps the wait short; together they are all three. */
const firms = [
  ['lobi-systems', 'en'],
  ['senef-soft', 'nl'],
  ['selentic', 'fr'],
  ['luxifer', 'nl'],
  ['sendtex', 'en'],
] as const;
/** The official heading of the register, as each language version of Article 30 has it. */
const firstWords = {
  en: 'processing activities',
  nl: 'verwerkingsactiviteiten',
  fr: 'activités de traitement',
};

const hasOffice = ['soffice', 'pdftotext'].every(
  (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0,
);
// `npm test` installs it; on a machine that only runs `npm run unit` it may be missing.
const mayBeMissing = !hasOffice && process.env['CI'] !== 'true';

function readFirm(name: string): RegisterJson {
  return registerSchema.parse(JSON.parse(readFileSync(`tests/samples/${name}.json`, 'utf8')));
}

/** LibreOffice is a reader that none of the writers had a hand in, and it lays out what it reads. */
describe.skipIf(mayBeMissing)('The exports of the five firms, read by LibreOffice', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'griffier-office-'));
    mkdirSync(join(folder, 'in'));
    for (const [firm, language] of firms) {
      const document = makeDocument(
        readFirm(firm),
        documentOptionsSchema.parse({ language, date: '2026-11-22' }),
      );
      const [word = new Uint8Array()] = await renderDocx(document);
      writeFileSync(join(folder, `in/${firm}_word.docx`), word);
      writeFileSync(join(folder, `in/${firm}_excel.xlsx`), renderXlsx(document));
    }
    const files = readdirSync(join(folder, 'in')).map((name) => join(folder, 'in', name));
    const { status, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        join(folder, 'out'),
        ...files,
      ],
      { encoding: 'utf8', timeout: 280_000 },
    );
    if (status !== 0) throw new Error(`LibreOffice ended with ${status}: ${stderr}`);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function textOf(name: string): string {
    const { stdout } = spawnSync('pdftotext', ['-layout', join(folder, 'out', `${name}.pdf`), '-'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  }

  describe.each(firms)('%s, in %s', (firm, language) => {
    const references = readFirm(firm).activity.map((activity) => String(activity.reference));

    test('the Word file opens and holds every activity', () => {
      const text = textOf(`${firm}_word`);
      expect(text.toLowerCase()).toContain(firstWords[language]);
      expect(references.filter((reference) => !text.includes(reference))).toEqual([]);
    });

    test('the workbook opens and holds every activity', () => {
      const text = textOf(`${firm}_excel`);
      expect(references.filter((reference) => !text.includes(reference))).toEqual([]);
      expect(text).not.toMatch(/#(REF|NAME|VALUE|N\/A|DIV\/0)[!?]?/);
    });
  });
});
