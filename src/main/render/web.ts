import {
  type Block,
  type Change,
  type Column,
  type Content,
  type Document,
  plainHyphens,
  type Row,
  type Run,
} from '../../shared/documents/document';
import { escapeXml } from './clean';
import { languageTag } from './language';
import { says } from './paper-tables';

/**
 * A document as HTML to paste into a web site: headings, paragraphs, lists and tables with their meaning, and nothing
 * else. No script, no style, no class: the site gives it its own look.
 */
export function renderWeb(document: Document): string {
  const blocks = forReading(document);
  const body = blocks
    .map((block, index) => blockHtml(block, blocks[index - 1], blocks[index + 1]))
    .join('\n');
  return `<article lang="${languageTag(document.language)}">
<h1>${escapeXml(document.title)}</h1>
<p>${escapeXml([document.firm, document.edition].filter(Boolean).join(' · '))}</p>
${body}
</article>
`;
}

/** The same as Markdown: what wikis and many site builders take. */
export function renderMarkdown(document: Document): string {
  const blocks = forReading(document);
  const lines = [
    `# ${escapeMarkdown(document.title)}`,
    '',
    escapeMarkdown([document.firm, document.edition].filter(Boolean).join(' · ')),
    '',
  ];
  for (const [index, block] of blocks.entries()) {
    if (block.is === 'heading')
      lines.push(`${block.level === 1 ? '##' : '###'} ${escapeMarkdown(block.text)}`, '');
    else if (block.is === 'paragraph') {
      const next = blocks[index + 1];
      lines.push(`${block.isItem ? '- ' : ''}${runsMarkdown(block.runs)}`);
      if (!(block.isItem && next?.is === 'paragraph' && next.isItem)) lines.push('');
    } else if (block.is === 'table') {
      const before = blocks[index - 1];
      // Right under a heading of the same words it needs no title of its own.
      if (block.title !== '' && !(before?.is === 'heading' && before.text === block.title))
        lines.push(`**${escapeMarkdown(block.title)}**`, '');
      lines.push(...tableMarkdown(block.columns, block.rows), '');
    }
  }
  return `${lines.join('\n').trim()}\n`;
}

/**
 * What a reader of a web page gets: no title page, no list of contents, nothing that only the workbook holds, and no
 * column in which no row says anything.
 */
const forReading = (document: Document): readonly Block[] =>
  document.blocks.flatMap((block): readonly Block[] => {
    if (block.is === 'table')
      return block.excelOnly
        ? []
        : [
            {
              ...block,
              columns: block.columns.filter(
                ({ key }, index) => index === 0 || block.rows.length === 0 || says(block.rows, key),
              ),
            },
          ];
    return (block.is === 'heading' || block.is === 'paragraph') && !block.paperOnly ? [block] : [];
  });

const isItem = (block: Block | undefined): boolean => block?.is === 'paragraph' && block.isItem === true;

function blockHtml(block: Block, before: Block | undefined, after: Block | undefined): string {
  switch (block.is) {
    case 'heading': {
      const tag = block.level === 1 ? 'h2' : 'h3';
      return `<${tag}>${marked(escapeXml(block.text), block.change)}</${tag}>`;
    }
    case 'paragraph':
      return block.isItem
        ? `${isItem(before) ? '' : '<ul>'}<li>${runsHtml(block.runs)}</li>${isItem(after) ? '' : '</ul>'}`
        : `<p>${runsHtml(block.runs)}</p>`;
    case 'table':
      return tableHtml(block.title, block.columns, block.rows);
    default:
      return '';
  }
}

/** What came or went, in a comparison. */
const marked = (html: string, change: Change | undefined): string =>
  change === undefined ? html : change === 'added' ? `<ins>${html}</ins>` : `<del>${html}</del>`;

function runsHtml(runs: readonly Run[]): string {
  return runs
    .map(({ text, style, language, change }) => {
      const escaped = marked(escapeXml(text), change);
      if (style === 'gap') return `<mark>${escaped}</mark>`;
      if (style === 'strong') return `<strong>${escaped}</strong>`;
      if (style === 'foreign' && language) return `<span lang="${languageTag(language)}">${escaped}</span>`;
      return escaped;
    })
    .join('');
}

function contentHtml(content: readonly Content[]): string {
  return content
    .map((part, index) => {
      if (part.is === 'table') return tableHtml('', part.columns, part.rows);
      const inner = runsHtml(part.runs);
      if (part.is === 'paragraph') return content.length === 1 ? inner : `<p>${inner}</p>`;
      const opens = content[index - 1]?.is !== 'item' ? '<ul>' : '';
      const closes = content[index + 1]?.is !== 'item' ? '</ul>' : '';
      return `${opens}<li>${inner}</li>${closes}`;
    })
    .join('');
}

function tableHtml(title: string, columns: readonly Column[], rows: readonly Row[]): string {
  const caption = title === '' ? '' : `<caption>${escapeXml(title)}</caption>`;
  const head = columns.map((column) => `<th scope="col">${escapeXml(column.label)}</th>`).join('');
  const body = rows
    .map(
      (row) =>
        `<tr>${columns.map((column) => `<td>${contentHtml(row.cells[column.key]?.content ?? [])}</td>`).join('')}</tr>`,
    )
    .join('');
  return `<table>${caption}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** Signs that would make something else of what a person typed. */
const escapeMarkdown = (text: string): string =>
  plainHyphens(text)
    .replace(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`)
    .replace(/^([-+]|\d+\.)(\s)/, '\\$1$2')
    .replace(/[\r\n]+/g, ' ');

const isBold = ({ style }: Run): boolean => style === 'gap' || style === 'strong';

/** Runs that are bold in a row are bold together: signs that close a word and open the next would be read as letters. */
function runsMarkdown(runs: readonly Run[]): string {
  let markdown = '';
  for (let index = 0; index < runs.length; ) {
    const run = runs[index];
    if (run === undefined) break;
    const last = runs.findIndex((other, at) => at > index && isBold(other) !== isBold(run));
    const end = last < 0 ? runs.length : last;
    const text = escapeMarkdown(
      runs
        .slice(index, end)
        .map((each) => each.text)
        .join(''),
    );
    markdown += isBold(run) ? text.replace(/^(\s*)(.*?)(\s*)$/s, '$1**$2**$3') : text;
    index = end;
  }
  return markdown;
}

function tableMarkdown(columns: readonly Column[], rows: readonly Row[]): readonly string[] {
  const cells = (content: readonly Content[]): string =>
    content
      .map((part) =>
        part.is === 'table'
          ? part.rows
              .map((row) =>
                part.columns.map((column) => cells(row.cells[column.key]?.content ?? [])).join(' · '),
              )
              .join('; ')
          : runsMarkdown(part.runs),
      )
      .join('; ');
  return [
    `| ${columns.map((column) => escapeMarkdown(column.label)).join(' | ')} |`,
    `|${columns.map(() => ' --- |').join('')}`,
    ...rows.map(
      (row) => `| ${columns.map((column) => cells(row.cells[column.key]?.content ?? [])).join(' | ')} |`,
    ),
  ];
}
