import type { Paragraph } from './passage';

const bullet = /^\s*(?:[-*+•◦▪‣·–—o]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)/u;
const markdownHeading = /^\s{0,3}#{1,6}\s+/;
const numbered = /^\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z])\s*[.)]\s+\p{Lu}/u;

/** What only means something to a program that draws Markdown. */
function withoutMarks(line: string): string {
  return line
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\(([^)\s]+)[^)]*\)/g, '$1 ($2)')
    .replace(/(\*\*|__|``?)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/^\s*>\s?/, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|])/g, '$1');
}

/**
 * The paragraphs of plain text, Markdown included: a line is a paragraph, unless it goes on where the line before it was
 * broken off. A short line of its own that is no sentence is a heading.
 */
export function paragraphsOfText(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n').split('\n');
  let isOpen = false;
  lines.forEach((raw, index) => {
    const line = withoutMarks(raw).replace(/\s+/gu, ' ').trim();
    if (line === '' || /^[-=_*|: ]{3,}$/.test(line)) {
      // A line of signs under a line of words makes it a heading.
      const last = paragraphs.at(-1);
      if (/^(={3,}|-{3,})$/.test(line) && isOpen && last !== undefined && last.text.length <= 90)
        paragraphs[paragraphs.length - 1] = { is: 'heading', text: last.text };
      isOpen = false;
      return;
    }
    if (markdownHeading.test(raw)) {
      paragraphs.push({ is: 'heading', text: line.replace(/^#{1,6}\s+/, '').replace(/\s+#+$/, '') });
      isOpen = false;
      return;
    }
    if (/^\|.*\|$/.test(line)) {
      paragraphs.push({ is: 'row', text: cellsOf(line) });
      isOpen = false;
      return;
    }
    const isAlone = (lines[index - 1] ?? '').trim() === '' && (lines[index + 1] ?? '').trim() === '';
    // A number far from the margin stands in a list.
    const isDeep = /^(?: {4}|\t)/.test(raw);
    if (!isDeep && isHeading(line, isAlone)) {
      paragraphs.push({ is: 'heading', text: line });
      isOpen = false;
      return;
    }
    const item = bullet.exec(raw);
    const last = paragraphs.at(-1);
    if (item === null && isOpen && last !== undefined && goesOn(last.text, line))
      paragraphs[paragraphs.length - 1] = { is: last.is, text: `${last.text} ${line}` };
    else if (item !== null)
      paragraphs.push({ is: 'item', text: withoutMarks(raw.slice(item[0].length)).trim() });
    else paragraphs.push({ is: 'text', text: line });
    isOpen = true;
  });
  const filled = paragraphs.filter(({ text: words }) => words !== '');
  // A heading has something under it.
  return filled.map((one, index) =>
    one.is === 'heading' && index === filled.length - 1 ? { ...one, is: 'text' } : one,
  );
}

function cellsOf(row: string): string {
  return row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
    .join(' | ');
}

function goesOn(before: string, line: string): boolean {
  return before.length >= 50 && !/[.:;!?]$/.test(before) && /^[\p{Ll}\p{N}(]/u.test(line);
}

function isHeading(line: string, isAlone: boolean): boolean {
  const words = line.split(' ').length;
  if (line.length > 90 || words > 12 || /[@;,]|https?:/.test(line) || /[.:]$/.test(line)) return false;
  if (numbered.test(line)) return true;
  if (/^\p{Lu}.*\?$/u.test(line)) return true;
  return isAlone && /^["“«]?\p{Lu}/u.test(line) && !/\d{3}/.test(line);
}
