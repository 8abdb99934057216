import { Table2 } from 'lucide-react';
import { Link } from 'wouter';
import { activitiesWords } from '../../shared/words/activities';
import { newClientWords } from '../../shared/words/new-client';
import { useIsReadOnly } from '../app/file';
import { useLanguage } from '../app/language';
import { EmptyState } from './EmptyState';
import { useStartEmpty } from './useStartEmpty';

/** What a register without activities shows: most begin with a template, some with an empty sheet. */
export function NoActivities() {
  const language = useLanguage();
  const words = activitiesWords[language];
  const isReadOnly = useIsReadOnly();
  const startEmpty = useStartEmpty();
  return (
    <EmptyState icon={Table2} title={words.emptyTitle} text={words.emptyText}>
      {!isReadOnly && (
        <>
          <Link className="btn primary" href="/templates?">
            {words.templates}
          </Link>
          <button type="button" className="btn" onClick={() => void startEmpty('')}>
            {newClientWords[language].startEmpty}
          </button>
        </>
      )}
    </EmptyState>
  );
}
