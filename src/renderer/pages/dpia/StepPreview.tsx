import { useDeferredValue, useState } from 'react';
import { type ScreenLanguage, screenLanguages } from '../../../shared/register/text';
import { assessmentWords } from '../../../shared/words/assessments';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { today } from '../../parts/fields/dates';
import { PaperPageView } from '../../parts/paper/PaperPage';

/** How a part of the document will read: only the blocks that are wanted, by their key. */
export function StepPreview(props: {
  readonly document: 'screening' | 'dpia';
  /** The activity of a screening; the assessment. */
  readonly of: string;
  readonly isWanted: (key: string) => boolean;
}) {
  const screen = useLanguage();
  const words = assessmentWords[screen];
  const [chosen, setChosen] = useState<ScreenLanguage | null>(null);
  const language = chosen ?? screen;
  const { data } = useCall('document.preview', {
    document: props.document,
    language,
    date: today(),
    withOpenPoints: false,
    ...(props.document === 'dpia' ? { dpia: props.of } : { activity: props.of }),
  });
  const document = useDeferredValue(data);
  const blocks = (document?.blocks ?? []).filter(({ key }) => props.isWanted(key));
  return (
    <aside className="prev" aria-label={words.preview}>
      <div className="hd">
        <span className="b">{words.preview}</span>
        <span className="grow" />
        <div className="seg radios" role="radiogroup" aria-label={words.previewLanguage}>
          {screenLanguages.map((each) => (
            <label key={each} data-on={each === language || undefined}>
              <input
                type="radio"
                className="vh"
                name="preview-language"
                checked={each === language}
                aria-label={fieldsUiWords[screen].languageNames[each]}
                onChange={() => setChosen(each)}
              />
              <span>{each.toUpperCase()}</span>
            </label>
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard */}
      <section className="bd" tabIndex={0} aria-label={words.preview}>
        {document === undefined ? null : blocks.length === 0 ? (
          <p className="t2">{words.previewEmpty}</p>
        ) : (
          <PaperPageView
            document={document}
            page={{ key: props.document, blocks, name: document.title }}
            isFirst={false}
          />
        )}
      </section>
    </aside>
  );
}
