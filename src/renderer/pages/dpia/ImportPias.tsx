import { useEffect, useState } from 'react';
import type { PiaComes, PiasComing } from '../../../shared/api';
import { piaWords } from '../../../shared/words/pia';
import { problemSentence } from '../../../shared/words/problems';
import { call, on, ProblemError } from '../../app/bridge';
import { go } from '../../app/go';
import { useLanguage } from '../../app/language';
import { offerOf } from '../../app/offer';
import { DropZone } from '../../parts/attachments/DropZone';
import { flushDrafts } from '../../parts/fields/drafts';
import { Modal } from '../../parts/Modal';
import { Running } from '../../parts/Running';
import { Told } from '../../parts/Told';
import { useToast } from '../../parts/toast';

type Step =
  | Readonly<{ is: 'asking' }>
  | Readonly<{ is: 'reading'; done: number; of: number }>
  | Readonly<{ is: 'read'; coming: PiasComing }>
  | Readonly<{ is: 'taking'; coming: PiasComing }>;

/** Brings in files of the PIA tool: what is in them is shown before anything is added. */
export function ImportPias({ onClose }: { readonly onClose: () => void }) {
  const language = useLanguage();
  const words = piaWords[language].window;
  const tell = useToast();
  const [step, setStep] = useState<Step>({ is: 'asking' });
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(
    () =>
      on('piasProgress', ({ done, of }) =>
        setStep((before) => (before.is === 'taking' ? before : { is: 'reading', done, of })),
      ),
    [],
  );
  const tellRefusal = (error: unknown): void => {
    if (error instanceof ProblemError && error.problem.code === 'cancelled') return;
    setRefusal(error instanceof ProblemError ? problemSentence(language, error.problem) : String(error));
  };
  const read = async (dropped: readonly File[] | null): Promise<void> => {
    if (step.is === 'reading' || step.is === 'taking') return;
    setRefusal(null);
    try {
      const offer = dropped === null ? null : await offerOf(dropped);
      setStep({ is: 'read', coming: await call('pias.read', { offer }) });
    } catch (error) {
      setStep((before) => (before.is === 'reading' ? { is: 'asking' } : before));
      tellRefusal(error);
    }
  };
  const take = async (coming: PiasComing): Promise<void> => {
    setRefusal(null);
    setStep({ is: 'taking', coming });
    try {
      await flushDrafts();
      const { ids, seq } = await call('pias.take', null);
      tell(words.taken(ids.length), { seq });
      onClose();
      const [only, ...more] = ids;
      if (only !== undefined && more.length === 0) go(`/dpia/${only}`);
    } catch (error) {
      setStep({ is: 'read', coming });
      tellRefusal(error);
    }
  };
  const close = (): void => {
    if (step.is === 'taking') return;
    if (step.is === 'reading') void call('pias.cancel', null).catch(() => null);
    onClose();
  };
  const coming = step.is === 'read' || step.is === 'taking' ? step.coming : null;
  return (
    <Modal title={words.title} isWide onClose={close}>
      <DropZone
        className="col g3"
        isOff={step.is === 'reading' || step.is === 'taking'}
        says={words.drop}
        onFiles={(files) => void read(files)}
      >
        {coming === null && <p className="t2">{words.about}</p>}
        {refusal !== null && <Told is="refused">{refusal}</Told>}
        {step.is === 'reading' && (
          <Running
            said={words.reading}
            done={step.done}
            of={step.of}
            cancel={words.cancel}
            onCancel={() => void call('pias.cancel', null).catch(() => null)}
          />
        )}
        {coming !== null && <Coming coming={coming} />}
      </DropZone>
      <div className="acts">
        {coming !== null && (
          <button
            type="button"
            className="btn"
            disabled={step.is === 'taking'}
            onClick={() => void read(null)}
          >
            {words.other}
          </button>
        )}
        <span className="grow" />
        {step.is !== 'reading' && (
          <button type="button" className="btn" disabled={step.is === 'taking'} onClick={close}>
            {words.cancel}
          </button>
        )}
        {step.is === 'asking' && (
          <button type="button" className="btn primary" onClick={() => void read(null)}>
            {words.choose}
          </button>
        )}
        {coming !== null && coming.pias.length > 0 && (
          <button
            type="button"
            className="btn primary"
            disabled={step.is === 'taking'}
            onClick={() => void take(coming)}
          >
            {words.take(coming.pias.length)}
          </button>
        )}
      </div>
    </Modal>
  );
}

/** How many assessments are listed at once; all of them come in. */
const listed = 200;

/** What was read, per assessment, and what was left out and why. */
function Coming({ coming }: { readonly coming: PiasComing }) {
  const all = piaWords[useLanguage()];
  const words = all.window;
  const { pias, refused } = coming;
  return (
    <>
      <p>
        <span className="md">{words.found(pias.length)}</span> {pias.length > 0 && words.asDraft(pias.length)}
      </p>
      {pias.length > 0 && (
        <ul className="pia-list">
          {pias.slice(0, listed).map((pia, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name, and the list does not change
            <li key={at}>
              <div className="md">{pia.name}</div>
              <div className="sm t2">{[words.counts(pia), pia.fileName].filter(Boolean).join(' · ')}</div>
              <Left pia={pia} />
            </li>
          ))}
          {pias.length > listed && <li className="t2">… {pias.length - listed}</li>}
        </ul>
      )}
      {refused.length > 0 && (
        <div className="col g1">
          <h3 className="md">{words.refusedTitle}</h3>
          <ul className="pia-refused">
            {refused.map(({ fileName, why }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name, and the list does not change
              <li key={at}>
                {fileName} <span className="t2">– {all.refused[why]}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** What of it has no place of its own: kept elsewhere, or not at all. */
function Left({ pia }: { readonly pia: PiaComes }) {
  const all = piaWords[useLanguage()];
  const words = all.window;
  const isLost = (kept: PiaComes['left'][number]['kept']): boolean =>
    kept === 'technical' || kept === 'nowhere';
  const groups = [
    [words.moved, pia.left.filter(({ kept }) => !isLost(kept))],
    [words.lost, pia.left.filter(({ kept }) => isLost(kept))],
  ] as const;
  return groups.map(
    ([label, items], group) =>
      items.length > 0 && (
        <details key={group === 0 ? 'moved' : 'lost'} className="sm">
          <summary>{label(items.length)}</summary>
          <ul>
            {items.map(({ at, said, kept }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one place may have said several things, and the list does not change
              <li key={index}>
                {isLost(kept) ? `${at}: ${said}` : said} <span className="t2">– {all.kept[kept]}</span>
              </li>
            ))}
          </ul>
        </details>
      ),
  );
}
