import { useState } from 'react';
import type { ActivityBundle } from '../../../shared/api';
import type { Source } from '../../../shared/documents/document';
import { type ScreenLanguage, screenLanguages } from '../../../shared/register/text';
import { activityWords } from '../../../shared/words/activity';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { useLanguage } from '../../app/language';
import { Sheet } from '../../parts/paper/Sheet';
import { placesOf } from './places-on-paper';
import { useSheet } from './useSheet';

/** How the register will read, as one types; a click on a sentence goes to its field. */
export function Preview(props: {
  readonly bundle: ActivityBundle;
  readonly live: Source | null;
  readonly onPick: (source: Source) => void;
}) {
  const screen = useLanguage();
  const words = activityWords[screen];
  const [chosen, setChosen] = useState<ScreenLanguage | null>(null);
  const language = chosen ?? screen;
  const sheet = useSheet(props.bundle, language);
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
        {sheet === null ? (
          <p className="t2">{words.previewEmpty}</p>
        ) : (
          <Sheet
            {...sheet}
            language={language}
            live={placesOf(props.live, props.bundle.activity.id)}
            onPick={props.onPick}
          />
        )}
      </section>
    </aside>
  );
}
