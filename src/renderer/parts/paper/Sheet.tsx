import { useEffect, useRef } from 'react';
import type { Block, Document, Fact, Source } from '../../../shared/documents/document';
import { softly } from '../../../shared/documents/seams';
import { Contents, holds, Runs } from './Runs';
import './paper.css';

export type SheetBlock = Extract<Block, { is: 'sheet' }>;

/** Facts as a two-column table: label with its article, and what is known. */
export function Facts(props: {
  readonly facts: readonly Fact[];
  /** Where the keyboard is: the exact place first, then the sentence that tells of it. */
  readonly live?: readonly Source[];
  readonly onPick?: ((source: Source) => void) | undefined;
}) {
  const liveRow = useRef<HTMLTableRowElement>(null);
  const live = props.live ?? [];
  const liveFact = live
    .map((source) => props.facts.find((fact) => holds(fact.cell, source)))
    .find((fact) => fact !== undefined);
  const liveKey = liveFact?.key;
  // The sentence that is being typed keeps in view.
  useEffect(() => {
    if (liveKey !== undefined) liveRow.current?.scrollIntoView({ block: 'nearest' });
  }, [liveKey]);
  return (
    <table className="facts">
      <tbody>
        {props.facts.map((fact) => (
          <tr
            key={fact.key}
            ref={fact.key === liveKey ? liveRow : null}
            className={[fact.key === liveKey ? 'live' : '', props.onPick === undefined ? '' : 'pickable']
              .join(' ')
              .trim()}
            onClick={() => {
              if (fact.cell.source !== undefined) props.onPick?.(fact.cell.source);
            }}
          >
            <td className={fact.level === 'required' ? 'req' : 'opt'}>
              {softly(fact.label)}
              {fact.article !== undefined && <small>{fact.article}</small>}
            </td>
            <td>
              <Contents content={fact.cell.content} live={live[0]} onPick={props.onPick} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One record as it will stand on paper. */
export function Sheet(props: {
  readonly block: SheetBlock;
  readonly title: string;
  readonly firm: string;
  readonly language: Document['language'];
  /** Where the keyboard is: the exact place first, then the sentence that tells of it. */
  readonly live?: readonly Source[];
  readonly onPick?: (source: Source) => void;
}) {
  const { block } = props;
  return (
    <article className="paper" lang={props.language}>
      <div className="paper-top">
        <span>{softly([props.title, props.firm].filter(Boolean).join(' · '))}</span>
        <span className="nw">{block.header}</span>
      </div>
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
      <Facts
        facts={block.facts}
        {...(props.live === undefined ? {} : { live: props.live })}
        onPick={props.onPick}
      />
    </article>
  );
}
