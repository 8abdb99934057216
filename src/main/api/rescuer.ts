import type { Answer, Rescued } from '../../shared/api';
import { type RescueOrder, refuse } from '../keeper/protocol';
import type { KeeperLink } from './keeper-link';

/** Milliseconds for one file. What stands in a damaged file may keep SQLite busy for ever. */
const patience = 5 * 60_000;

export type Rescuer = Readonly<{
  run: (order: RescueOrder) => Promise<Answer<Rescued>>;
  cancel: () => void;
}>;

/** Rescues in a keeper of its own, so that the one with the open file is never kept busy, and ends it afterwards. */
export function makeRescuer(start: () => KeeperLink): Rescuer {
  let running: Readonly<{ link: KeeperLink; stop: (why: 'cancelled' | 'damaged') => void }> | null = null;
  return {
    run: async (order) => {
      if (running !== null) return refuse('inUse');
      const link = start();
      let why: 'cancelled' | 'damaged' = 'damaged';
      const stop = (reason: typeof why): void => {
        why = reason;
        link.stop();
      };
      running = { link, stop };
      const timer = setTimeout(() => stop('damaged'), patience);
      try {
        const answer = await link.ask('keeper.rescue', order);
        const isEnded = !answer.ok && answer.problem.code === 'keeperGone';
        return isEnded ? refuse(why) : answer;
      } finally {
        clearTimeout(timer);
        link.stop();
        running = null;
      }
    },
    cancel: () => running?.stop('cancelled'),
  };
}
