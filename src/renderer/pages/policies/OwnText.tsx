import { useId } from 'react';
import { tablesIn, withoutRows } from '../../../shared/documents/notice/own-text';
import type { NoticeChoice, SectionView } from '../../../shared/documents/notice/view';
import { inLanguage } from '../../../shared/documents/notice/wording';
import { type NoticeSection, noticeSection } from '../../../shared/register/notice';
import type { Text } from '../../../shared/register/text';
import { policiesWords } from '../../../shared/words/policies';
import { problemSentence } from '../../../shared/words/problems';
import { useLanguage } from '../../app/language';
import { LawMark } from '../../parts/fields/LawMark';
import { useField } from '../../parts/fields/useField';

type Field = 'title' | 'body';

/** A person's own words, where they stand in the notice. They are saved as they are typed. */
export function OwnText(props: {
  readonly section: SectionView;
  readonly record: NoticeSection;
  readonly of: NoticeChoice;
}) {
  const { section, record, of } = props;
  const language = useLanguage();
  const words = policiesWords[language];
  const helpId = useId();
  const title = useField('noticeSection', record, 'title');
  const body = useField('noticeSection', record, 'body');
  const filled = [...tablesIn(withoutRows(section.register))].map((name) => `[[${name}]]`);
  const shared = (field: Field) => {
    const handle = field === 'title' ? title : body;
    const text = handle.value as Text | null;
    return {
      lang: of.language,
      maxLength: noticeSection.fields[field].max,
      value: text?.[of.language] ?? '',
      onBlur: handle.flush,
      'data-field': `noticeSection/${record.id}/${field}`,
      'aria-invalid': handle.problem === undefined ? undefined : true,
      onChange: (event: { readonly target: { readonly value: string } }) =>
        handle.set(inLanguage(text, of.language, event.target.value)),
    } as const;
  };
  const problem = body.problem ?? title.problem;
  return (
    <div className="pol-own">
      <input
        type="text"
        className="in pol-own-title"
        aria-label={words.title_}
        placeholder={section.title}
        {...shared('title')}
      />
      <textarea
        className="in"
        rows={3}
        aria-label={words.body}
        aria-describedby={helpId}
        {...shared('body')}
      />
      <p id={helpId} className="quiet">
        {words.bodyHelp} {filled.length > 0 && words.placeHelp(filled.join(', '))}
      </p>
      {problem !== undefined && (
        <div role="alert" className="field-error">
          <LawMark />
          <span>{problemSentence(language, problem)}</span>
        </div>
      )}
    </div>
  );
}
