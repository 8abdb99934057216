import {
  Footer,
  Header,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  Document as WordDocument,
} from 'docx';
import { unzipSync } from 'fflate';
import { compareRuns } from '../../shared/documents/compare-words';
import type { Block, Document, Fact } from '../../shared/documents/document';
import { cleanText, escapeXml } from './clean';
import { languageTag } from './language';
import { type Letterhead, onLetterhead } from './letterhead';
import { colour, levelMark } from './look';
import { textWidth as widthOf } from './measure';
import { ownerXml } from './owner';
import { onPaper } from './paper-tables';
import type { OnProgress } from './progress';
import { keptTogether } from './together';
import { signChanges, trackedRow } from './word-changes';
import { factHeight, frontHeight, isLead, mayBreak, pagesOf } from './word-pages';
import { makePictures, type Pictures } from './word-picture';
import {
  contentsOf,
  type Entry,
  type Placed,
  paragraphStyle,
  plan,
  type Section,
  sectionGap,
  sheetGap,
  volumes,
} from './word-plan';
import { tableStylesXml, tintOf, wordStyles } from './word-styles';
import {
  cellXml,
  closePadding,
  contentsGap,
  contentsRoom,
  contentXml,
  labelOf,
  labelWidth,
  nextPageXml,
  page,
  paragraphXml,
  ruledTableXml,
  runsXml,
  runXml,
  splitAt,
  tableXml,
  textWidth,
} from './word-xml';
import { type Part, zip } from './zip';

/*
 * The Word library makes the frame: styles, headers and footers, numbering, settings, properties and the settings of
 * each section. The body is written as text between them: nine tenths of a large register's time and memory went into
 * the library's objects for paragraphs, cells and runs.
 */

/** The document as Word files: one, or numbered volumes above 1,000 sheets. */
export async function renderDocx(document: Document, onProgress?: OnProgress): Promise<Uint8Array[]> {
  const files: Uint8Array[] = [];
  for await (const file of renderVolumes(docxVolumes(document), onProgress)) files.push(file);
  return files;
}

/** What goes into each Word file. */
export function docxVolumes(document: Document): Document[] {
  return volumes(onPaper(document));
}

/**
 * Volumes one after another. Each is taken out of the list before it is rendered, so that of a large register only what
 * is still to be written stays in memory. `owner`: the identity of the client file, for the properties. `letterhead`:
 * a firm's own page, headers, footers and looks in place of ours.
 */
export async function* renderVolumes(
  parts: Document[],
  onProgress?: OnProgress,
  owner: string | null = null,
  letterhead: Letterhead | null = null,
): AsyncGenerator<Uint8Array> {
  const steps = parts.reduce((sum, part) => sum + part.blocks.length, 0) + parts.length;
  let done = 0;
  for (let part = parts.shift(); part !== undefined; part = parts.shift())
    yield await renderVolume(part, owner, letterhead, (blocks) => {
      done += blocks;
      onProgress?.(done, steps);
    });
}

/** Where nothing was counted, nothing is forced and no number is printed. */
const uncounted: ReturnType<typeof paged> = {
  middle: null,
  pages: new Map(),
  forced: new Set(),
  joined: new Set(),
  closed: new Set(),
  starts: new Map(),
};

