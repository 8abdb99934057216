import type { Answer } from '../../shared/api';
import { makeInThread } from '../keeper/make-in-thread';
import type { MakeOrder } from '../keeper/make-worker';
import { untilSignal } from './until-signal';

/**
 * Makes a client file in a thread; `entry` is the built `make-worker.ts`. Ended by a signal (Ctrl+C), it takes away
 * what it had begun, and the process ends as the signal asks.
 */
export async function makeAside(
  entry: string,
  order: MakeOrder,
  onProgress: (done: number, of: number) => void,
): Promise<Answer<null>> {
  const making = makeInThread(entry, order, onProgress);
  return await untilSignal(() => making.result, making.cancel);
}
