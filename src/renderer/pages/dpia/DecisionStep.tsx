import { isHighRisk } from '../../../shared/law/risk-scale';
import { assessmentWords } from '../../../shared/words/assessments';
import { useLanguage } from '../../app/language';
import { RecordAttachments } from '../../parts/attachments/RecordAttachments';
import { useFindingsAt } from '../../parts/findings/near';
import type { StepProps } from './DpiaPage';
import { Fields } from './Fields';
import { placeAt } from './levels';
import { dpiaFields } from './steps';

/** What is decided, whether the authority comes first (Art. 36), who signs, and when it is looked at again. */
export function DecisionStep({ view, typed, isFixed, isReadOnly }: StepProps) {
  const words = assessmentWords[useLanguage()];
  const { dpia } = view;
  // As long as nobody rated it for after the plan, a risk is what it is today: so the document and the signing say too.
  const numbered = typed.risks.map((risk, at) => {
    const after = placeAt(risk, 'After');
    return { number: `R${at + 1}`, isRated: after !== null, place: after ?? placeAt(risk, 'Now') };
  });
  const high = numbered.filter(({ place }) => place !== null && isHighRisk(place.level));
  const open = numbered.filter(({ isRated }) => !isRated);
  const names = (list: readonly Readonly<{ number: string }>[]): string =>
    list.map(({ number }) => number).join(', ');
  const isFound = useFindingsAt({ noun: 'dpia', id: dpia.id, field: 'consultedOn' }).length > 0;
  const consultation = dpiaFields.consultation.filter(
    (field) =>
      field !== 'mustConsult' &&
      (typed.dpia.mustConsult !== false ||
        dpia[field] !== null ||
        // What is found beside it must be seen, also when somebody said that no consultation is needed.
        (field === 'consultedOn' && isFound)),
  );
  return (
    <div className="rows">
      <h3>{words.residual}</h3>
      {numbered.length === 0 ? (
        <p className="t2">{words.risksCount(0)}</p>
      ) : (
        <div>
          {high.length > 0 ? (
            <p className="st law wraps">{words.stillHigh(names(high))}</p>
          ) : (
            open.length < numbered.length && <p>{words.noneHigh}</p>
          )}
          {open.length > 0 && <p className="t2">{words.unrated(names(open))}</p>}
        </div>
      )}
      <h3>{words.decisionPart}</h3>
      <Fields noun="dpia" record={dpia} fields={dpiaFields.decision} isReadOnly={isFixed} />
      <h3>{words.consultation}</h3>
      <Fields noun="dpia" record={dpia} fields={['mustConsult']} isReadOnly={isFixed} />
      {consultation.length > 0 && (
        <Fields noun="dpia" record={dpia} fields={consultation} isReadOnly={isReadOnly} />
      )}
      <h3>{words.signing}</h3>
      <Fields noun="dpia" record={dpia} fields={dpiaFields.signing} isReadOnly={isFixed} />
      <h3>{words.reviewPart}</h3>
      <Fields noun="dpia" record={dpia} fields={dpiaFields.review} isReadOnly={isFixed} />
      <RecordAttachments key={dpia.id} noun="dpia" id={dpia.id} headingLevel={3} />
    </div>
  );
}
