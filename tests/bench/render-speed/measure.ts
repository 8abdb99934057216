import { deflateRawSync } from 'node:zlib';
import { escapeXml } from '../../../src/main/render/clean';
import { renderXlsx } from '../../../src/main/render/excel';
import { renderDocx } from '../../../src/main/render/word';
import type { Column, Document, Fact } from '../../../src/shared/documents/document';

const columnCount = 30;

const syllables = 'ba be di do fa ge ha in ka le lo ma me ni no op pa ra re si so ta te ti to un ve wa'.split(
  ' ',
);
let state = 1;
const next = (limit: number): number => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};
const pick = (): string => syllables[next(syllables.length)] ?? '';
/** As many words as people use, so that the texts deflate as texts do. */
const words = Array.from({ length: 4000 }, () => Array.from({ length: 1 + next(4) }, pick).join(''));

/** A text of about 110 characters; short words come up more often than long ones. */
function textOf(row: number, column: number): string {
  const picked = Array.from({ length: 18 }, () => words[Math.floor((next(4000) * next(4000)) / 4000)]);
  return `${picked.join(' ')} ${row}-${column}`;
}

/** A register of so many activities with thirty texts each. */
function registerOf(activities: number): Document {
  const columns: Column[] = Array.from({ length: columnCount }, (_, index) => ({
    key: `f${index}`,
    label: `Heading number ${index}`,
    article: `Art. 30(1)(${String.fromCharCode(97 + (index % 7))})`,
    level: index < 20 ? 'required' : 'optional',
    width: 34,
  }));
  const facts = (row: number): Fact[] =>
    columns.map((column, index) => ({
      key: column.key,
      label: column.label,
      article: column.article ?? '',
      level: column.level ?? 'optional',
      cell: { content: [{ is: 'paragraph', runs: [{ text: textOf(row, index) }] }] },
    }));
  return {
    kind: 'register',
    language: 'en',
    title: 'Record of processing activities',
    law: 'Article 30',
    firm: 'Measured Firm BV',
    edition: 'Draft of 21 November 2026',
    date: '2026-11-21',
    isDraft: true,
    words: {
      contents: 'Contents',
      page: 'Page',
      of: 'of',
      about: 'About',
      required: 'required',
      optional: 'by choice',
      openPoint: 'open point',
      keptByChoice: 'Kept by choice',
      reference: 'Ref',
      activity: 'Activity',
      continued: 'continued',
      volume: 'Volume',
    },
    counts: { activities, openPoints: 0, toConfirm: 0, foreign: 0, conflicts: 0 },
    grids: [{ id: 'g', sheetName: 'Controller', title: 'Controller', bands: [{ label: 'All', columns }] }],
    blocks: [
      { is: 'front', key: 'front', facts: [] },
      { is: 'contents', key: 'contents' },
      { is: 'heading', key: 'h', level: 1, text: 'Activities', inContents: true, startsPage: true },
      ...Array.from({ length: activities }, (_, row): Document['blocks'][number] => ({
        is: 'sheet',
        key: `s${row}`,
        grid: 'g',
        reference: `A-${row}`,
        title: [{ text: `Activity ${row}` }],
        state: [],
        header: 'Controller',
        facts: facts(row),
        source: { noun: 'activity', id: `id-${row}` },
      })),
    ],
  };
}

/** The same cells as bare XML, deflated: less is not possible. */
function floor(document: Document): number {
  const rows: string[] = [];
  for (const [row, block] of document.blocks.entries()) {
    if (block.is !== 'sheet') continue;
    let xml = `<row r="${row}">`;
    for (const fact of block.facts)
      for (const part of fact.cell.content)
        if (part.is !== 'table')
          xml += `<c t="inlineStr"><is><t>${escapeXml(part.runs.map((run) => run.text).join(''))}</t></is></c>`;
    rows.push(`${xml}</row>`);
  }
  return deflateRawSync(Buffer.from(rows.join(''), 'utf8'), { level: 6 }).length;
}

const [, , what = 'excel', count = '1000', repeats = '3'] = process.argv;
const document = registerOf(Number(count));
const times: number[] = [];
let bytes = 0;
for (let repeat = 0; repeat < Number(repeats); repeat += 1) {
  const start = performance.now();
  if (what === 'floor') bytes = floor(document);
  else if (what === 'excel') bytes = renderXlsx(document).length;
  else bytes = (await renderDocx(document)).reduce((sum, file) => sum + file.length, 0);
  times.push(performance.now() - start);
}
process.stdout.write(
  JSON.stringify({ ms: Math.min(...times), bytes, megabytes: process.resourceUsage().maxRSS / 1000 }),
);
