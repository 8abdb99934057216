import type { Block, Document } from '../../../shared/documents/document';

export type PaperPage = Readonly<{ key: string; blocks: readonly Block[]; name: string }>;

/** A document cut where Word starts a page. Tables that are too wide for paper stay out. */
export function paperPages(document: Document): readonly PaperPage[] {
  const pages: { key: string; blocks: Block[]; name: string }[] = [];
  let current: { key: string; blocks: Block[]; name: string } | null = null;
  let isOnlyHeading = false;
  for (const block of document.blocks) {
    if (block.is === 'table' && block.excelOnly) continue;
    const begins =
      block.is === 'sheet' || block.is === 'table' || (block.is === 'heading' && block.startsPage);
    if (current === null || (begins && !isOnlyHeading)) {
      current = { key: block.key, blocks: [], name: nameOf(block) };
      pages.push(current);
    }
    current.blocks.push(block);
    if (block.is === 'sheet' || block.is === 'table') current.name = nameOf(block);
    isOnlyHeading = current.blocks.every((each) => each.is === 'heading');
  }
  return pages;
}

function nameOf(block: Block): string {
  switch (block.is) {
    case 'sheet':
      return block.reference;
    case 'table':
      return block.title;
    case 'heading':
      return block.text;
    default:
      return '';
  }
}