async function renderVolume(
  document: Document,
  owner: string | null,
  letterhead: Letterhead | null,
  step: (blocks: number) => void,
): Promise<Uint8Array> {
  const sections = plan(document);
  const entries = contentsOf(sections);
  // A letterhead's page and typeface are not those that pages are counted with: its contents have links and no numbers.
  const room = letterhead?.textWidth ?? textWidth;
  const marks = new Map(entries.map((entry) => [entry.bookmark, contentsMark(entry)]));
  const front =
    sections[0]?.blocks.some(({ block }) => block.is === 'front' || block.is === 'contents') ?? false;
  const { pages, forced, joined, closed, starts, middle } =
    letterhead === null ? paged(sections, entries, front ? frontHeight(document) : 0) : uncounted;
  const whole: ReadonlySet<number> = new Set();
  const pictures = makePictures();
  const frame = await frameOf(document, sections, front, owner, letterhead, pictures);
  // As bytes: text that holds one letter beyond Latin takes twice the room, and a volume is tens of megabytes.
  const body: Buffer[] = [];
  const sign = document.compared === undefined ? null : signChanges(document.compared);
  const ground = letterhead === null ? null : `w:fill="${tintOf(letterhead.accent)}"`;
  const write = (xml: string): void => {
    const signed = sign === null ? xml : sign(xml);
    body.push(
      Buffer.from(
        ground === null ? signed : signed.replaceAll(`w:fill="${colour.headGround}"`, ground),
        'utf8',
      ),
    );
  };
  if (front) write(titleXml(document));
  for (const [index, section] of sections.entries()) {
    for (const placed of section.blocks) {
      if (placed.block.is === 'contents')
        write(contentsXml(document, entries, pages, forced.has(placed.bookmark), middle, room));
      else
        write(
          blockXml(
            document,
            forced.has(placed.bookmark)
              ? { ...placed, breaks: true, standsApart: false }
              : joined.has(placed.bookmark)
                ? { ...placed, breaks: false, standsApart: true }
                : placed,
            document.compared === undefined ? (marks.get(placed.bookmark) ?? '') : '',
            frame.itemNumbering,
            // Tables go on as tables of their own, so that the contents are right and no row is left alone; where
            // changes are tracked they stay whole, since their rows come and go.
            document.compared === undefined ? (starts.get(placed.bookmark) ?? whole) : whole,
            room,
            pictures,
            closed.has(placed.bookmark),
          ),
        );
      step(1);
    }
    const settings = frame.sections[index] ?? '';
    write(index === sections.length - 1 ? settings : paragraphXml('Hairline', '', settings));
  }
  step(document.blocks.length - sections.reduce((sum, section) => sum + section.blocks.length, 0));
  const file = frame.file(body);
  step(1);
  return file;
}

type Frame = Readonly<{
  /** Section settings in the order of the sections. */
  sections: readonly string[];
  itemNumbering: string;
  file: (body: readonly Uint8Array[]) => Uint8Array;
}>;

/** Shortened to what fits on one line beside the page number. */
function oneLine(text: string, room: number): string {
  if (widthOf(text, 8.5) <= room) return text;
  let kept = [...text];
  while (kept.length > 1 && widthOf(`${kept.join('')}…`, 8.5) > room) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}

/**
 * Parts between dots on one line: a long title is shortened before what a page of paper is told from another by, which is
 * whose it is and of which day or version; a long name before the day.
 */
function footLine(firm: string, title: string, edition: string, room: number): string {
  const width = (text: string): number => widthOf(text, 8.5);
  const rest = room - width(` ·  · ${edition}`);
  const short = oneLine(title, Math.max(room / 4, rest - width(firm)));
  return oneLine(`${oneLine(firm, Math.max(room / 4, rest - width(short)))} · ${short} · ${edition}`, room);
}

