import {
  type Block,
  type Cell,
  type Column,
  type Content,
  type Document,
  type Fact,
  plainHyphens,
  type Row,
  type Run,
} from '../../shared/documents/document';
import { isAddress } from '../../shared/documents/seams';
import { escapeXml } from './clean';
import { languageTag, withCode } from './language';
import { colour, levelMark, toneGround } from './look';
import { fitted } from './measure';
import { onPaper } from './paper-tables';
import { svgOf } from './picture';
import { keptTogether } from './together';
import { frontHeight, isLead, pagesOf } from './word-pages';
import { contentsOf, type Placed, plan } from './word-plan';
import {
  factPadding,
  headOf,
  isForAnswers,
  labelOf,
  labelWidth,
  smallPadding,
  spread,
  tableSize,
  textWidth,
  valueSize,
} from './word-xml';

/** What a list is indented by, in points (4.5 mm). */
const listIndent = 12.8;

const style = `
@page { size: A4; margin: 20mm 20mm 18mm 25mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #${colour.text}; font: 10.5pt/1.3 Calibri, Carlito, sans-serif; }
h1, h2, h3 { color: #${colour.petrol}; break-after: avoid; margin: 0; line-height: 1.2; }
h1 { font-size: 26pt; margin: 9mm 0 2mm; } h2 { font-size: 16pt; margin-bottom: 5mm; } h3 { font-size: 11.5pt; margin: 6mm 0 1.5mm; }
.law { font-size: 12pt; color: #${colour.quiet}; margin: 0; } .firm { font-size: 16pt; font-weight: 700; margin: 7mm 0 4mm; }
.page { break-before: page; } .joined { margin-top: 11mm; }
.head { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 1.5pt solid #${colour.petrol}; padding-bottom: 2mm; margin-bottom: 3mm; break-after: avoid; }
.head h2 { margin: 0; } .head span { font-size: 12pt; font-weight: 700; color: #${colour.quiet}; white-space: nowrap; margin-left: 6mm; }
.state { font-size: 9.5pt; color: #333; margin: 0 0 3mm; white-space: pre-wrap; break-after: avoid; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; overflow-wrap: break-word; }
.facts > tbody > tr > * { border-top: .5pt solid #${colour.line}; padding: 1.35mm 3mm 1.35mm 0; vertical-align: top; text-align: left; font-weight: 400; }
.facts.close > tbody > tr > * { padding-top: .7mm; padding-bottom: .7mm; }
.facts > tbody > tr:last-child > * { border-bottom: .5pt solid #${colour.line}; }
.facts > tbody > tr { break-inside: avoid; } .facts > tbody > tr:nth-last-child(-n+2):not(:first-child), .ruled > tbody > tr:last-child:not(:first-child) { break-before: avoid; } .facts > tbody > tr.long { break-inside: auto; }
.facts > tbody > tr > th { width: 50mm; padding-left: 4mm; position: relative; } th b { display: block; } th small { display: block; font-size: 8.5pt; color: #${colour.quiet}; font-weight: 400; }
.mark { position: absolute; left: 0; top: 2.1mm; font-size: 6.5pt; } .required { color: #${colour.required}; } .optional { color: #${colour.quiet}; }
.ruled { font-size: 9.5pt; } .ruled td, .ruled th { border: .5pt solid #${colour.line}; padding: .8mm 2mm; line-height: 1.22; text-align: left; vertical-align: top; } .ruled th { background: #${colour.headGround}; color: #${colour.headText}; } .ruled tr { break-inside: avoid; } .answers td { height: 8.5mm; } .ruled thead { display: table-header-group; }
p { margin: 0; white-space: pre-line; } ul { margin: 0; padding-left: 4.5mm; } li { white-space: pre-line; }
.gap { font-style: italic; color: #${colour.gapText}; background: #${colour.gapGround}; padding: 0 2px; } sup { font-size: 7pt; line-height: 0; }
.confirm { font-style: italic; } .article { font-size: 8.5pt; color: #${colour.quiet}; } .quiet { color: #${colour.quiet}; }
.legend { font-size: 9pt; color: #333; background: #${colour.legendGround}; padding: 2.5mm 3.5mm; margin-top: 6mm; white-space: pre-wrap; }
.contents { font-size: 10pt; columns: 2; column-gap: 8mm; padding: 0; list-style: none; } .contents.long { columns: 1; } .contents.short { break-inside: avoid; }
.contents li { padding: .7mm 0; break-inside: avoid; display: flex; } .contents li span { flex: none; width: 11mm; color: #${colour.quiet}; } .contents i { flex: 1; min-width: 4mm; border-bottom: .5pt dotted #${colour.quiet}; margin: 0 1.5mm 1.1mm; align-self: flex-end; } .contents .at { flex: none; width: 8mm; text-align: right; font-weight: 400; align-self: flex-end; } .contents .group { font-weight: 700; break-after: avoid; margin-top: 2mm; } .contents a { color: inherit; text-decoration: none; }
html { print-color-adjust: exact; }
h2.section { margin-top: 7mm; }
.whole { white-space: nowrap; }
.note { margin-bottom: 3mm; }
svg { max-width: 100%; height: auto; }
.note.apart { margin-top: 3mm; }
.note.item { margin: 0 0 1mm 5mm; display: list-item; list-style: disc; }
.note.item.apart { margin-top: 3mm; }
.note.lead { break-after: avoid; }`;

