import type { Block, Document, Drawing, DrawingPart } from '../../../shared/documents/document';
import { softly } from '../../../shared/documents/seams';
import { bandPath } from '../../../shared/flows/band';
import type { PaperPage } from './pages';
import { CellContent, Runs } from './Runs';
import { Facts } from './Sheet';
import './paper.css';

/** One page of a document as HTML: what Word will show, near enough to read and check. */
export function PaperPageView({
  document,
  page,
  isFirst,
}: {
  readonly document: Document;
  readonly page: PaperPage;
  readonly isFirst: boolean;
}) {
  const sheet = page.blocks.find((block) => block.is === 'sheet');
  return (
    <article className="paper page-paper" lang={document.language} aria-label={page.name || document.title}>
      {isFirst ? (
        <header className="front-head">
          <p className="doc-title">{document.title}</p>
          <p>{document.law}</p>
          <p className="firm">{document.firm}</p>
          <p>{document.edition}</p>
        </header>
      ) : (
        <div className="paper-top">
          <span>{softly([document.firm, document.title].filter(Boolean).join(' · '))}</span>
          <span className="nw">{softly(sheet?.is === 'sheet' ? sheet.header : document.edition)}</span>
        </div>
      )}
      {page.blocks.map((block) => (
        <BlockView key={block.key} block={block} document={document} />
      ))}
    </article>
  );
}

function BlockView({ block, document }: { readonly block: Block; readonly document: Document }) {
  switch (block.is) {
    case 'heading':
      return block.level === 1 ? <h2 className="group">{block.text}</h2> : <h3>{softly(block.text)}</h3>;
    case 'paragraph':
    case 'legend':
      return (
        <p className={block.is === 'legend' ? 'legend' : block.isItem ? 'item' : ''}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'front':
      return <Facts facts={block.facts} />;
    case 'contents':
      return <ContentsList document={document} />;
    case 'sheet':
      return (
        <>
          <div className="sheet-head">
            <h2>
              <Runs runs={block.title} />
            </h2>
            <b>{block.reference}</b>
          </div>
          {block.state.length > 0 && (
            <p className="sheet-state">
              <Runs runs={block.state} />
            </p>
          )}
          <Facts facts={block.facts} />
        </>
      );
    case 'table':
      return (
        <>
          {block.title !== '' && (
            <h2 className="group">{softly([block.letter, block.title].filter(Boolean).join(' '))}</h2>
          )}
          {block.note !== undefined && (
            <p>
              <Runs runs={block.note} />
            </p>
          )}
          {block.drawing !== undefined && <DrawingView drawing={block.drawing} />}
          <table className="annex">
            <thead>
              <tr>
                {block.columns.map((column) => (
                  <th key={column.key}>
                    {softly(column.label)}
                    {column.article !== undefined && <small>{column.article}</small>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.slice(0, 200).map((row) => (
                <tr key={row.key}>
                  {block.columns.map((column) => (
                    <td key={column.key}>
                      <CellContent cell={row.cells[column.key]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      );
  }
}

/** A drawing as the paper shows it. */
function DrawingView({ drawing }: { readonly drawing: Drawing }) {
  return (
    <svg
      className="drawing"
      role="img"
      aria-label={drawing.alt}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
    >
      {drawing.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a drawing have no other name, and no state
        <DrawingPartView key={index} part={part} />
      ))}
    </svg>
  );
}

function DrawingPartView({ part }: { readonly part: DrawingPart }) {
  switch (part.is) {
    case 'box':
      return <rect x={part.x} y={part.y} width={part.width} height={part.height} className={part.tone} />;
    case 'frame':
      return (
        <rect
          x={part.x}
          y={part.y}
          width={part.width}
          height={part.height}
          className={`ruled ${part.ink}${part.isDashed ? ' dashed' : ''}`}
        />
      );
    case 'band':
      return <path d={bandPath(part)} className={part.ink} />;
    case 'words':
      return (
        <text x={part.x} y={part.y} fontSize={part.size} textAnchor={part.align} className={part.ink}>
          {part.text}
        </text>
      );
  }
}

/** The table of contents. Word fills in its page numbers; here the order is enough. */
function ContentsList({ document }: { readonly document: Document }) {
  const lines = document.blocks.flatMap((block) => {
    if (block.is === 'heading' && block.inContents)
      return [{ key: block.key, text: block.text, level: block.level }];
    if (block.is === 'sheet')
      return [
        {
          key: block.key,
          text: `${block.reference}  ${block.title.map((run) => run.text).join('')}`,
          level: 2,
        },
      ];
    if (block.is === 'table' && block.inContents)
      return [{ key: block.key, text: [block.letter, block.title].filter(Boolean).join(' '), level: 2 }];
    return [];
  });
  return (
    <section>
      <h2 className="group">{document.words.contents}</h2>
      <ul className="toc-list">
        {lines.slice(0, 120).map((line) => (
          <li key={line.key} className={line.level === 1 ? 'b' : 'sub'}>
            {line.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
