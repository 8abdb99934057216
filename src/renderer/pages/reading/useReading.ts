import { useEffect, useRef, useState } from 'react';
import type { PolicyReading } from '../../../shared/reading/read-policy';
import { problemSentence } from '../../../shared/words/problems';
import { readingWords } from '../../../shared/words/reading';
import { call, on, ProblemError } from '../../app/bridge';
import { useFile } from '../../app/file';
import { useLanguage } from '../../app/language';
import { offerOf } from '../../app/offer';
import { flushDrafts } from '../../parts/fields/drafts';

/** What was read last, beside which file, and under which name its values come in. */
export type Read = Readonly<{ path: string; name: string; reading: PolicyReading }>;

/** What to read: pasted text, a file that was dropped, or one that is asked for. */
export type PolicySource = Readonly<{ text: string } | { dropped: readonly File[] } | { isAsked: true }>;

/** Going to another page and back loses nothing. Gone with the page: on locking, nothing of the policy is left. */
let last: Read | null = null;

/** Reading a policy: how far it is, what came of it, and taking proposals over. */
export function useReading() {
  const language = useLanguage();
  const words = readingWords[language];
  const file = useFile();
  const path = file.isOpen ? file.path : '';
  const [read, setRead] = useState<Read | null>(last?.path === path ? last : null);
  /** In per cent; null: nothing is being read. */
  const [share, setShare] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isAccepting, setAccepting] = useState(false);
  const isOurs = useRef(false);
  const keep = (next: Read | null): void => {
    last = next;
    setRead(next);
  };
  useEffect(
    () =>
      on('policyProgress', ({ done, of }) => {
        if (isOurs.current) setShare(of === 0 ? 100 : Math.round((100 * done) / of));
      }),
    [],
  );

  const tellRefusal = (error: unknown): void => {
    if (error instanceof ProblemError && error.problem.code === 'cancelled') return;
    setRefusal(
      error instanceof ProblemError ? problemSentence(language, error.problem, nameOf(error)) : String(error),
    );
  };
  const nameOf = ({ problem }: ProblemError): string | undefined =>
    problem.detail === undefined ? words.thisText : undefined;

  return {
    read,
    share,
    refusal,
    isAccepting,
    start: async (source: PolicySource, name: string): Promise<void> => {
      if (isOurs.current) return;
      isOurs.current = true;
      setRefusal(null);
      try {
        await flushDrafts();
        const offer = 'dropped' in source ? await offerOf(source.dropped) : null;
        setShare(0);
        const found = await call('policy.read', { text: 'text' in source ? source.text : null, offer });
        keep({ path, name: found.name ?? (name.trim() || words.defaultName), reading: found.reading });
      } catch (error) {
        tellRefusal(error);
      } finally {
        isOurs.current = false;
        setShare(null);
      }
    },
    cancel: () => void call('policy.cancel', null).catch(() => null),
    forget: () => {
      setRefusal(null);
      keep(null);
    },
    /** Takes proposals over, purposes to `activity` or to a new one; answers the entry of the history, or null when it was refused. */
    accept: async (keys: readonly string[], activity: string | null): Promise<number | null> => {
      if (read === null || isAccepting) return null;
      setAccepting(true);
      setRefusal(null);
      try {
        await flushDrafts();
        const { seq } = await call('policy.accept', {
          keys: [...keys],
          name: read.name,
          activity,
        });
        const taken = new Set(keys);
        const lacking = read.reading.lacking.filter(({ key }) => !taken.has(key));
        keep({ ...read, reading: { ...read.reading, lacking } });
        return seq;
      } catch (error) {
        tellRefusal(error);
        return null;
      } finally {
        setAccepting(false);
      }
    },
  };
}