/**
 * The document as one page of HTML with the look of the Word file, to be printed to PDF: no script, nothing fetched.
 * Numbers of pages, in foot lines and in the contents, belong to whoever prints it.
 */
export function renderHtml(made: Document): string {
  const document = onPaper(made);
  const sections = plan(document);
  const { joined, closed } = pagesOf(sections, [], null, frontHeight(document));
  const body = sections
    .flatMap((section, index) =>
      section.blocks.map((placed, at) =>
        blockHtml(
          document,
          joined.has(placed.bookmark) ? { ...placed, breaks: false, standsApart: true } : placed,
          index > 0 && at === 0,
          closed.has(placed.bookmark),
        ),
      ),
    )
    .join('\n');
  const front = document.blocks.some((block) => block.is === 'front')
    ? `<h1>${escapeXml(document.title)}</h1><p class="law">${escapeXml(document.law)}</p><p class="firm">${escapeXml(document.firm)}</p>`
    : '';
  return `<!doctype html>
<html lang="${languageTag(document.language)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src 'self'"><title>${escapeXml(`${document.title} · ${document.firm}`)}</title><style>${style}</style></head><body>${front}${body}</body></html>`;
}

/**
 * Escaped text in which a long address may break behind its signs. On paper nothing is added to it. A reference or an
 * article that must stay whole keeps its plain signs: whoever searches the printed page types those.
 */
function textHtml(text: string): string {
  return escapeXml(keptTogether(text))
    .replace(/[^ \t\n]{16,}/g, (token) =>
      isAddress(token) ? token.replace(/(?:\/+|[@_=?]|&amp;|\.(?=\p{L}))/gu, '$&<wbr>') : token,
    )
    .replace(
      /[Aa]rt\.\u00a0[\d()a-z/\u2011]+(?:,\u00a0[\d()a-z/\u2011]+)?|[\p{L}\p{N}-]*(?:\u2011[\p{L}\p{N}-]*)+|\d+\(\d+\)(?:\([a-z\d]\))+/gu,
      (word) => `<span class="whole">${plainHyphens(word).replaceAll('\u00a0', ' ')}</span>`,
    );
}

function runsHtml(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      const text = textHtml(run.style === 'foreign' ? withCode(run.text, run.language) : run.text);
      const point = run.openPoint === undefined ? '' : `<sup>${run.openPoint}</sup>`;
      switch (run.style) {
        case 'gap':
          return `<span class="gap">${text}${point}</span>`;
        case 'toConfirm':
          return `<span class="confirm">${text}</span>${point}`;
        case 'foreign':
          return `<span${run.language ? ` lang="${languageTag(run.language)}"` : ''}>${text}</span>${point}`;
        case 'article':
        case 'quiet':
          return `<span class="${run.style}">${text}</span>${point}`;
        case 'strong':
          return `<strong>${text}</strong>${point}`;
        default:
          return text + point;
      }
    })
    .join('');
}

/** `width` in twentieths of a point, as in the Word file. */
function contentHtml(content: readonly Content[], width: number, size: number): string {
  let html = '';
  for (const [index, part] of content.entries()) {
    if (part.is === 'table') html += ruledHtml(part.columns, part.rows, width);
    else if (part.is === 'paragraph')
      html += `<p>${runsHtml(fitted(part.runs, { size, bold: false }, width / 20))}</p>`;
    else {
      const runs = fitted(part.runs, { size, bold: false }, width / 20 - listIndent);
      const opens = content[index - 1]?.is !== 'item';
      const closes = content[index + 1]?.is !== 'item';
      html += `${opens ? '<ul>' : ''}<li>${runsHtml(runs)}</li>${closes ? '</ul>' : ''}`;
    }
  }
  return html;
}

/** `width` in twentieths of a point, as in the Word file. */
const groundOf = (cell: Cell | undefined): string =>
  cell?.tone === undefined ? '' : ` style="background:#${toneGround[cell.tone]}"`;

