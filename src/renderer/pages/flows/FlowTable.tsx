import { Fragment } from 'react';
import { Link } from 'wouter';
import type { FlowGraph, FlowNode } from '../../../shared/flows/graph';
import { flowWords } from '../../../shared/words/flows';
import { useLanguage } from '../../app/language';
import { placeOf } from '../../app/places';

/** The map in words: one line for each activity, or group of them. */
export function FlowTable(props: { readonly graph: FlowGraph; readonly onOpen: (group: string) => void }) {
  const words = flowWords[useLanguage()];
  const nodes = new Map(props.graph.nodes.map((node) => [node.key, node]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keys
    <section className="flows-table" tabIndex={0} aria-label={words.tableAbout}>
      <table className="tb">
        <caption className="vh">{words.tableAbout}</caption>
        <thead>
          <tr>
            {(['activity', 'people', 'recipient', 'country'] as const).map((column) => (
              <th key={column} scope="col">
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.graph.rows.map((row) => {
            const node = nodes.get(row.key);
            return (
              <tr key={row.key}>
                <th scope="row">{node !== undefined && <Name node={node} onOpen={props.onOpen} />}</th>
                <td>{row.people.join(', ')}</td>
                <td>{row.recipients.join(', ')}</td>
                <td>
                  {row.countries.map(({ label, where, note }) => (
                    <Fragment key={`${label} ${note}`}>
                      <span className={where === 'outside' ? 'st advice' : where === 'unknown' ? 'unk' : ''}>
                        {where === 'unknown' ? label : `${label}, ${words.where[where]}`}
                      </span>
                      <span className="t2 sm flows-note">{note}</span>
                    </Fragment>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Name({ node, onOpen }: { readonly node: FlowNode; readonly onOpen: (group: string) => void }) {
  const label = [node.reference, node.label].filter(Boolean).join(' ');
  const { opens } = node;
  if (opens?.is === 'group')
    return (
      <>
        <button type="button" className="btn quiet small flows-group" onClick={() => onOpen(opens.key)}>
          {label}
        </button>
        <span className="t2 sm flows-note">{node.notes.join(', ')}</span>
      </>
    );
  return opens?.is === 'record' ? (
    <Link href={`${placeOf(opens.noun, opens.id, null)}?`}>{label}</Link>
  ) : (
    label
  );
}
