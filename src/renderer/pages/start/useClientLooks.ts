import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClientSeen, Problem, RecentFile } from '../../../shared/api';
import { call, ProblemError } from '../../app/bridge';
import { today } from '../../parts/fields/dates';

/** What looking into a client file gave. */
export type Looked =
  | Readonly<{ is: 'seen'; seen: ClientSeen }>
  | Readonly<{ is: 'refused'; problem: Problem }>;

/** How far the looking is, counted from 0. */
export type LookProgress = Readonly<{ fileName: string; done: number; of: number }>;

/** Looks into one client file. Null: it was cancelled. */
export async function lookAt(path: string, password: string | null): Promise<Looked | null> {
  try {
    return { is: 'seen', seen: await call('clients.look', { path, date: today(), password }) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problem.code === 'cancelled' ? null : { is: 'refused', problem: error.problem };
  }
}

/** Files that hold something to look at without a password. */
const isToBeSeen = ({ state }: RecentFile): boolean => state !== 'notFound' && state !== 'encrypted';

/** Looks into the clients of the list one after another, as long as the page is there; what was seen stays in memory. */
export function useClientLooks(clients: readonly RecentFile[] | undefined): Readonly<{
  looked: ReadonlyMap<string, Looked>;
  progress: LookProgress | null;
  /** How many were left out because somebody cancelled. */
  left: number;
  cancel: () => void;
  goOn: () => void;
}> {
  const [looked, setLooked] = useState<ReadonlyMap<string, Looked>>(new Map());
  const [progress, setProgress] = useState<LookProgress | null>(null);
  const [isStopped, setStopped] = useState(false);
  const isCancelled = useRef(false);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round looks again
  useEffect(() => {
    if (clients === undefined) return;
    let isLeft = false;
    const run = async (): Promise<void> => {
      const wanted = clients.filter(isToBeSeen);
      isCancelled.current = false;
      setStopped(false);
      for (const [done, { path, fileName }] of wanted.entries()) {
        setProgress({ fileName, done, of: wanted.length });
        const found = await lookAt(path, null);
        if (isLeft) return;
        // Cancelled between two files, nobody answers that.
        if (found === null || isCancelled.current) {
          setStopped(true);
          break;
        }
        setLooked((before) => new Map(before).set(path, found));
      }
      setProgress(null);
    };
    void run();
    return () => {
      isLeft = true;
      void call('clients.cancelLook', null);
    };
  }, [clients, round]);
  const cancel = useCallback(() => {
    isCancelled.current = true;
    void call('clients.cancelLook', null);
  }, []);
  const goOn = useCallback(() => setRound((before) => before + 1), []);
  const left = isStopped
    ? (clients ?? []).filter((client) => isToBeSeen(client) && !looked.has(client.path)).length
    : 0;
  return { looked, progress, left, cancel, goOn };
}
