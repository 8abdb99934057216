import { CircleHelp } from 'lucide-react';
import { isEmpty, type Mark, stateOf } from '../../../shared/register/mark';
import { type NounName, nounOf } from '../../../shared/register/nouns';
import { readText } from '../../../shared/register/text';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { useLanguage } from '../../app/language';
import { useFileLanguages, useNames } from './names';
import { noneWords, valueText } from './value-text';

/** A value as it is read in a table, in the same states as in a field and in a document. */
export function ValueView(props: {
  readonly noun: NounName;
  readonly field: string;
  readonly value: unknown;
  readonly mark?: Mark | undefined;
}) {
  const language = useLanguage();
  const words = fieldsUiWords[language];
  const names = useNames();
  const { main } = useFileLanguages();
  const field = nounOf(props.noun).fields[props.field];
  const state = stateOf(props.value, props.mark);
  if (state === 'none') return <span>{noneWords(props.field, language)}</span>;
  if (state === 'notApplicable') {
    const reason = readText(props.mark?.notApplicable ?? null, language, main)?.text ?? '';
    return (
      <span className="na" title={reason}>
        {words.notApplicableShort}
      </span>
    );
  }
  if (field === undefined || isEmpty(props.value)) return <span className="unk">{words.notDetermined}</span>;
  return (
    <span>
      {valueText(props.noun, props.field, field, props.value, language, names, main)}
      {state === 'toConfirm' && (
        <>
          {' '}
          <CircleHelp className="i s advice-ink" aria-label={words.toConfirm} role="img" />
        </>
      )}
    </span>
  );
}
