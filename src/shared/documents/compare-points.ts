import { type Block, type Document, plainText, type Row } from './document';
import { withoutNumbers } from './without-numbers';

/**
 * A document to be compared. Open points are numbered as they stand: where one is settled, every number behind it is
 * another, and says nothing of what changed. Numbers stay out, and the points of the annex are known by their place.
 */
export function withPointsByPlace(document: Document): Document {
  const { blocks, ...rest } = withoutNumbers(document);
  return { ...rest, blocks: blocks.map(ofBlock) };
}

function ofBlock(block: Block): Block {
  if (block.is !== 'table' || block.key !== 'open') return block;
  const seen = new Map<string, number>();
  return {
    ...block,
    columns: block.columns.filter(({ key }) => key !== 'number'),
    rows: block.rows.map((row) => {
      const { number: _, ...cells } = row.cells;
      const place = placeOf(row);
      const times = (seen.get(place) ?? 0) + 1;
      seen.set(place, times);
      return { ...row, key: `open:${place}:${times}`, cells };
    }),
  };
}

const placeOf = ({ source, cells }: Row): string =>
  [
    source?.noun,
    source?.id,
    source?.field,
    ...['what', ...(source === undefined ? ['where'] : [])].map((key) =>
      plainText(cells[key]?.content ?? []),
    ),
  ].join('/');