function ruledHtml(columns: readonly Column[], rows: readonly Row[], width: number): string {
  const each = spread(columns, rows, width);
  const widths = each.map((column) => `<col style="width:${((column / width) * 100).toFixed(1)}%">`).join('');
  const head = columns
    .map(
      (column, index) =>
        `<th scope="col">${escapeXml(headOf(column, each[index] ?? 0))}${column.article ? `<small>${textHtml(column.article)}</small>` : ''}</th>`,
    )
    .join('');
  const body = rows
    .map(
      (row) =>
        `<tr>${columns.map((column, index) => `<td${groundOf(row.cells[column.key])}>${contentHtml(row.cells[column.key]?.content ?? [], (each[index] ?? 0) - 2 * smallPadding.side, tableSize)}</td>`).join('')}</tr>`,
    )
    .join('');
  return `<table class="ruled${isForAnswers(columns) ? ' answers' : ''}"><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function factsHtml(facts: readonly Fact[], isClosed = false): string {
  const rows = facts.map((fact) => {
    const isLong = fact.cell.content.some((part) => part.is === 'table' && part.rows.length > 8);
    return `<tr${isLong ? ' class="long"' : ''}><th scope="row"><span class="mark ${fact.level}">${levelMark[fact.level]}</span><b>${escapeXml(labelOf(fact))}</b>${fact.article ? `<small>${textHtml(fact.article)}</small>` : ''}</th><td>${contentHtml(fact.cell.content, textWidth - labelWidth - factPadding.right, valueSize)}</td></tr>`;
  });
  return `<table class="facts${isClosed ? ' close' : ''}"><colgroup><col style="width:50mm"><col></colgroup><tbody>${rows.join('')}</tbody></table>`;
}

/** Lines of a list of contents that surely fit one page: they are not broken over two. */
const mostTogether = 36;

function contentsHtml(document: Document): string {
  const entries = contentsOf(plan(document));
  const isLong = entries.some((entry) => entry.text.length > 32);
  const lines = entries.map((entry) => {
    const link = `<a href="#${entry.bookmark}">${escapeXml(entry.text)}</a>`;
    return entry.level === 1
      ? entry.isGroup
        ? `<li class="group">${link}</li>`
        : `<li class="group">${link}<i></i><b class="at" data-at="${entry.bookmark}"></b></li>`
      : `<li><span>${escapeXml(entry.reference)}</span>${link}<i></i><b class="at" data-at="${entry.bookmark}"></b></li>`;
  });
  return `<h3>${escapeXml(document.words.contents)}</h3><ul class="contents${isLong ? ' long' : ''}${entries.length <= mostTogether ? ' short' : ''}">${lines.join('')}</ul>`;
}

function blockHtml(
  document: Document,
  { block, bookmark, breaks, standsApart }: Placed,
  startsSection: boolean,
  isClosed: boolean,
): string {
  const page = breaks || startsSection ? ' class="page"' : '';
  const id = ` id="${bookmark}"`;
  switch (block.is) {
    case 'heading': {
      const tag = block.level === 1 ? 'h2' : 'h3';
      return `<${tag}${id}${standsApart && page === '' ? ' class="section"' : page}>${escapeXml(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p class="note${block.isItem ? ' item' : ''}${isLead(block.runs) ? ' lead' : ''}${standsApart ? ' apart' : ''}">${runsHtml(block.runs)}</p>`;
    case 'front':
      return factsHtml(block.facts, isClosed);
    case 'legend':
      return `<p class="legend">${runsHtml(block.runs).replaceAll(levelMark.required, `<span class="required">${levelMark.required}</span>`)}</p>`;
    case 'contents':
      return contentsHtml(document);
    case 'sheet':
      return sheetHtml(block, id, standsApart && page === '' ? ' class="joined"' : page, isClosed);
    case 'table':
      return `${block.title === '' ? '' : `<h3${id}${page}>${escapeXml(block.letter ? `${block.letter}  ${block.title}` : block.title)}</h3>`}${block.note ? `<p class="note">${runsHtml(block.note)}</p>` : ''}${block.drawing ? `<p class="note">${svgOf(block.drawing)}</p>` : ''}${ruledHtml(block.columns, block.rows, textWidth)}`;
  }
}

function sheetHtml(
  block: Extract<Block, { is: 'sheet' }>,
  id: string,
  page: string,
  isClosed: boolean,
): string {
  return `<section${id}${page}><div class="head"><h2>${runsHtml(block.title)}</h2><span>${escapeXml(block.reference)}</span></div>${block.state.length > 0 ? `<p class="state">${runsHtml(block.state)}</p>` : ''}${factsHtml(block.facts, isClosed)}</section>`;
}
