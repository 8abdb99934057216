import { CircleAlert, ListFilter, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { rules } from '../../../shared/findings/rules';
import { citeArticle } from '../../../shared/law/cite';
import { askYourDpo, noteFor } from '../../../shared/law/dated';
import { findingWords } from '../../../shared/words/findings';
import { sourceOfRule } from '../../../shared/words/rule-sources';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { EmptyState } from '../../parts/EmptyState';
import { FilterBox } from '../../parts/FilterBox';
import { dayText } from '../../parts/fields/dates';
import { fold } from '../../parts/fields/fold';
import { LawMark } from '../../parts/fields/LawMark';
import './rules.css';

/** Everything that Griffier looks for: what is asked and why, its article, its source and how sure we are of it. */
export function RulesPage() {
  const language = useLanguage();
  const words = findingWords[language];
  const [filter, setFilter] = useState('');
  usePageTitle(words.rules);
  const asked = fold(filter.trim());
  const shown = rules.filter((rule) =>
    fold(
      [
        rule.id,
        rule.name[language],
        rule.why[language],
        rule.mend[language],
        citeArticle(rule.article, language),
      ].join(' '),
    ).includes(asked),
  );
  return (
    <div className="page rules-page">
      <p className="t2">{words.rulesAbout}</p>
      <div className="rules-bar">
        <FilterBox label={words.filter} value={filter} onChange={setFilter} />
        <span role="status" className="t2 num">
          {words.rulesCount(shown.length)}
        </span>
      </div>
      {shown.length === 0 && <EmptyState icon={ListFilter} title={words.noRule(filter.trim())} text="" />}
      <ul className="rules">
        {shown.map((rule) => (
          <li key={rule.id} className="card">
            <h2>
              <span className="num t3">{rule.id}</span> {rule.name[language]}
            </h2>
            <p className="rules-what">
              <span
                className={`st ${rule.severity === 'error' ? 'law' : rule.severity === 'warning' ? 'advice' : ''}`}
              >
                {rule.severity === 'error' ? (
                  <LawMark />
                ) : rule.severity === 'warning' ? (
                  <TriangleAlert className="i s" aria-hidden="true" />
                ) : (
                  <CircleAlert className="i s" aria-hidden="true" />
                )}
                {words.severities[rule.severity]}
              </span>
              <span className="t2">{citeArticle(rule.article, language)}</span>
            </p>
            <p>{rule.why[language]}</p>
            <p>{rule.mend[language]}</p>
            <p className="t3 sm">
              {words.source}
              {language === 'fr' ? '\u202f' : ''}: {sourceOfRule(rule.source, language)} ·{' '}
              {words.certainties[rule.certainty]} · {words.checkedOn(dayText(rule.lastChecked, language))}
              {noteFor(rule) !== undefined && ` · ${askYourDpo[language]}`}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
