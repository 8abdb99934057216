import type { Block, Document, Run } from '../../shared/documents/document';
import { isPublished } from '../../shared/documents/options';

/** Above this a register is written as numbered volumes: Word itself grows slow in a file of more sheets. */
export const sheetsPerVolume = 1000;

/** Points above the heading of a section that does not start a page. */
export const sectionGap = 16;
/** Points above a sheet that does not start a page. */
export const sheetGap = 30;

/** A stretch of pages with one header line. */
export type Section = Readonly<{ header: string; blocks: readonly Placed[] }>;
/** A block with its bookmark, and whether it starts a page of its own (a new section does so by itself). */
export type Placed = Readonly<{
  block: Block;
  bookmark: string;
  breaks: boolean;
  /** A paragraph behind a table or a list, which would stick to it; a heading of a section within a page. */
  standsApart: boolean;
}>;

/** The style of a paragraph between the headings and tables of a document. */
export const paragraphStyle = (
  isItem: boolean | undefined,
  { standsApart }: Pick<Placed, 'standsApart'>,
): 'Note' | 'Item' | 'NoteApart' | 'ItemApart' =>
  isItem ? (standsApart ? 'ItemApart' : 'Item') : standsApart ? 'NoteApart' : 'Note';

const isFront = (block: Block): boolean => ['front', 'legend', 'contents'].includes(block.is);

const startsPage = (block: Block): boolean =>
  block.is === 'sheet' || (block.is === 'heading' && block.startsPage);

/**
 * Blocks in sections. A group's heading stands on the page of its first sheet or table, so the sheet behind it does not
 * break again. Annexes follow each other; a sheet starts a page, unless where pages are counted it goes on under another.
 */
export function plan(document: Document): readonly Section[] {
  const blocks = document.blocks.filter((block) => !(block.is === 'table' && block.excelOnly));
  const sections: { header: string; blocks: Placed[] }[] = [];
  let group = '';
  for (const [index, block] of blocks.entries()) {
    if (block.is === 'heading' && block.level === 1) group = block.text;
    const subject =
      block.is === 'heading' ? blocks.slice(index).find((next) => next.is !== 'heading') : block;
    // The sections of a notice follow each other on one page: its header says what it is, not which section.
    const header =
      isFront(block) || isPublished(document.kind) ? '' : subject?.is === 'sheet' ? subject.header : group;
    const before = blocks[index - 1];
    const joinsHeading = before?.is === 'heading' && !isFront(block);
    const breaks = startsPage(block) && !joinsHeading && index > 0;
    const last = sections.at(-1);
    // A new section starts a page; when the block itself would not, it stays in the section before.
    const isNew = !last || (header !== last.header && (breaks || isFront(before ?? block)));
    const standsApart =
      block.is === 'paragraph'
        ? before?.is === 'table' ||
          before?.is === 'front' ||
          (before?.is === 'paragraph' && before.isItem === true && !block.isItem)
        : block.is === 'heading' && block.level === 1 && !breaks && !isNew;
    const placed = { block, bookmark: `p${index}`, breaks: breaks && !isNew, standsApart };
    if (isNew) sections.push({ header, blocks: [placed] });
    else last.blocks.push(placed);
  }
  return sections;
}

/** `isGroup`: it stands over others and has no page of its own. */
export type Entry = Readonly<{
  level: 1 | 2;
  reference: string;
  text: string;
  bookmark: string;
  isGroup: boolean;
}>;

const plain = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** Lines of the table of contents: groups, sheets with their reference, annexes with their letter. */
export function contentsOf(sections: readonly Section[]): readonly Entry[] {
  const placed = sections.flatMap(({ blocks }) => blocks);
  return placed.flatMap(({ block, bookmark }, index): readonly Entry[] => {
    if (block.is === 'heading' && block.inContents) {
      const level = block.level === 1 ? 1 : 2;
      const next = placed[index + 1]?.block;
      // What begins right under it is listed itself; a section of text is not, so its heading tells the page.
      const isGroup =
        level === 1 &&
        (next?.is === 'sheet' || ((next?.is === 'table' || next?.is === 'heading') && next.inContents));
      return [{ level, reference: '', text: block.text, bookmark, isGroup }];
    }
    const entry = { level: 2, bookmark, isGroup: false } as const;
    if (block.is === 'sheet') return [{ ...entry, reference: block.reference, text: plain(block.title) }];
    if (block.is === 'table' && block.inContents)
      return [{ ...entry, reference: block.letter ?? '', text: block.title }];
    return [];
  });
}

/** The document itself, or its parts of at most a thousand sheets, each with title page and contents of its own. */
export function volumes(document: Document): Document[] {
  const count = Math.ceil(document.blocks.filter((block) => block.is === 'sheet').length / sheetsPerVolume);
  if (count <= 1) return [document];
  const front = document.blocks.filter(isFront);
  const parts: Block[][] = [[]];
  let sheets = 0;
  let group: Extract<Block, { is: 'heading' }> | null = null;
  for (const block of document.blocks) {
    if (isFront(block)) continue;
    if (block.is === 'heading' && block.level === 1) group = block;
    if (block.is === 'sheet') {
      if (sheets === sheetsPerVolume) {
        sheets = 0;
        const before = parts.at(-1)?.at(-1);
        // A heading that has nothing under it yet moves on with its first sheet.
        const moved = before?.is === 'heading' ? parts.at(-1)?.pop() : undefined;
        parts.push(
          moved ? [moved] : group ? [{ ...group, text: `${group.text} (${document.words.continued})` }] : [],
        );
      }
      sheets += 1;
    }
    parts.at(-1)?.push(block);
  }
  return parts.map((blocks, index) => ({
    ...document,
    edition: `${document.edition} · ${document.words.volume} ${index + 1} ${document.words.of} ${parts.length}`,
    blocks: [...front, ...blocks],
  }));
}
