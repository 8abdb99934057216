import { useDeferredValue, useState } from 'react';
import type { ScreenLanguage } from '../../../shared/register/text';
import { assessmentWords } from '../../../shared/words/assessments';
import { useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { today } from '../../parts/fields/dates';
import { OnItsWay } from '../../parts/OnItsWay';
import { PaperPageView } from '../../parts/paper/PaperPage';
import { PreviewPane } from '../../parts/paper/PreviewPane';

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
    <PreviewPane label={words.preview} language={language} onLanguage={setChosen}>
      {document === undefined ? (
        <OnItsWay />
      ) : blocks.length === 0 ? (
        <p className="t2">{words.previewEmpty}</p>
      ) : (
        <PaperPageView
          document={document}
          page={{ key: props.document, blocks, name: document.title }}
          isFirst={false}
        />
      )}
    </PreviewPane>
  );
}
