import { ArrowDown, ArrowUp, Copy, EyeOff, PenLine, RotateCcw, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Source } from '../../../shared/documents/document';
import { withoutRows } from '../../../shared/documents/notice/own-text';
import type { Behind, NoticeChoice, NoticeView, SectionView } from '../../../shared/documents/notice/view';
import { leaveOut, putIn, reword, takeRegister } from '../../../shared/documents/notice/wording';
import { noticeWords } from '../../../shared/words/notice';
import { policiesWords } from '../../../shared/words/policies';
import { semicolon } from '../../../shared/words/semicolon';
import { call } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { beginWriting } from './begin-writing';
import { Coverage, isOpen } from './Coverage';
import { LeaveOutDialog } from './LeaveOutDialog';
import type { Act } from './PoliciesPage';
import { StateIcon } from './SectionList';
import { placeBehind } from './SectionText';

type Props = Readonly<{
  section: SectionView;
  view: NoticeView;
  of: NoticeChoice;
  isReadOnly: boolean;
  act: Act;
  onMove: (by: 'up' | 'down') => void;
  /** The person's own words are there to write in. */
  onReworded: () => void;
}>;

/** What stands behind the chosen section and what can be done with it, or how the notice covers Articles 13 and 14. */
export function SectionPanel(props: Props) {
  const words = policiesWords[useLanguage()];
  const [shown, setShown] = useState<'section' | 'coverage'>('section');
  const open = props.view.coverage.filter(isOpen).length;
  return (
    <aside className="side pol-side" aria-label={words.section}>
      <div className="hd">
        <div className="seg">
          <button type="button" aria-pressed={shown === 'section'} onClick={() => setShown('section')}>
            {words.section}
          </button>
          <button type="button" aria-pressed={shown === 'coverage'} onClick={() => setShown('coverage')}>
            {open === 0 ? words.coverage : words.coverageOpen(open)}
          </button>
        </div>
      </div>
      <div className="bd">{shown === 'section' ? <One {...props} /> : <Coverage view={props.view} />}</div>
    </aside>
  );
}

function One({ section, view, of, isReadOnly, act, onMove, onReworded }: Props) {
  const language = useLanguage();
  const words = policiesWords[language];
  const { states } = noticeWords[language].coverage;
  const [isAsking, setAsking] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const { state } = section;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section is another text to copy
  useEffect(() => setCopied(false), [section.key]);
  const sources = behindSection(section, view.behind);
  const begin = async (): Promise<void> => {
    if (!(await act(reword(of, section)))) return;
    onReworded();
    beginWriting(section.key, 'text');
  };
  const text = section.blocks
    .map((block) => (block.is === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''))
    .filter(Boolean)
    .join('\n');
  return (
    <div className="pol-one">
      <h2>{section.title}</h2>
      <p className={state === 'changed' ? 'st advice wraps' : 'st mute wraps'}>
        <StateIcon state={state} /> {states[state]}
      </p>
      {state === 'hidden' && section.record?.hiddenWhy?.[of.language] !== undefined && (
        <p className="t2">{section.record.hiddenWhy[of.language]}</p>
      )}
      <p className="sm t2">
        {section.articles.length === 0
          ? words.askedByNone
          : words.asked(section.articles.join(semicolon(language)))}
      </p>
      {section.code === 'short' && state !== 'hidden' && (
        <div className="row">
          <button
            type="button"
            className="btn primary"
            onClick={() => void call('text.copy', { text }).then(() => setCopied(true))}
          >
            <Copy className="i" aria-hidden="true" />
            {words.copy}
          </button>
          <span role="status" className="st ok">
            {isCopied && words.copied}
          </span>
        </div>
      )}
      {!isReadOnly && (
        <div className="pol-acts">
          {state === 'register' && withoutRows(section.register) !== '' && (
            <button type="button" className="btn" onClick={() => void begin()}>
              <PenLine className="i" aria-hidden="true" />
              {words.reword}
            </button>
          )}
          {(state === 'own' || state === 'changed') && (
            <button type="button" className="btn" onClick={() => void act(takeRegister(of, section))}>
              <RotateCcw className="i" aria-hidden="true" />
              {words.backToRegister}
            </button>
          )}
          {state === 'hidden' ? (
            <button type="button" className="btn" onClick={() => void act(putIn(of, section))}>
              <RotateCcw className="i" aria-hidden="true" />
              {words.putIn}
            </button>
          ) : section.code !== null ? (
            <button type="button" className="btn" onClick={() => setAsking(true)}>
              <EyeOff className="i" aria-hidden="true" />
              {words.leaveOut}
            </button>
          ) : (
            <button
              type="button"
              className="btn"
              onClick={() =>
                void act(
                  section.record === null
                    ? []
                    : [{ do: 'remove', noun: 'noticeSection', id: section.record.id }],
                  words.removed(section.title),
                  'remove',
                )
              }
            >
              <Trash2 className="i" aria-hidden="true" />
              {words.remove}
            </button>
          )}
          {section.isMovable && (
            <div className="row">
              {(['up', 'down'] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  className="btn icon"
                  disabled={Object.keys(section[by]).length === 0}
                  aria-label={words[by]}
                  title={`${words[by]} (Alt ${by === 'up' ? '↑' : '↓'})`}
                  onClick={() => onMove(by)}
                >
                  {by === 'up' ? (
                    <ArrowUp className="i" aria-hidden="true" />
                  ) : (
                    <ArrowDown className="i" aria-hidden="true" />
                  )}
                </button>
              ))}
            </div>
          )}
        </div>
      )}
      {(state === 'register' || sources.length > 0) && (
        <>
          <h3>{words.madeFrom}</h3>
          {sources.length === 0 ? (
            <p className="t2">{words.madeFromNone}</p>
          ) : (
            <ul className="pol-sources">
              {sources.map(({ source, record }) => (
                <li key={`${record.noun}:${record.id}`}>
                  <Link href={placeBehind(source, record)} className="link">
                    {record.name}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {isAsking && (
        <LeaveOutDialog
          section={section}
          onClose={() => setAsking(false)}
          onLeaveOut={(why) => {
            setAsking(false);
            void act(leaveOut(of, section, why));
          }}
        />
      )}
    </div>
  );
}

/** The records that a section was made from, each once. */
function behindSection(
  section: SectionView,
  behind: NoticeView['behind'],
): readonly Readonly<{ source: Source; record: Behind }>[] {
  const found = new Map<string, Readonly<{ source: Source; record: Behind }>>();
  const note = (source: Source | undefined): void => {
    if (source === undefined) return;
    const record = behind[`${source.noun}:${source.id}`];
    const key = `${source.noun}:${source.id}`;
    if (record !== undefined && !found.has(key)) found.set(key, { source, record });
  };
  for (const block of section.blocks) {
    if (block.is === 'paragraph') note(block.source);
    if (block.is === 'table') for (const row of block.rows) note(row.source);
  }
  return [...found.values()];
}
