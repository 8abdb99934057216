const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Waits for work that leaves something behind when it is cut off. A signal (Ctrl+C) calls `stop`, waits until the work
 * has cleared up and ended, and ends the process as the signal asks: then this never answers.
 */
export async function untilSignal<T>(work: () => Promise<T>, stop: () => Promise<void>): Promise<T> {
  let isStopped = false;
  const begin: { work: Promise<T> | null } = { work: null };
  const heed = (signal: NodeJS.Signals): void => {
    if (isStopped) return;
    isStopped = true;
    void Promise.allSettled([stop(), begin.work]).then(() => {
      forget();
      process.kill(process.pid, signal);
    });
  };
  const forget = (): void => {
    for (const signal of signals) process.off(signal, heed);
  };
  // Before the work begins: a signal that comes while it keeps the processor waits for it.
  for (const signal of signals) process.on(signal, heed);
  try {
    begin.work = work();
    const value = await begin.work;
    // One that came while the work kept the processor is heard in the next turn, and the turn that goes on now is not
    // that one. What was made is whole and stays.
    await new Promise((later) => setImmediate(() => setImmediate(later)));
    return value;
  } finally {
    if (isStopped) await new Promise(() => undefined);
    forget();
  }
}
