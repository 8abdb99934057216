import type { NounName } from '../../../shared/register/nouns';
import { isWide } from '../../parts/fields/form-groups';
import { RecordField } from '../../parts/fields/RecordField';
import type { AnyRecord } from '../../parts/fields/useField';

/** Fields of one record one after another, short ones side by side. */
export function Fields(props: {
  readonly noun: NounName;
  readonly record: AnyRecord;
  readonly fields: readonly string[];
  readonly isReadOnly: boolean;
  readonly hideArticles?: boolean;
}) {
  return (
    <div className="two">
      {props.fields.map((field) => (
        <div key={field} className={isWide(props.noun, field) ? 'wide' : ''}>
          <RecordField
            noun={props.noun}
            record={props.record}
            field={field}
            isReadOnly={props.isReadOnly}
            hideArticle={props.hideArticles === true}
            isShort={field === 'name'}
          />
        </div>
      ))}
    </div>
  );
}
