import { Link2 } from 'lucide-react';
import { Link } from 'wouter';
import type { Block, Source } from '../../../shared/documents/document';
import type { Behind, NoticeChoice, SectionView } from '../../../shared/documents/notice/view';
import { noticeWords } from '../../../shared/words/notice';
import { policiesWords } from '../../../shared/words/policies';
import { useLanguage } from '../../app/language';
import { placeOf, placeOfField } from '../../app/places';
import { CellContent, Runs } from '../../parts/paper/Runs';
import { ChangedSince } from './ChangedSince';
import { OwnText } from './OwnText';
import type { Act } from './PoliciesPage';

type Records = Readonly<Record<string, Behind>>;

/** Where a record behind a sentence is filled in. */
export function placeBehind(source: Source, { noun, id, activity }: Behind): string {
  return source.field === undefined
    ? placeOf(noun, id, noun === 'activity' ? null : activity)
    : placeOfField({ noun, id, field: source.field, activity: noun === 'activity' ? null : activity });
}

/** A section as it reads, or the person's own words to write in; a bar in the margin tells whose they are. */
export function SectionText(props: {
  readonly section: SectionView;
  readonly behind: Records;
  readonly of: NoticeChoice;
  readonly isChosen: boolean;
  readonly isReadOnly: boolean;
  readonly onChoose: () => void;
  readonly act: Act;
}) {
  const { section, behind, isChosen } = props;
  const language = useLanguage();
  const words = policiesWords[language];
  const { states } = noticeWords[language].coverage;
  const isOwn = section.state === 'own' || section.state === 'changed' || section.state === 'added';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it chooses by keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: a click anywhere in the text chooses its section
    <div
      className={`pol-section ${section.state}`}
      data-section={section.key}
      data-chosen={isChosen || undefined}
      onClick={props.onChoose}
    >
      {section.state !== 'register' && <p className="pol-mark">{states[section.state]}</p>}
      {isOwn && isChosen && !props.isReadOnly && section.record !== null ? (
        <>
          <h3 className="vh">{section.title}</h3>
          {section.since !== null && (
            <ChangedSince
              section={section}
              record={section.record}
              since={section.since}
              of={props.of}
              act={props.act}
            />
          )}
          <OwnText section={section} record={section.record} of={props.of} />
        </>
      ) : (
        <>
          <h3>{section.title}</h3>
          {section.blocks.map((block) => (
            <BlockText key={block.key} block={block} behind={behind} isChosen={isChosen} />
          ))}
          {section.state === 'added' && section.blocks.length === 0 && <p className="quiet">{words.empty}</p>}
          {section.more > 0 && <p className="quiet">{words.more(section.more)}</p>}
        </>
      )}
    </div>
  );
}

function BlockText({
  block,
  behind,
  isChosen,
}: {
  readonly block: Block;
  readonly behind: Records;
  readonly isChosen: boolean;
}) {
  switch (block.is) {
    case 'heading':
      return <h4>{block.text}</h4>;
    case 'paragraph':
      return (
        <p className={block.isItem ? 'item' : ''}>
          <Runs runs={block.runs} />
          <Origin source={block.source} behind={behind} isChosen={isChosen} />
        </p>
      );
    case 'table':
      return (
        <table className={block.columns.length > 3 ? 'annex many' : 'annex'}>
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th key={column.key}>{column.label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.slice(0, 200).map((row) => (
              <tr key={row.key}>
                {block.columns.map((column, at) => (
                  <td key={column.key} data-label={column.label}>
                    <CellContent cell={row.cells[column.key]} />
                    {at === block.columns.length - 1 && (
                      <Origin source={row.source} behind={behind} isChosen={isChosen} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    default:
      return null;
  }
}

/** A link to the record that a sentence was made from. The keyboard stops at those of the chosen section. */
function Origin(props: {
  readonly source: Source | undefined;
  readonly behind: Records;
  readonly isChosen: boolean;
}) {
  const words = policiesWords[useLanguage()];
  const { source } = props;
  const record = source === undefined ? undefined : props.behind[`${source.noun}:${source.id}`];
  if (source === undefined || record === undefined) return null;
  const label = words.madeFromThis(record.name);
  return (
    <Link
      href={placeBehind(source, record)}
      className="pol-origin"
      aria-label={label}
      title={label}
      tabIndex={props.isChosen ? 0 : -1}
    >
      <Link2 className="i s" aria-hidden="true" />
    </Link>
  );
}
