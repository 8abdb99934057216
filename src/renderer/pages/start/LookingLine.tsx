import { clientsWords } from '../../../shared/words/clients';
import { useLanguage } from '../../app/language';
import { Running } from '../../parts/Running';
import type { LookProgress } from './useClientLooks';

/** Under the table: which file is being looked into, or how many were left out. */
export function LookingLine(props: {
  readonly progress: LookProgress | null;
  readonly left: number;
  readonly onCancel: () => void;
  readonly onGoOn: () => void;
}) {
  const { progress, left } = props;
  const words = clientsWords[useLanguage()];
  if (progress !== null && progress.of > 1)
    return (
      <div className="looking">
        <Running
          said={words.looking(progress.fileName, progress.done + 1, progress.of)}
          done={progress.done}
          of={progress.of}
          cancel={words.cancel}
          onCancel={props.onCancel}
        />
      </div>
    );
  if (left === 0) return null;
  return (
    <div className="looking row sp">
      <span className="t2 num" role="status">
        {words.stopped(left)}
      </span>
      <button type="button" className="btn small" onClick={props.onGoOn}>
        {words.goOn}
      </button>
    </div>
  );
}
