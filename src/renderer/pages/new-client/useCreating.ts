import { useEffect, useRef, useState } from 'react';
import type { Events, FileState, Input, Problem } from '../../../shared/api';
import { call, on, ProblemError } from '../../app/bridge';

type Ended =
  | Readonly<{ is: 'made'; state: FileState }>
  /** `isOurs`: while the file was being made, not in the dialog that asks where. */
  | Readonly<{ is: 'cancelled'; isOurs: boolean }>
  | Readonly<{ is: 'failed'; problem: Problem }>;

export type Creating = Readonly<{
  /** How far it is, once it takes long enough to be told. */
  step: Events['createProgress'] | null;
  create: (order: Input<'file.new'>) => Promise<Ended>;
  cancel: () => void;
}>;

/** Milliseconds after which the making of a file is told: most take less. */
const soon = 500;

/** Makes one client file at a time, tells how far it is, and cancels it; also when its page is left. */
export function useCreating(): Creating {
  const [step, setStep] = useState<Events['createProgress'] | null>(null);
  /** What was heard last of the file that is being made. */
  const heard = useRef<Events['createProgress'] | null>(null);
  const isTold = useRef(false);
  const isCancelled = useRef(false);
  const cancel = (): void => {
    isCancelled.current = true;
    void call('file.cancelNew', null).catch(() => null);
  };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = on('createProgress', (next) => {
      if (heard.current === null)
        timer = setTimeout(() => {
          isTold.current = heard.current !== null;
          setStep(heard.current);
        }, soon);
      heard.current = next;
      if (isTold.current) setStep(next);
    });
    return () => {
      stop();
      clearTimeout(timer);
      if (heard.current !== null) void call('file.cancelNew', null).catch(() => null);
    };
  }, []);
  const create = async (order: Input<'file.new'>): Promise<Ended> => {
    isCancelled.current = false;
    try {
      return { is: 'made', state: await call('file.new', order) };
    } catch (error) {
      const problem: Problem =
        error instanceof ProblemError ? error.problem : { code: 'unexpected', detail: String(error) };
      return problem.code === 'cancelled'
        ? { is: 'cancelled', isOurs: isCancelled.current }
        : { is: 'failed', problem };
    } finally {
      heard.current = null;
      isTold.current = false;
      setStep(null);
    }
  };
  return { step, create, cancel };
}
