import { MessageCircleQuestion } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { Problem } from '../../../shared/api';
import type { AnswerRow } from '../../../shared/questions/answers';
import type { AskedQuestion, AskedState } from '../../../shared/questions/asked';
import type { ScreenLanguage } from '../../../shared/register/text';
import { findingWords } from '../../../shared/words/findings';
import { questionWords } from '../../../shared/words/questions';
import { call, ProblemError, useCall } from '../../app/bridge';
import { useBusy } from '../../app/busy';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { DataTable, type ListColumn } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { FilterBox } from '../../parts/FilterBox';
import { shortDayText, today } from '../../parts/fields/dates';
import { flushDrafts } from '../../parts/fields/drafts';
import { Refusal } from '../../parts/Refusal';
import { useToast } from '../../parts/toast';
import { useIsBelow } from '../../parts/useIsBelow';
import { Answers } from './Answers';
import { AskedDialog } from './AskedDialog';
import './questions.css';

/** Where the window has room for little, the question itself and how it stands. */
const inFewColumns: ReadonlySet<string> = new Set(['about', 'present']);
const inAllColumns: ReadonlySet<string> = new Set();

const states = ['open', 'asked', 'overdue', 'answered'] as const satisfies readonly AskedState[];

/** What the firm is asked, by who can tell; and the workbook with answers that comes back. */
export function QuestionsPage() {
  const language = useLanguage();
  const words = questionWords[language];
  const tell = useToast();
  const { data: questions } = useCall('questions.list', { language, date: today() });
  const isNarrow = useIsBelow(900);
  const [filter, setFilter] = useState('');
  const [state, setState] = useState<AskedState | null>(null);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [noting, setNoting] = useState<readonly AskedQuestion[] | null>(null);
  const [rows, setRows] = useState<readonly AnswerRow[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  usePageTitle(words.title);
  useBusy(questions === undefined);
  const columns = useMemo(
    (): readonly ListColumn<AskedQuestion>[] => [
      { id: 'question', header: words.question, text: ({ text }) => text },
      { id: 'about', header: words.about, text: ({ about }) => about, width: 200 },
      {
        id: 'present',
        header: words.present,
        text: ({ present, answer, remark }) => [answer, remark, present].find((said) => said !== '') ?? '',
        cell: ({ present, answer, remark }) => {
          const known = answer === '' ? present : answer;
          return (
            <span className="asked-cell" title={[known, remark].filter((said) => said !== '').join('\n')}>
              <span>{known === '' ? remark : known}</span>
              {known !== '' && remark !== '' && <span className="t2 sm">{remark}</span>}
            </span>
          );
        },
        width: 180,
      },
      {
        id: 'state',
        header: words.window.state,
        text: (asked) => [words.window.states[asked.is], ...linesOf(asked, words, language)].join(' '),
        cell: (asked) => {
          const lines = linesOf(asked, words, language);
          return (
            <span className="asked-cell" title={lines.join('\n')}>
              <span className={asked.is === 'overdue' ? 'asked-overdue' : undefined}>
                {words.window.states[asked.is]}
              </span>
              {lines.length > 0 && <span className="t2 sm asked-lines">{lines.join(' · ')}</span>}
            </span>
          );
        },
        sort: ({ is, dueOn }) => `${states.indexOf(is)}${dueOn ?? ''}`,
        width: 250,
      },
    ],
    [words, language],
  );
  const refused = (error: unknown): void => {
    if (!(error instanceof ProblemError)) throw error;
    if (error.problem.code !== 'cancelled') setProblem(error.problem);
  };
  const read = async (): Promise<void> => {
    setProblem(null);
    await flushDrafts();
    await call('answers.read', { language }).then(setRows, refused);
  };
  const take = async (ids: readonly string[]): Promise<void> => {
    await call('answers.take', { language, ids: [...ids] }).then(({ seq }) => {
      setRows(null);
      tell(words.window.taken(ids.length), { seq });
    }, refused);
  };
  if (questions === undefined) return null;
  const shown = state === null ? questions : questions.filter(({ is }) => is === state);
  const chosen = shown.filter(({ id }) => selection.has(id));
  // What was chosen, or else all that was not asked yet.
  const toNote = chosen.length > 0 ? chosen : shown.filter(({ is }) => is === 'open');
  return (
    <div className="page questions-page">
      <p className="t2">{words.window.about}</p>
      <div className="bar">
        <FilterBox label={findingWords[language].filter} value={filter} onChange={setFilter} />
        <select
          className="in asked-state"
          aria-label={words.window.state}
          value={state ?? ''}
          onChange={(event) => setState(states.find((each) => each === event.target.value) ?? null)}
        >
          <option value="">{words.window.all}</option>
          {states.map((each) => (
            <option key={each} value={each}>
              {words.window.states[each]} ({questions.filter(({ is }) => is === each).length})
            </option>
          ))}
        </select>
        <span className="grow" />
        <button
          type="button"
          className="btn"
          disabled={toNote.length === 0}
          onClick={() => setNoting(toNote)}
        >
          {words.window.note}
        </button>
        <Link className="btn" href="/export?document=questions">
          {words.window.export}
        </Link>
        <button type="button" className="btn primary" onClick={() => void read()}>
          {words.window.read}
        </button>
      </div>
      {problem !== null && <Refusal problem={problem} />}
      <DataTable
        label={words.title}
        rows={shown}
        columns={columns}
        rowId={({ id }) => id}
        filter={filter}
        hidden={isNarrow ? inFewColumns : inAllColumns}
        selection={selection}
        onSelection={setSelection}
        selectLabel={({ text }) => text}
        rowHeight={60}
        group={({ whom }) => ({ key: whom, label: whom })}
        empty={
          <EmptyState icon={MessageCircleQuestion} title={words.window.none} text={words.window.noneText} />
        }
      />
      {noting !== null && (
        <AskedDialog
          questions={noting}
          onClose={() => {
            setNoting(null);
            setSelection(new Set());
          }}
        />
      )}
      {rows !== null && (
        <Answers rows={rows} onTake={(ids) => void take(ids)} onClose={() => setRows(null)} />
      )}
    </div>
  );
}

/** What was noted of a question: when and of whom it was asked, by when, or when it was answered. The newest first. */
function linesOf(
  { is, askedOn, askedOf, dueOn, answeredOn }: AskedQuestion,
  words: (typeof questionWords)['en' | 'nl' | 'fr'],
  language: ScreenLanguage,
): readonly string[] {
  const day = (of: string): string => shortDayText(of, language);
  const { window } = words;
  const asked = askedOn === null ? [] : [window.askedLine(day(askedOn), askedOf ?? '')];
  if (answeredOn !== null) return [window.answeredLine(day(answeredOn)), ...asked];
  const due = dueOn === null ? [] : [window.dueLine(day(dueOn))];
  return is === 'open' ? [] : [...asked, ...due];
}
