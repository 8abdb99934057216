import { useMemo } from 'react';
import type { Control, Risk } from '../../../shared/register/dpia';
import { readText } from '../../../shared/register/text';
import { activityWords } from '../../../shared/words/activity';
import { assessmentWords } from '../../../shared/words/assessments';
import { useLanguage } from '../../app/language';
import { RecordAttachments } from '../../parts/attachments/RecordAttachments';
import { isWide } from '../../parts/fields/form-groups';
import { useInPieces } from '../../parts/fields/in-pieces';
import { useFileLanguages } from '../../parts/fields/names';
import { RecordField } from '../../parts/fields/RecordField';
import { More } from '../activity/SectionFrame';
import { afterSigning, controlFields } from './control-fields';

/** A planned measure: who does what until when, and against which risks. */
export function ControlForm({
  control,
  risks,
  isFixed,
  isReadOnly,
}: {
  readonly control: Control;
  readonly risks: readonly Risk[];
  /** Its assessment is signed: how far it is may still be told. */
  readonly isFixed: boolean;
  readonly isReadOnly: boolean;
}) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { main } = useFileLanguages();
  const choices = useMemo(
    () =>
      risks.map((risk, at) => ({
        id: risk.id,
        label: `R${at + 1} ${readText(risk.name, language, main)?.text ?? words.unnamed}`,
      })),
    [risks, language, main, words],
  );
  const shown = useInPieces(2, control.id);
  const field = (name: string) => (
    <div key={name} className={isWide('control', name) ? 'wide' : ''}>
      <RecordField
        noun="control"
        record={control}
        field={name}
        hideArticle
        isReadOnly={isReadOnly || (isFixed && !afterSigning.has(name))}
        isShort={name === 'name'}
        {...(name === 'risks' ? { choices } : {})}
      />
    </div>
  );
  return (
    <div className="record-form">
      <div className="two">
        {controlFields.first
          .filter((name) => name !== 'doneOn' || control.state === 'done' || control.doneOn !== null)
          .map(field)}
      </div>
      {shown > 1 && (
        <More label={activityWords[language].more}>
          <div className="two">{controlFields.later.map(field)}</div>
          <RecordAttachments key={control.id} noun="control" id={control.id} headingLevel={3} />
        </More>
      )}
    </div>
  );
}
