import { strFromU8, unzipSync } from 'fflate';
import type { Paragraph } from '../../shared/reading/passage';
import { attribute, piecesOf } from './markup';

/** The parts of a Word file that hold what a policy says. Pictures, macros and settings are never unpacked. */
const parts = ['word/document.xml', 'word/styles.xml', 'word/footnotes.xml'] as const;
/** Bytes of a part, unpacked. A long policy has a tenth of this. */
const mostPerPart = 20_000_000;
const mostEntries = 5_000;

export type WordFault = 'policyDamaged' | 'tooLarge' | 'notAPolicy';

/**
 * The paragraphs of a Word file. What is deleted with tracked changes is left out. A part is unpacked into as many bytes
 * as it says it has and no more, so a file that lies about its size is refused as damaged.
 */
export function paragraphsOfWord(bytes: Uint8Array): readonly Paragraph[] | WordFault {
  let entries = 0;
  let isTooLarge = false;
  let unpacked: Readonly<Record<string, Uint8Array>>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        const isWanted = (parts as readonly string[]).includes(name);
        if (entries > mostEntries || (isWanted && originalSize > mostPerPart)) isTooLarge = true;
        return isWanted && !isTooLarge;
      },
    });
  } catch {
    return isTooLarge ? 'tooLarge' : 'policyDamaged';
  }
  if (isTooLarge) return 'tooLarge';
  const text = (name: (typeof parts)[number]): string | null =>
    unpacked[name] === undefined ? null : strFromU8(unpacked[name]);
  const main = text('word/document.xml');
  if (main === null) return 'notAPolicy';
  // Word writes no declaration of entities: such a file was made to harm whoever resolves them.
  if ([main, text('word/styles.xml') ?? ''].some((xml) => /<!(?:DOCTYPE|ENTITY)/.test(xml)))
    return 'policyDamaged';
  const headings = headingStyles(text('word/styles.xml') ?? '');
  const notes = text('word/footnotes.xml');
  return [...paragraphsIn(main, headings), ...(notes === null ? [] : paragraphsIn(notes, headings))];
}

/** Styles that make a paragraph a heading: those with a level in the outline, or called so. */
function headingStyles(xml: string): ReadonlySet<string> {
  const headings = new Set<string>();
  let style = '';
  for (const piece of piecesOf(xml, 'xml')) {
    if (piece.is !== 'open') continue;
    if (piece.name === 'w:style') style = attribute(piece.attributes, 'w:styleId') ?? '';
    const value = attribute(piece.attributes, 'w:val') ?? '';
    const isHeading =
      (piece.name === 'w:name' && /^(?:heading|title|subtitle|kop|titre)\b/i.test(value)) ||
      (piece.name === 'w:outlineLvl' && Number(value) < 9);
    if (isHeading && style !== '') headings.add(style);
  }
  return headings;
}

/** Not what the document says today, or said a second time for older programs. */
const unread = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback', 'w:pict']);

function paragraphsIn(xml: string, headings: ReadonlySet<string>): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let text = '';
  let is: Paragraph['is'] = 'text';
  let isText = false;
  let row: string[] | null = null;
  let tables = 0;
  let skipped = 0;
  const flush = (): void => {
    for (const line of text.split('\n')) {
      const words = line.replace(/\s+/gu, ' ').trim();
      if (words === '') continue;
      if (row === null) paragraphs.push({ is, text: words });
      else row.push(words);
    }
    text = '';
    is = 'text';
  };
  for (const piece of piecesOf(xml, 'xml')) {
    if (piece.is === 'text') {
      if (isText && skipped === 0) text += piece.text;
      continue;
    }
    const { name } = piece;
    if (unread.has(name)) {
      if (piece.is === 'open' && !piece.isEmpty) skipped += 1;
      if (piece.is === 'close') skipped = Math.max(0, skipped - 1);
      continue;
    }
    if (skipped > 0) continue;
    if (name === 'w:t') isText = piece.is === 'open' && !piece.isEmpty;
    else if (piece.is === 'open') {
      if (name === 'w:p' && !piece.isEmpty) flush();
      else if (name === 'w:br' || name === 'w:cr') text += '\n';
      else if (name === 'w:tab') text += ' ';
      else if (name === 'w:noBreakHyphen') text += '-';
      else if (name === 'w:numPr' && is === 'text') is = 'item';
      else if (name === 'w:pStyle' && headings.has(attribute(piece.attributes, 'w:val') ?? ''))
        is = 'heading';
      else if (name === 'w:tbl') tables += 1;
      else if (name === 'w:tr' && tables === 1) row = [];
    } else if (name === 'w:p') flush();
    else if (name === 'w:tr' && tables === 1) {
      flush();
      if (row !== null && row.length > 0) paragraphs.push({ is: 'row', text: row.join(' | ') });
      row = null;
    } else if (name === 'w:tbl') tables = Math.max(0, tables - 1);
  }
  flush();
  return paragraphs;
}
