import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { read as readBook, utils } from 'xlsx';
import { commandIn } from './support/command-line';

const samples = join(import.meta.dirname, '../samples');
const sample = (path: string) => JSON.parse(readFileSync(join(samples, path), 'utf8'));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'griffier-dpia-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const griffier = async (...words: readonly string[]) => await commandIn(folder, words);

const worked = { ...sample('luxifer.json'), ...sample('assessments/luxifer.json') };
const written = (ending: string): Buffer =>
  readFileSync(
    join(folder, 'out', readdirSync(join(folder, 'out')).find((name) => name.endsWith(ending)) ?? ''),
  );

/** Width, height and the colour of a pixel of a PNG without filters, as this program writes them. */
function pixelsOf(png: Uint8Array) {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const at = bytes.indexOf('IDAT', 0, 'latin1');
  const rows = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
  expect(rows.length).toBe(height * (width * 3 + 1));
  return { width, height, colours: new Set(rows.toString('hex').match(/e5958a|f4c49a|f9e9c4|f0efeb/g)) };
}

test('griffier export writes assessment, screening and action plan, read back whole by other programs', async () => {
  writeFileSync(join(folder, 'l.json'), JSON.stringify(worked));
  expect((await griffier('new', 'l.griffier', '--from', 'l.json')).code).toBe(0);
  for (const document of ['dpia', 'screening', 'action-plan'])
    expect((await griffier('export', 'l.griffier', '--document', document, '--out', 'out')).code).toBe(0);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(
    ['action-plan', 'dpia', 'screening'].flatMap((document) =>
      ['docx', 'xlsx'].map((ending) => `luxifer_${document}_en_2026-11-22_draft.${ending}`),
    ),
  );

  const word = new Uint8Array(written('dpia_en_2026-11-22_draft.docx'));
  const { value: read } = await mammoth.extractRawText({ buffer: Buffer.from(word) });
  // Signs at which no line ends read as the plain ones.
  const text = read.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-');
  for (const { answer } of worked.dpiaAnswer) expect(text).toContain(answer.en);
  for (const { name } of [...worked.risk, ...worked.control]) expect(text).toContain(name.en);
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(word) });
  expect(html).toMatch(
    /<img alt="Matrix of severity and likelihood[^"]*R1 severity 3, likelihood 3, High[^"]*" src="data:image\/png/,
  );
  const picture = pixelsOf(unzipSync(word)['word/media/picture1.png'] ?? new Uint8Array());
  expect(picture.width).toBeGreaterThan(1000);
  // All four levels are drawn.
  expect(picture.colours.size).toBe(4);

  const book = readBook(written('dpia_en_2026-11-22_draft.xlsx'), { cellStyles: true });
  const risks = utils.sheet_to_json<string[]>(book.Sheets['Risks to people'] ?? {}, { header: 1, range: 4 });
  expect(risks.map(([number]) => number)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6']);
  const matrix = book.Sheets['Risk matrix'] ?? {};
  const fills = new Set(
    Object.values(matrix).map((cell: { s?: { fgColor?: { rgb?: string } } }) => cell.s?.fgColor?.rgb ?? ''),
  );
  for (const rgb of ['F0EFEB', 'F9E9C4', 'F4C49A', 'E5958A']) expect([...fills].join(' ')).toContain(rgb);
  expect(book.Sheets['Planned measures']?.['!autofilter']).toBeDefined();
});

test('--of limits it to one assessment or one activity, by number or name; other documents have no such part', async () => {
  writeFileSync(join(folder, 'l.json'), JSON.stringify(worked));
  await griffier('new', 'l.griffier', '--from', 'l.json');
  const of = (...words: readonly string[]) =>
    griffier('export', 'l.griffier', '--format', 'docx', '--out', 'out', ...words);
  expect((await of('--document', 'screening', '--of', 'p-05')).out).toContain('screening-p-05_en');
  expect((await of('--document', 'dpia', '--of', 'EX-1')).out).toContain('dpia-ex-1_en');
  const unknown = await of('--document', 'dpia', '--of', 'another');
  expect([unknown.code, unknown.said]).toEqual([1, expect.stringContaining('another')]);
  expect((await of('--of', 'P-05')).said).toContain(
    '--of belongs to --document screening, dpia or action-plan.',
  );
});

test('a file without assessments exports what there is to say: that there is none', async () => {
  await griffier('new', 'e.griffier', '--name', 'Empty');
  for (const document of ['dpia', 'screening', 'action-plan'])
    expect(
      (await griffier('export', 'e.griffier', '--document', document, '--out', 'out', '--format', 'docx'))
        .code,
    ).toBe(0);
  const { value } = await mammoth.extractRawText({ buffer: written('dpia_en_2026-11-22_draft.docx') });
  expect(value).toContain('The register holds no impact assessment.');
});

test('griffier import lists what comes in and what has no place, and refuses a template with the reason', async () => {
  const pia = {
    pia: { name: 'Badges', status: 0, category: 'Access', progress: 12 },
    answers: [{ reference_to: 111, data: { text: '<p>Doors</p>' } }],
  };
  writeFileSync(join(folder, 'pia.json'), JSON.stringify(pia));
  writeFileSync(join(folder, 'template.json'), JSON.stringify({ structure: {} }));
  await griffier('new', 'l.griffier');
  const dry = await griffier('import', 'l.griffier', 'pia.json', '--dry-run');
  expect(dry.code).toBe(0);
  expect(dry.out).toContain('Badges: answers 1 · risks 0');
  expect(dry.out).toContain('pia.category (kept in the notes): Category: Access');
  expect(dry.out).toContain('pia.progress (counted by the tool for itself, not kept): 12');
  expect(JSON.parse((await griffier('show', 'l.griffier', '--json')).out).dpia).toEqual([]);
  const both = await griffier('import', 'l.griffier', 'pia.json', 'template.json');
  expect([both.code, both.said]).toEqual([1, expect.stringContaining('template.json: a template')]);
  const { dpia, dpiaAnswer } = JSON.parse((await griffier('show', 'l.griffier', '--json')).out);
  expect([dpia.length, dpiaAnswer[0].answer]).toEqual([1, { en: 'Doors' }]);
  const alone = await griffier('import', 'l.griffier', 'template.json');
  expect([alone.code, alone.said]).toEqual([1, expect.stringContaining('is a template of the PIA tool')]);
});
