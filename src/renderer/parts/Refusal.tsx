import { OctagonAlert } from 'lucide-react';
import type { Problem } from '../../shared/api';
import { problemSentence, problemText } from '../../shared/words/problems';
import { shellWords } from '../../shared/words/shell';
import { useLanguage } from '../app/language';

/** Why work was not done: what happened, what it means, what to do; codes stay under the details. */
export function Refusal({ problem }: { readonly problem: Problem }) {
  const language = useLanguage();
  return (
    <div className="finding" role="alert">
      <OctagonAlert className="i" aria-hidden="true" />
      <div>
        {problemSentence(language, problem)}
        <details className="sm t2">
          <summary>{shellWords[language].details}</summary>
          {problemText(language, problem).details}
        </details>
      </div>
    </div>
  );
}
