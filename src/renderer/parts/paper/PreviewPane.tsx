import type { ReactNode } from 'react';
import { type ScreenLanguage, screenLanguages } from '../../../shared/register/text';
import { activityWords } from '../../../shared/words/activity';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { useLanguage } from '../../app/language';

/** A pane beside a form that shows what will be printed, in a language of its choice. */
export function PreviewPane(props: {
  readonly label: string;
  readonly language: ScreenLanguage;
  readonly onLanguage: (language: ScreenLanguage) => void;
  readonly children: ReactNode;
}) {
  const screen = useLanguage();
  return (
    <aside className="prev" aria-label={props.label}>
      <div className="hd">
        <span className="b">{props.label}</span>
        <span className="grow" />
        <div className="seg radios" role="radiogroup" aria-label={activityWords[screen].previewLanguage}>
          {screenLanguages.map((each) => (
            <label key={each} data-on={each === props.language || undefined}>
              <input
                type="radio"
                className="vh"
                name="preview-language"
                checked={each === props.language}
                aria-label={fieldsUiWords[screen].languageNames[each]}
                onChange={() => props.onLanguage(each)}
              />
              <span>{each.toUpperCase()}</span>
            </label>
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard */}
      <section className="bd" tabIndex={0} aria-label={props.label}>
        {props.children}
      </section>
    </aside>
  );
}
