import { useEffect, useRef, useState } from 'react';
import type { Attached, Events, Input } from '../../../shared/api';
import { attachmentWords } from '../../../shared/words/attachments';
import { problemSentence } from '../../../shared/words/problems';
import { call, on, ProblemError } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { offerOf } from '../../app/offer';
import { flushDrafts } from '../fields/drafts';

export type Moving = Readonly<{ is: 'attaching' | 'saving'; step: Events['attachmentProgress'] | null }>;

export type Attaching = Readonly<{
  moving: Moving | null;
  /** What was refused last, in words. */
  refusal: string | null;
  /** What was done last, in words. */
  done: string | null;
  /** Files dropped on the window, or null for a dialog. Answers the ids that came. */
  attach: (to: Input<'attachments.add'>['to'], files: readonly File[] | null) => Promise<readonly string[]>;
  saveOut: (id: string) => Promise<void>;
  cancel: () => void;
}>;

/** Attaching files and saving copies out: one at a time, with progress, a way to cancel, and words for what came of it. */
export function useAttach(): Attaching {
  const language = useLanguage();
  const words = attachmentWords[language];
  const [moving, setMoving] = useState<Moving | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const isOurs = useRef(false);
  useEffect(
    () =>
      on('attachmentProgress', (step) => {
        if (isOurs.current) setMoving((now) => (now === null ? null : { ...now, step }));
      }),
    [],
  );

  const during = async <T>(is: Moving['is'], work: () => Promise<T>): Promise<T | null> => {
    if (isOurs.current) return null;
    isOurs.current = true;
    setRefusal(null);
    setDone(null);
    setMoving({ is, step: null });
    try {
      await flushDrafts();
      return await work();
    } catch (error) {
      const isCancelled = error instanceof ProblemError && error.problem.code === 'cancelled';
      if (isCancelled) return null;
      setRefusal(error instanceof ProblemError ? problemSentence(language, error.problem) : String(error));
      return null;
    } finally {
      isOurs.current = false;
      setMoving(null);
    }
  };

  return {
    moving,
    refusal,
    done,
    attach: async (to, files) => {
      const added = await during('attaching', async (): Promise<Attached> => {
        const offer = files === null ? null : await offerOf(files);
        return await call('attachments.add', { to, offer });
      });
      if (added === null) return [];
      setDone(
        [words.attached(added.ids.length), added.known > 0 ? words.known(added.known) : ''].join(' ').trim(),
      );
      return added.ids;
    },
    saveOut: async (id) => {
      const saved = await during('saving', () => call('attachment.saveOut', { id }));
      if (saved !== null) setDone(words.saved(saved.fileName));
    },
    cancel: () => void call('attachments.cancel', null).catch(() => null),
  };
}
