import { useState } from 'react';
import type { ActivityBundle } from '../../../shared/api';
import type { Source } from '../../../shared/documents/document';
import type { ScreenLanguage } from '../../../shared/register/text';
import { activityWords } from '../../../shared/words/activity';
import { useLanguage } from '../../app/language';
import { PreviewPane } from '../../parts/paper/PreviewPane';
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
    <PreviewPane label={words.preview} language={language} onLanguage={setChosen}>
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
    </PreviewPane>
  );
}
