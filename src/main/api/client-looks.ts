import { stat } from 'node:fs/promises';
import type { Answer, ClientSeen } from '../../shared/api';
import { lawDate } from '../../shared/law/in-force';
import { type KeeperCalls, refuse } from '../keeper/protocol';
import type { KeeperLink } from './keeper-link';

type Order = KeeperCalls['keeper.lookInside'][0];

export type ClientLooks = Readonly<{
  look: (order: Order) => Promise<Answer<ClientSeen>>;
  /** Lets go of what is being looked into, and of what waits for it. */
  cancel: () => void;
  /** Nothing of it is remembered any more. */
  forget: (path: string) => void;
}>;

/** Milliseconds after the last look in which another is likely: the process that looks stays. */
const rest = 5_000;

/**
 * Looks into client files, one after another, in a keeper of its own: a file whose place does not answer, or with ten
 * thousand activities, keeps neither the window nor the open file waiting. What was seen is remembered, in memory alone, for as long
 * as the file, the day and the law data stay the same; nothing of a file with a password is.
 */
export function makeClientLooks(start: () => KeeperLink): ClientLooks {
  const known = new Map<string, Readonly<{ stamp: string; seen: ClientSeen }>>();
  let link: KeeperLink | null = null;
  let resting: NodeJS.Timeout | undefined;
  let round = 0;
  let last: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    clearTimeout(resting);
    link?.stop();
    link = null;
  };
  const lookNow = async (order: Order, ownRound: number): Promise<Answer<ClientSeen>> => {
    if (ownRound !== round) return refuse('cancelled');
    const { path, date, password } = order;
    const before = `${date} ${lawDate()} ${await stampOf(path)}`;
    const remembered = known.get(path);
    if (password === null && remembered?.stamp === before) return { ok: true, value: remembered.seen };
    known.delete(path);
    if (ownRound !== round) return refuse('cancelled');
    clearTimeout(resting);
    link ??= start();
    const answer = await link.ask('keeper.lookInside', order);
    if (ownRound !== round) return refuse('cancelled');
    resting = setTimeout(end, rest);
    resting.unref();
    // Its place did not answer, or what stands in it ended the process that read it.
    if (!answer.ok && answer.problem.code === 'keeperGone') return refuse('unreadable');
    if (answer.ok && password === null) known.set(path, { stamp: before, seen: answer.value });
    return answer;
  };
  return {
    look: async (order) => {
      const ownRound = round;
      const own = last.then(() => lookNow(order, ownRound));
      last = own.catch(() => undefined);
      return await own;
    },
    cancel: () => {
      round += 1;
      // What is looked into next has a process of its own, and waits for nothing of this one.
      last = Promise.resolve();
      end();
    },
    forget: (path) => known.delete(path),
  };
}

/** What tells that a file is another one, or was written. Looking at it opens nothing. */
async function stampOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch {
    return '';
  }
}