/** Everything of the file but its body, made by the Word library. */
async function frameOf(
  document: Document,
  sections: readonly Section[],
  front: boolean,
  owner: string | null,
  letterhead: Letterhead | null,
  pictures: Pictures,
): Promise<Frame> {
  const share = (letterhead?.textWidth ?? textWidth) / textWidth;
  const firm = cleanText(document.firm);
  const title = cleanText(document.title);
  const { words } = document;
  const foot = () =>
    new Footer({
      children: [
        new Paragraph({
          style: 'FooterLine',
          children: [
            new TextRun({
              children: [
                footLine(firm, title, cleanText(document.edition), 390 * share),
                '\t',
                `${words.page} `,
                PageNumber.CURRENT,
                ` ${words.of} `,
                PageNumber.TOTAL_PAGES,
              ],
            }),
          ],
        }),
      ],
    });
  const head = (right: string) =>
    new Header({
      children: [
        new Paragraph({
          style: 'HeaderLine',
          children: [
            new TextRun(
              `${oneLine(`${firm} · ${title}`, 300 * share)}\t${oneLine(cleanText(right), 160 * share)}`,
            ),
          ],
        }),
      ],
    });
  // The title page has no header line. Of changes it says since when.
  const firstHead = () =>
    new Header({
      children: [
        document.compared === undefined
          ? new Paragraph('')
          : new Paragraph({
              style: 'HeaderLine',
              children: [new TextRun(cleanText(document.compared.since))],
            }),
      ],
    });
  const size = { width: page.width, height: page.height };
  const margin = {
    top: page.top,
    right: page.right,
    bottom: page.bottom,
    left: page.left,
    header: page.header,
    footer: page.footer,
  };
  const distinct = [...new Set(sections.map((section) => section.header))];
  const settings: ISectionOptions[] = distinct.map((header, index) => ({
    properties: {
      page: { size, margin },
      titlePage: front && index === 0,
      type: 'nextPage',
      grid: { linePitch: 0 },
    },
    headers: {
      default: head(header),
      ...(front && index === 0 && { first: firstHead() }),
    },
    footers: { default: foot(), ...(front && index === 0 && { first: foot() }) },
    children: [],
  }));
  const word = new WordDocument({
    title: `${title} · ${firm}`,
    subject: cleanText(document.law),
    creator: firm,
    lastModifiedBy: firm,
    styles: wordStyles(languageTag(document.language), letterhead),
    numbering: {
      config: [
        {
          reference: 'items',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 227, hanging: 227 } } },
            },
          ],
        },
      ],
    },
    sections: [
      ...settings,
      { children: [new Paragraph({ text: '', numbering: { reference: 'items', level: 0 } })] },
    ],
  });
  const own = unzipSync(new Uint8Array(await Packer.toBuffer(word)));
  const parts = letterhead === null ? own : onLetterhead(own, letterhead);
  const decode = (path: string): string => Buffer.from(parts[path] ?? new Uint8Array()).toString('utf8');
  const skeleton = decode('word/document.xml');
  const found = [...skeleton.matchAll(/<w:sectPr\b.*?<\/w:sectPr>/gs)].map(([xml]) => xml);
  const byHeader = new Map(distinct.map((header, index) => [header, found[index] ?? '']));
  return {
    sections: sections.map((section) => byHeader.get(section.header) ?? ''),
    itemNumbering: /<w:numPr>.*?<\/w:numPr>/s.exec(skeleton)?.[0] ?? '',
    file: (body) => {
      const start = skeleton.slice(0, skeleton.indexOf('<w:body>') + '<w:body>'.length);
      const stamp = `${document.date}T00:00:00Z`;
      const bytes = (xml: string): Buffer => Buffer.from(xml, 'utf8');
      const changed: Record<string, () => Uint8Array> = {
        'word/document.xml': () => Buffer.concat([bytes(start), ...body, bytes('</w:body></w:document>')]),
        ...(pictures.count() === 0
          ? {}
          : {
              'word/_rels/document.xml.rels': () =>
                bytes(
                  decode('word/_rels/document.xml.rels').replace(
                    '</Relationships>',
                    `${pictures.relations()}</Relationships>`,
                  ),
                ),
              '[Content_Types].xml': () => bytes(withPng(decode('[Content_Types].xml'))),
            }),
        'word/styles.xml': () =>
          bytes(decode('word/styles.xml').replace('</w:styles>', `${tableStylesXml}</w:styles>`)),
        // The day of the edition in place of the clock: equal documents are equal files.
        'docProps/core.xml': () =>
          bytes(
            decode('docProps/core.xml')
              .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${stamp}`)
              .replace(
                '</cp:coreProperties>',
                `${ownerXml(owner)}<dc:language>${languageTag(document.language)}</dc:language></cp:coreProperties>`,
              ),
          ),
      };
      const paths = Object.keys(parts).sort(
        (a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'),
      );
      return zip([
        ...paths.map((path): Part => ({ path, data: changed[path]?.() ?? parts[path] ?? new Uint8Array() })),
        ...pictures.parts(),
      ]);
    },
  };
}

/** The types of a package with that of PNG among them. */
const withPng = (types: string): string =>
  /Extension="png"/i.test(types)
    ? types
    : types.replace(/<Default /, '<Default Extension="png" ContentType="image/png"/><Default ');

function titleXml(document: Document): string {
  const line = (style: string, what: 'title' | 'law' | 'firm'): string => {
    const before = document.compared?.before[what] ?? document[what];
    const runs =
      before === document[what]
        ? [{ text: before }]
        : compareRuns([{ text: before }], [{ text: document[what] }]);
    return paragraphXml(style, runsXml(runs));
  };
  return [line('Title', 'title'), line('Subtitle', 'law'), line('Firm', 'firm')].join('');
}

/**
 * Points up to which a row of facts stays whole where no page break is written, as among tracked changes: cut, it leaves
 * its first line at the foot, or the head of its small table.
 */
const wholeInComparison = 420;

/** Bookmarks are called p0, p1 and so on; the number is also their id. */
function bookmarked(name: string, inner: string): string {
  const id = name.slice(1);
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`;
}

/** A hidden mark from which Word makes the contents anew: reference and title, without the heading's own layout. */
function contentsMark({ reference, text, level }: Entry): string {
  const entry = (reference ? `${reference}\t${text}` : text).replace(/[\n\r]/g, ' ').replace(/["\\]/g, '’');
  const hidden = '<w:rPr><w:vanish/></w:rPr>';
  return `<w:r>${hidden}<w:fldChar w:fldCharType="begin"/></w:r><w:r>${hidden}<w:instrText xml:space="preserve"> TC "${escapeXml(entry)}" \\f c \\l ${level} </w:instrText></w:r><w:r>${hidden}<w:fldChar w:fldCharType="end"/></w:r>`;
}

function blockXml(
  document: Document,
  placed: Placed,
  mark: string,
  itemNumbering: string,
  starts: ReadonlySet<number>,
  room: number,
  pictures: Pictures,
  isClosed: boolean,
): string {
  const { block, bookmark, breaks } = placed;
  const wholeUpTo = document.compared === undefined ? 0 : wholeInComparison;
  const breakXml = breaks ? '<w:pageBreakBefore/>' : '';
  // A paragraph tells first that it stays with the next or starts a page, and then its number (17.3.1.26).
  const numbered = (xml: string): string =>
    !/Item(Apart)?"\/>/.test(xml)
      ? xml
      : xml.replace(
          /(<w:pStyle w:val="(?:Table)?Item(?:Apart)?"\/>(?:<w:keepNext\/>)?(?:<w:pageBreakBefore\/>)?)/g,
          `$1${itemNumbering}`,
        );
  switch (block.is) {
    case 'heading':
      return paragraphXml(
        `Heading${block.level}`,
        bookmarked(bookmark, runXml(block.text, '', '', block.change)) + mark,
        breakXml + (placed.standsApart ? `<w:spacing w:before="${sectionGap * 20}"/>` : ''),
        block.change,
      );
    case 'paragraph':
      return numbered(
        paragraphXml(
          paragraphStyle(block.isItem, placed),
          runsXml(block.runs),
          (isLead(block.runs) ? '<w:keepNext/>' : '') + breakXml,
          block.change,
        ),
      );
    case 'front':
      return numbered(
        factsXml(block.facts, document.title, starts, room, wholeUpTo, isClosed ? closePadding : undefined),
      );
    case 'legend':
      return paragraphXml('Legend', legendXml(block), '', block.change);
    case 'contents':
      return '';
    case 'sheet':
      return numbered(
        sheetXml(
          block,
          bookmark,
          mark,
          breakXml + (placed.standsApart ? `<w:spacing w:before="${sheetGap * 20}"/>` : ''),
          starts,
          room,
          wholeUpTo,
          isClosed,
        ),
      );
    case 'table':
      return numbered(
        (block.title === ''
          ? breaks
            ? nextPageXml()
            : ''
          : paragraphXml(
              'Heading3',
              bookmarked(
                bookmark,
                runXml(block.letter ? `${block.letter}  ${block.title}` : block.title, '', '', block.change),
              ) + mark,
              breakXml,
              block.change,
            )) +
          (block.note ? paragraphXml('Note', runsXml(block.note), '<w:keepNext/>', block.change) : '') +
          (block.drawing ? pictures.xml(block.drawing, room) : '') +
          ruledTableXml(block.columns, block.rows, room, block.title, block.change, starts) +
          paragraphXml('Hairline', '', '', block.change),
      );
  }
}

/** The legend's own ■ and □ take the looks they have beside the labels. */
function legendXml(block: Extract<Block, { is: 'legend' }>): string {
  return block.runs
    .map((run) =>
      run.style || run.change
        ? runsXml([run])
        : run.text
            .split(/([■□])/)
            .map((part) =>
              part === '■'
                ? runXml(part, 'MarkRequired')
                : part === '□'
                  ? runXml(part, 'MarkOptional')
                  : runXml(part),
            )
            .join(''),
    )
    .join('');
}

function sheetXml(
  block: Extract<Block, { is: 'sheet' }>,
  bookmark: string,
  mark: string,
  breakXml: string,
  starts: ReadonlySet<number>,
  room: number,
  wholeUpTo: number,
  isClosed: boolean,
): string {
  const title = block.title.map((run) => run.text).join('');
  return [
    paragraphXml(
      'Heading2',
      bookmarked(bookmark, runsXml(block.title)) +
        runXml(`\t${block.reference}`, 'Reference', '', block.change) +
        mark,
      breakXml,
      block.change,
    ),
    block.state.length > 0 ? paragraphXml('State', runsXml(block.state), '', block.change) : '',
    factsXml(block.facts, title, starts, room, wholeUpTo, isClosed ? closePadding : undefined),
    paragraphXml('Hairline', '', '', block.change),
  ].join('');
}

/** Two columns: what is asked, with its article, and what is known. A row with a long list may break between its lines. */
function factsXml(
  facts: readonly Fact[],
  caption: string,
  starts: ReadonlySet<number>,
  room: number,
  wholeUpTo: number,
  padding?: number,
): string {
  const splits = (fact: Fact): boolean => mayBreak(fact) && factHeight(fact) > wholeUpTo;
  const left = Math.min(labelWidth, Math.round(room * 0.36));
  const right = room - left;
  const rows = facts.map((fact) => {
    const { change } = fact;
    const label =
      paragraphXml(
        'Label',
        runXml(
          levelMark[fact.level],
          fact.level === 'required' ? 'MarkRequired' : 'MarkOptional',
          '',
          change,
        ) + runXml(`\t${labelOf(fact, left)}`, '', '', change),
        '',
        change,
      ) +
      (fact.article
        ? paragraphXml('LabelArticle', runXml(keptTogether(fact.article), '', '', change), '', change)
        : '');
    const properties = `${splits(fact) ? '' : '<w:cantSplit/>'}${trackedRow(change)}`;
    return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cellXml(left, label)}${cellXml(right, contentXml(fact.cell.content, right - 170, 'Value'))}</w:tr>`;
  });
  if (facts.length === 0) return '';
  return splitAt(rows, starts)
    .map((part) => tableXml('Facts', [left, right], part.join(''), caption, padding))
    .join(nextPageXml());
}

/**
 * Pages with the contents in one column or in two. Where their titles are too long for two and one does not fit the
 * title page, which would stay mostly empty, long titles take a second line.
 */
function paged(
  sections: readonly Section[],
  entries: readonly Entry[],
  titleHeight: number,
): ReturnType<typeof pagesOf> & Readonly<{ middle: number | null }> {
  const contents = sections[0]?.blocks.find(({ block }) => block.is === 'contents')?.bookmark ?? '';
  const middle = columnBreak(entries, 1);
  const found = { ...pagesOf(sections, entries, middle, titleHeight), middle };
  if (middle !== null || !found.forced.has(contents)) return found;
  const second = columnBreak(entries, 2);
  if (second === null) return found;
  const other = { ...pagesOf(sections, entries, second, titleHeight), middle: second };
  return other.forced.has(contents) ? found : other;
}

/** Where the right column of the contents starts, or null for one column: two where every title fits `most` lines of them. */
function columnBreak(entries: readonly Entry[], most: number): number | null {
  const column = (textWidth - contentsGap) / 2 / 20;
  const lines = entries.map(({ level, text, isGroup }) => {
    const room = column - (level === 1 ? 0 : contentsRoom.reference) - (isGroup ? 0 : contentsRoom.page);
    return Math.ceil(widthOf(text, 10, level === 1 ? 'bold' : 'regular') / room);
  });
  if (entries.length < 12 || lines.some((count) => count > most)) return null;
  const sum = (some: readonly number[]): number => some.reduce((all, count) => all + count, 0);
  const starts = entries.flatMap((entry, index) => (entry.level === 1 && index > 0 ? [index] : []));
  const taller = (index: number): number => Math.max(sum(lines.slice(0, index)), sum(lines.slice(index)));
  const best = starts.reduce<number | null>(
    (kept, index) => (kept === null || taller(index) < taller(kept) ? index : kept),
    null,
  );
  return best !== null && taller(best) <= 24 ? best : null;
}

/**
 * The table of contents: links and page numbers that Word can update. In one column it is a field that Word can make
 * anew; in two it stands in a table, where LibreOffice would not keep such a field apart.
 */
function contentsXml(
  document: Document,
  entries: readonly Entry[],
  pages: ReadonlyMap<string, number>,
  breaks: boolean,
  middle: number | null,
  room: number,
): string {
  const title = paragraphXml(
    'ContentsHead',
    runXml(document.words.contents),
    breaks ? '<w:pageBreakBefore/>' : '',
  );
  if (middle === null) return title + entriesXml(entries, pages, room, true);
  const width = Math.floor((room - contentsGap) / 2);
  const row = [
    cellXml(width, entriesXml(entries.slice(0, middle), pages, width, false)),
    cellXml(room - 2 * width, paragraphXml('Hairline', '')),
    cellXml(width, entriesXml(entries.slice(middle), pages, width, false)),
  ].join('');
  return `${title}${tableXml('Plain', [width, room - 2 * width, width], `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row}</w:tr>`)}${paragraphXml('Hairline', '')}`;
}

/** A title that is wider than its line in two, so that its page number does not stand on a line alone. */
function overLines({ text, level, isGroup }: Entry, width: number): string {
  const room = width / 20 - (level === 1 ? 0 : contentsRoom.reference) - (isGroup ? 0 : contentsRoom.page);
  const wide = (part: string): number => widthOf(part, 10, level === 1 ? 'bold' : 'regular');
  if (wide(text) <= room) return text;
  let end = text.lastIndexOf(' ');
  while (end > 0 && wide(text.slice(0, end)) > room) end = text.lastIndexOf(' ', end - 1);
  return end > 0 ? `${text.slice(0, end)}\n${text.slice(end + 1)}` : text;
}

const fieldMark = (kind: 'begin' | 'separate' | 'end'): string =>
  `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

function entriesXml(
  entries: readonly Entry[],
  pages: ReadonlyMap<string, number>,
  width: number,
  isField: boolean,
): string {
  const hasNumbers = pages.size > 0;
  const isPaged = ({ isGroup }: Entry): boolean => hasNumbers && !isGroup;
  const tabs = `<w:tabs><w:tab w:val="left" w:pos="624"/>${hasNumbers ? `<w:tab w:val="right" w:leader="dot" w:pos="${width}"/>` : ''}</w:tabs>`;
  return entries
    .map((entry, index) => {
      const text = isField ? entry.text : overLines(entry, width);
      const start =
        isField && index === 0
          ? `${fieldMark('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\f c \\h \\z </w:instrText></w:r>${fieldMark('separate')}`
          : '';
      const end = isField && index === entries.length - 1 ? fieldMark('end') : '';
      const number = `${fieldMark('begin')}<w:r><w:instrText xml:space="preserve"> PAGEREF ${entry.bookmark} \\h </w:instrText></w:r>${fieldMark('separate')}${runXml(String(pages.get(entry.bookmark) ?? ''))}${fieldMark('end')}`;
      const link = (inner: string): string =>
        `<w:hyperlink w:anchor="${entry.bookmark}" w:history="1">${inner}</w:hyperlink>`;
      const grey = `<w:color w:val="${colour.quiet}"/>`;
      // A group's line has no page of its own: its first sheet has.
      return entry.level === 1
        ? paragraphXml(
            'TOC1',
            start + link(runXml(text, 'ContentsLink')) + (isPaged(entry) ? runXml('\t') + number : '') + end,
            isPaged(entry) ? `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${width}"/></w:tabs>` : '',
          )
        : paragraphXml(
            'TOC2',
            start +
              link(runXml(`${entry.reference}\t`, 'ContentsLink', grey) + runXml(text, 'ContentsLink')) +
              (hasNumbers ? runXml('\t') + number : '') +
              end,
            tabs,
          );
    })
    .join('');
}
