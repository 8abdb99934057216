import { assessmentWords } from '../../../shared/words/assessments';
import { useLanguage } from '../../app/language';
import type { StepProps } from './DpiaPage';
import { Fields } from './Fields';
import { dpiaFields } from './steps';

/** The officer's advice and the views of the people concerned, or why they were not sought. */
export function AdviceStep({ view, typed, isFixed }: StepProps) {
  const words = assessmentWords[useLanguage()];
  const { dpia } = view;
  const views = dpiaFields.views.filter((field) =>
    field === 'viewsOf' || field === 'views' || field === 'viewsNotFollowedWhy'
      ? typed.dpia.viewsSought !== false || dpia[field] !== null
      : field === 'viewsNotSoughtWhy'
        ? typed.dpia.viewsSought === false || dpia[field] !== null
        : true,
  );
  return (
    <div className="rows">
      <h3>{words.dpo}</h3>
      <Fields noun="dpia" record={dpia} fields={dpiaFields.dpo} isReadOnly={isFixed} />
      <h3>{words.views}</h3>
      <Fields noun="dpia" record={dpia} fields={views} isReadOnly={isFixed} />
    </div>
  );
}
