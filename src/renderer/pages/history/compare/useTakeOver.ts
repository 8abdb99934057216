import { useCallback, useEffect, useRef, useState } from 'react';
import type { Events, Input } from '../../../../shared/api';
import { compareWords } from '../../../../shared/words/compare';
import { problemSentence } from '../../../../shared/words/problems';
import { call, on, ProblemError } from '../../../app/bridge';
import { useLanguage } from '../../../app/language';
import { flushDrafts } from '../../../parts/fields/drafts';
import { useToast } from '../../../parts/toast';

export type Items = Input<'compare.takeOver'>['items'];

export type TakingOver = Readonly<{
  isBusy: boolean;
  /** Which attachment is being read, and how far; null while there is none. */
  step: Events['attachmentProgress'] | null;
  take: (items: Items) => Promise<void>;
  cancel: () => void;
}>;

/** So many names of what came along are told. */
const mostNamed = 4;

/** Taking over out of the chosen copy: one at a time, told in words, with a way to take it back. */
export function useTakeOver(): TakingOver {
  const language = useLanguage();
  const words = compareWords[language];
  const tell = useToast();
  const [isBusy, setBusy] = useState(false);
  const [step, setStep] = useState<TakingOver['step']>(null);
  const isOurs = useRef(false);
  useEffect(
    () =>
      on('attachmentProgress', (next) => {
        if (isOurs.current) setStep(next);
      }),
    [],
  );
  const take = useCallback(
    async (items: Items): Promise<void> => {
      if (isOurs.current) return;
      isOurs.current = true;
      setBusy(true);
      try {
        await flushDrafts();
        const { seq, along, renumbered } = await call('compare.takeOver', { items, language });
        const names = along.slice(0, mostNamed).map(({ title }) => title);
        const rest = along.length > mostNamed ? [`+${along.length - mostNamed}`] : [];
        tell(
          [
            words.taken,
            names.length > 0 ? words.along([...names, ...rest].join(', ')) : '',
            renumbered.length > 0 ? words.renumbered : '',
          ]
            .join(' ')
            .trim(),
          { seq },
        );
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        if (error.problem.code !== 'cancelled') tell(problemSentence(language, error.problem));
      } finally {
        isOurs.current = false;
        setBusy(false);
        setStep(null);
      }
    },
    [language, tell, words],
  );
  return { isBusy, step, take, cancel: () => void call('attachments.cancel', null).catch(() => null) };
}
