import { MessageCircleQuestion } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { Problem } from '../../../shared/api';
import type { AnswerRow } from '../../../shared/questions/answers';
import type { Question } from '../../../shared/questions/question';
import { findingWords } from '../../../shared/words/findings';
import { questionWords } from '../../../shared/words/questions';
import { call, ProblemError, useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { DataTable, type ListColumn } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { FilterBox } from '../../parts/FilterBox';
import { today } from '../../parts/fields/dates';
import { flushDrafts } from '../../parts/fields/drafts';
import { Refusal } from '../../parts/Refusal';
import { useToast } from '../../parts/toast';
import { Answers } from './Answers';
import './questions.css';

/** What the firm is asked, by who can tell; and the workbook with answers that comes back. */
export function QuestionsPage() {
  const language = useLanguage();
  const words = questionWords[language];
  const tell = useToast();
  const { data: questions } = useCall('questions.list', { language, date: today() });
  const [filter, setFilter] = useState('');
  const [rows, setRows] = useState<readonly AnswerRow[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  usePageTitle(words.title);
  const columns = useMemo(
    (): readonly ListColumn<Question>[] => [
      { id: 'question', header: words.question, text: ({ text }) => text },
      { id: 'about', header: words.about, text: ({ about }) => about, width: 240 },
      { id: 'present', header: words.present, text: ({ present }) => present, width: 180 },
    ],
    [words],
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
  return (
    <div className="page questions-page">
      <p className="t2">{words.window.about}</p>
      <div className="bar">
        <FilterBox label={findingWords[language].filter} value={filter} onChange={setFilter} />
        <span className="grow" />
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
        rows={questions}
        columns={columns}
        rowId={({ id }) => id}
        filter={filter}
        rowHeight={44}
        group={({ whom }) => ({ key: whom, label: whom })}
        empty={
          <EmptyState icon={MessageCircleQuestion} title={words.window.none} text={words.window.noneText} />
        }
      />
      {rows !== null && (
        <Answers rows={rows} onTake={(ids) => void take(ids)} onClose={() => setRows(null)} />
      )}
    </div>
  );
}
