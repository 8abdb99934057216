import type { Answer, Events } from '../../shared/api';
import {
  type FromKeeper,
  type KeeperCallName,
  type KeeperCalls,
  type PassedOn,
  refuse,
  type ToKeeper,
} from '../keeper/protocol';

/** A keeper that runs, whatever kind of process it is: Electron's own kind in the program, a plain one in tests. */
export type KeeperProcess = Readonly<{
  post: (message: ToKeeper) => void;
  onMessage: (listener: (message: FromKeeper) => void) => void;
  onExit: (listener: () => void) => void;
  end: () => void;
}>;

export type KeeperLink = Readonly<{
  /** Passes a call on, whose input the keeper checks, and gives the answer as the JSON text that came back. */
  pass: (name: PassedOn, input: unknown) => Promise<string>;
  ask: <N extends KeeperCallName>(name: N, input: KeeperCalls[N][0]) => Promise<Answer<KeeperCalls[N][1]>>;
  /** Resolves when nothing is under way. */
  idle: () => Promise<void>;
  /** Ends the keeper that runs, whatever it does; the next call starts another. */
  end: () => void;
  /** Ends the keeper for good. */
  stop: () => void;
}>;

/** Milliseconds after which a call counts as stuck. Exports and large files take their time and can be cancelled. */
const patience = { ordinary: 30_000, long: 15 * 60_000 } as const;
const long: ReadonlySet<string> = new Set([
  'keeper.open',
  'keeper.create',
  'keeper.readJson',
  'keeper.saveCopy',
  'keeper.password',
  'keeper.backUp',
  'keeper.rescue',
  'keeper.previewBackup',
  'keeper.restoreBackup',
  'keeper.restoreBackupAs',
  'keeper.deleteBackups',
  'keeper.export',
  'keeper.lawEffect',
  'keeper.exportClient',
  'keeper.html',
  'keeper.chooseFile',
  'keeper.compare',
  'keeper.saveComparison',
  'issued.check',
  'keeper.writeJson',
  'keeper.attach',
  'keeper.saveOut',
  'keeper.pack',
  'keeper.packCopy',
  'pack.plan',
  'document.preview',
  'notice.gaps',
  'notice.read',
  'notices.published',
  'dpia.says',
  'screenings.list',
  'screening.read',
  'export.plan',
  'activities.fromTemplates',
  // Each may be of ten thousand activities.
  'activities.list',
  'erase.plan',
  'erase.record',
  'person.find',
  'person.erase',
  'change',
  'confirm',
  'undo',
  'redo',
  'history.putBack',
  'keeper.takeOver',
  'activities.retire',
  'activities.restore',
  'catalogue.merge',
  'keeper.readPias',
  'keeper.readAnswers',
  'answers.take',
  'pias.take',
  'dpia.start',
  'dpia.lacks',
  'dpia.changes',
  'dpia.sign',
  'screening.answer',
  'screening.confirm',
]);

type Pending = Readonly<{ name: string; answer: (text: string) => void; timer: NodeJS.Timeout }>;

/**
 * Talks with the keeper and outlives it: when it ends by itself or answers no longer, what was asked is answered
 * `keeperGone`, the next call starts a new one, and `onGone` is told so that the file can be opened again.
 */
export function linkKeeper(
  start: () => KeeperProcess,
  tell: Readonly<{ event: <E extends keyof Events>(name: E, value: Events[E]) => void; gone: () => void }>,
): KeeperLink {
  let keeper: KeeperProcess | null = null;
  let isStopped = false;
  let lastId = 0;
  const pending = new Map<number, Pending>();
  let waiting: (() => void)[] = [];

  const settle = (id: number, text: string): void => {
    const found = pending.get(id);
    if (found === undefined) return;
    clearTimeout(found.timer);
    pending.delete(id);
    found.answer(text);
    if (pending.size > 0) return;
    for (const done of waiting) done();
    waiting = [];
  };

  const running = (): KeeperProcess => {
    if (keeper !== null) return keeper;
    const own = start();
    keeper = own;
    own.onMessage((message) => {
      if (message.is === 'answer') settle(message.id, message.text);
      else tell.event(message.name, message.value as never);
    });
    own.onExit(() => {
      if (keeper === own) keeper = null;
      for (const id of [...pending.keys()]) settle(id, JSON.stringify(refuse('keeperGone')));
      if (!isStopped) tell.gone();
    });
    return own;
  };

  const post = (name: string, input: unknown): Promise<string> =>
    new Promise((answer) => {
      if (isStopped) return answer(JSON.stringify(refuse('keeperGone')));
      const own = running();
      lastId += 1;
      // The keeper does one thing at a time: what is asked meanwhile waits for what takes its time.
      const isLong = long.has(name) || [...pending.values()].some((one) => long.has(one.name));
      const timer = setTimeout(() => own.end(), isLong ? patience.long : patience.ordinary);
      timer.unref();
      pending.set(lastId, { name, answer, timer });
      own.post({ id: lastId, name, input });
    });

  return {
    pass: post,
    ask: async (name, input) => JSON.parse(await post(name, input)),
    idle: () =>
      new Promise((done) => {
        if (pending.size === 0) done();
        else waiting.push(done);
      }),
    end: () => keeper?.end(),
    stop: () => {
      isStopped = true;
      keeper?.end();
    },
  };
}
