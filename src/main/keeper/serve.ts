import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Answer, ExportedFile, ExportPlan, PackPlan } from '../../shared/api';
import type { DocumentOptions } from '../../shared/documents/options';
import type { PolicyReading } from '../../shared/reading/read-policy';
import { checkCall } from '../api/check';
import { type LetterheadFile, takesLetterhead } from '../export/letterhead';
import { large, type Making, makeFiles } from '../export/make-files';
import { firmPart } from '../export/names';
import { clientFolder } from '../export/owner';
import { clearAway, clearOld, makeFolder, prepareFile, problemOfFolder, putInPlace } from '../export/place';
import { Cancelled, type Running, runInWorker } from '../export/run-in-worker';
import type { Source } from '../export/worker';
import type { ExportJob } from '../export/write';
import { type CreateOptions, copyKey, createFile, forgetKey, problemOfError, realPlace } from '../file/index';
import type { PiasLooked } from '../import/pia-reading';
import { setLaw } from '../law/in-process';
import { copyForColleague } from '../pack/colleague';
import { makePack, type PackSteps } from '../pack/outsider';
import { identityOf } from '../store/issued';
import { answersIn } from './answers';
import { type AttachSteps, attachFiles } from './attach';
import { backupsOf } from './backups';
import { type Chosen, chooseFile, compared, type Elsewhere, saveComparison } from './compare';
import type { NewContent } from './content-of-new';
import {
  closeClient,
  contentOfClient,
  describe,
  look,
  type MakeHow,
  makeClientBy,
  newRegister,
  openClient,
  registerText,
  saveCopy,
} from './file-methods';
import { piaCatalogue } from './import-pias';
import { finishIssue, startIssue } from './issuing';
import { largeChanges } from './large-change';
import { letterheadFrom, letterheadOfClient } from './letterhead';
import { effectInside, lookInside } from './look-inside';
import { lookInThread, type MakingFile, makeInThread } from './make-in-thread';
import { callMethod } from './methods';
import { changePassword } from './password';
import {
  isPassedOn,
  type KeeperCallName,
  type KeeperCalls,
  type Opened,
  ok,
  type PassedOn,
  type PrintablePage,
  refuse,
  type ToKeeper,
} from './protocol';
import {
  type ReadingInThread,
  readAnswersInThread,
  readPiasInThread,
  readPolicyInThread,
} from './read-policy';
import { rescue } from './rescue';
import { sampleRegister, samplesInWords } from './samples';
import { keptFile, saveOut } from './save-out';
import { savePicture } from './save-picture';
import { activitiesOf, fileBaseName, type Session, sourceOf, today, wholeRegister } from './session';
import { takeOverFrom } from './take-over';

/** Above this many activities an export is planned in a thread of its own, so that reading and writing go on. */
const many = 200;

/**
 * Calls that leave the file as it is: they wait for nothing. Whatever is not named here counts as a change, waits its
 * turn, and the first of a day is made after a backup.
 */
const aside: ReadonlySet<string> = new Set<PassedOn | KeeperCallName>([
  'activities.list',
  'activity.read',
  'organisation.read',
  'catalogue.read',
  'search',
  'overview.read',
  'flows.read',
  'retention.line',
  'due.list',
  'findings.list',
  'findings.near',
  'findings.totals',
  'findings.counts',
  'dpia.lacks',
  'dpia.changes',
  'history.check',
  'history.list',
  'history.action',
  'history.facets',
  'issued.list',
  'undo.state',
  'document.preview',
  'notice.gaps',
  'notice.read',
  'notices.published',
  'dpia.list',
  'dpia.read',
  'dpia.says',
  'screenings.list',
  'screening.read',
  'export.plan',
  'keeper.author',
  'keeper.samples',
  'keeper.describe',
  'keeper.look',
  'keeper.lookInside',
  'keeper.lawEffect',
  'keeper.export',
  'keeper.exportClient',
  'keeper.cancelExport',
  'keeper.html',
  'keeper.writeJson',
  'attachments.list',
  'pack.plan',
  'pack.whole',
  'keeper.pack',
  'keeper.cancelPack',
  'person.find',
  'person.cancelFind',
  'keeper.cancelAttach',
  'issued.check',
  'keeper.chooseFile',
  'keeper.chooseBackup',
  'keeper.compare',
  'keeper.saveComparison',
  'keeper.savePicture',
  'keeper.cancelCompare',
  'keeper.cancelPassword',
  'keeper.cancelCreate',
  'keeper.cancelChange',
  'keeper.readJson',
  'keeper.attachment',
  'keeper.backups',
  'keeper.readPolicy',
  'keeper.cancelPolicy',
  'keeper.readPias',
  'keeper.cancelPias',
  'keeper.readAnswers',
]);
/** These take long and let other changes be written meanwhile: they wait their turn, nobody waits for them. */
const lasting: ReadonlySet<string> = new Set<KeeperCallName>([
  'keeper.create',
  'keeper.openSample',
  'keeper.attach',
  'keeper.takeOver',
  'keeper.saveOut',
  'keeper.backUp',
  'keeper.previewBackup',
  'keeper.restoreBackupAs',
  'keeper.rescue',
  'keeper.deleteBackups',
]);
/** These take the file out of our hands: what still reads it is waited for. */
const leaving: ReadonlySet<string> = new Set<KeeperCallName>([
  'keeper.open',
  'keeper.close',
  'keeper.password',
]);

type Own = {
  [N in KeeperCallName]: (
    input: KeeperCalls[N][0],
  ) => Answer<KeeperCalls[N][1]> | Promise<Answer<KeeperCalls[N][1]>>;
};

/**
 * Answers messages to a session. What changes the file runs one after another in the order in which it came;
 * what takes long runs in a worker and lets the others pass.
 */
export function serve(
  session: Session,
  /** Where the built threads lie, by name. */
  entry: (
    name: 'worker' | 'copy-worker' | 'backup-worker' | 'change-worker' | 'make-worker' | 'policy-worker',
  ) => string,
): (message: ToKeeper) => Promise<string> {
  const [workerEntry, copyWorkerEntry] = [entry('worker'), entry('copy-worker')];
  const backups = backupsOf(session, entry('backup-worker'));
  const changes = largeChanges(session, entry('change-worker'));
  let creating: Readonly<{ cancel: () => void | Promise<void> }> | null = null;
  let exporting: Readonly<{ cancel: () => Promise<void> }> | null = null;
  let chosen: Chosen | null = null;
  const forgetChosen = (): void => {
    forgetKey(chosen?.key ?? null);
    chosen = null;
  };
  let changing: ReturnType<typeof changePassword> | null = null;

  let packing: Readonly<{ cancel: () => void | Promise<void> }> | null = null;
  const packSteps: PackSteps = { onProgress: (progress) => session.tell('packProgress', progress) };

  let policy: ReadingInThread<PolicyReading> | null = null;
  let pias: ReadingInThread<PiasLooked> | null = null;
  const comparisons: Partial<Record<'list' | 'file', Readonly<{ cancel: () => Promise<void> }>>> = {};

  /** One at a time: a file is attached, or saved out. */
  let isMoving = false;
  let isMovingCancelled = false;
  const moving = async <T>(work: (steps: AttachSteps) => Promise<Answer<T>>): Promise<Answer<T>> => {
    if (isMoving) return refuse('inUse');
    isMoving = true;
    isMovingCancelled = false;
    let last = 0;
    try {
      return await work({
        isCancelled: () => isMovingCancelled,
        onProgress: (progress) => {
          const now = Date.now();
          if (now - last < 100) return;
          last = now;
          session.tell('attachmentProgress', progress);
        },
      });
    } finally {
      isMoving = false;
    }
  };

  /** Backups of a file with a password that are still in clear follow it now; when they cannot, the person is told. */
  const encryptLeft = async (): Promise<void> => {
    if (backups.countClear() === 0) return;
    const followed = await backups.follow(null, 'remake');
    if (!followed.ok) session.tell('backup', { isMade: false, problem: followed.problem });
  };

  const own: Own = {
    'keeper.author': ({ author }) => {
      session.author = author;
      return ok(null);
    },
    'keeper.open': async ({ path, password, since }) => {
      const opened = await openClient(session, path, password, since);
      if (opened.ok) backups.takeOut();
      // Killed between setting a password and writing the backups anew: some are still in clear.
      const isLocked = session.opened?.writer != null && session.opened.key !== null;
      if (opened.ok && isLocked) void encryptLeft().catch(() => undefined);
      return opened;
    },
    'keeper.create': async ({ path, name, languages, from, json, replace, password }) => {
      if (creating !== null) return refuse('inUse');
      let making: MakingFile | null = null;
      let isCancelled = false;
      creating = {
        cancel: async () => {
          isCancelled = true;
          await making?.cancel();
        },
      };
      try {
        if (from !== null || json !== null) session.tell('createProgress', { done: 0, of: 1 });
        const make = async (to: string, { onProgress, ...options }: CreateOptions): Promise<Answer<null>> => {
          const begin = (content: NewContent): MakingFile => {
            const order = { path: to, content, options };
            making = makeInThread(entry('make-worker'), order, onProgress ?? (() => undefined));
            return making;
          };
          if (isCancelled) return refuse('cancelled');
          if (json !== null) return await begin({ is: 'json', path: json, name }).result;
          if (from === null) return createFile(to, newRegister(name, languages), options);
          const { opened } = session;
          // The file that is open here is opened a second time by SQLite alone, while nobody writes it.
          if (opened?.path !== realPlace(from))
            return await begin({ is: 'client', path: from, name, languages }).result;
          const { db, key } = opened;
          return await inTurn(async () => {
            while (session.gate !== null) await session.gate;
            if (isCancelled || session.opened !== opened) return { result: refuse('cancelled') };
            const begun = begin({ is: 'open', path: db.name, key, name, languages, today: today(session) });
            await begun.hasRead;
            // Not awaited in its turn: what is typed goes on while the file is made.
            return { result: begun.result };
          }).then(({ result }) => result);
        };
        return await createAndOpen(path, make, {
          replace,
          password,
          verb: json === null ? 'new' : 'import',
        });
      } finally {
        creating = null;
      }
    },
    'keeper.readJson': async ({ path }) => await lookInThread(entry('make-worker'), { json: path }),
    'keeper.cancelChange': () => ok(changes.cancel()),
    'keeper.cancelCreate': async () => {
      await creating?.cancel();
      return ok(null);
    },
    'keeper.samples': async () => ok(await samplesInWords()),
    'keeper.openSample': async ({ id, path, replace }) => {
      const register = await sampleRegister(id);
      if (!register.ok) return register;
      const make = (to: string, { onProgress: _, ...options }: CreateOptions) =>
        createFile(to, register.value, options);
      return await createAndOpen(path, make, { replace, password: null });
    },
    'keeper.close': () => ok(closeClient(session)),
    'keeper.password': async ({ backups: wanted, ...change }) => {
      if (changing !== null) return refuse('inUse');
      const from = session.opened?.key ? copyKey(session.opened.key) : null;
      changing = changePassword(session, copyWorkerEntry, change);
      try {
        const opened = await changing.result;
        if (!opened.ok) return opened;
        const followed = await backups.follow(from, wanted, (done, of) =>
          session.tell('passwordProgress', { step: 'backups', percent: Math.round((100 * done) / of) }),
        );
        // The password is set all the same: opening the file tries the rest again.
        return ok({
          opened: opened.value,
          unreadable: followed.ok ? followed.value.length : 0,
          clear: backups.countClear(),
          problem: followed.ok ? null : followed.problem,
        });
      } finally {
        changing = null;
        forgetKey(from);
      }
    },
    'keeper.cancelPassword': () => {
      changing?.cancel();
      return ok(null);
    },
    'keeper.saveCopy': ({ path, replace }) => saveCopy(session, path, replace),
    'keeper.describe': () => describe(session),
    'keeper.backups': ({ path }) => (path === null ? backups.list() : backups.listOf(path)),
    'keeper.backUp': () => backups.make('manual'),
    'keeper.previewBackup': ({ id, password }) => backups.preview(id, password),
    'keeper.restoreBackup': async ({ id, password }) => {
      const restored = await backups.restore(id, password);
      return restored.ok ? describe(session) : restored;
    },
    'keeper.restoreBackupAs': ({ id, path, replace, password }) =>
      backups.restoreAs(id, path, replace, password),
    'keeper.readPolicy': async (source) => {
      const register = wholeRegister(session);
      const file = session.opened;
      if (!register.ok) return register;
      if (file === null) return refuse('noFile');
      await policy?.cancel();
      const order = { policy: source, register: register.value, today: today(session) };
      const begun = readPolicyInThread(entry('policy-worker'), order, (done, of) =>
        session.tell('policyProgress', { done, of }),
      );
      policy = begun;
      const answer = await begun.result;
      if (policy === begun) policy = null;
      if (answer.ok) session.policy = { file, proposals: answer.value.lacking };
      return answer;
    },
    'keeper.readPias': async ({ paths }) => {
      const file = session.opened;
      if (file === null) return refuse('noFile');
      const catalogue = piaCatalogue(session);
      if (!catalogue.ok) return catalogue;
      await pias?.cancel();
      const order = { pias: paths, catalogue: catalogue.value };
      const begun = readPiasInThread(entry('policy-worker'), order, (done, of) =>
        session.tell('piasProgress', { done, of }),
      );
      pias = begun;
      session.tell('piasProgress', { done: 0, of: 1 });
      const looked = await begun.result;
      if (pias === begun) pias = null;
      if (!looked.ok) return looked;
      session.pias = { file, read: looked.value.read };
      return ok(looked.value.coming);
    },
    'keeper.readAnswers': async ({ path, language }) => {
      const file = session.opened;
      if (file === null) return refuse('noFile');
      const read = await readAnswersInThread(entry('policy-worker'), path).result;
      if (!read.ok) return read;
      const rows = answersIn(session, read.value, language);
      if (!rows.ok) return refuse(rows.problem.code, { detail: basename(path) });
      session.answers = { file, book: read.value };
      return ok(rows.value);
    },
    'keeper.cancelPias': async () => {
      await pias?.cancel();
      return ok(null);
    },
    'keeper.cancelPolicy': async () => {
      await policy?.cancel();
      return ok(null);
    },
    'keeper.rescue': (order) => rescue(session, order),
    'keeper.deleteBackups': ({ ids }) => backups.remove(ids),
    'keeper.look': ({ paths }) => ok(look(session, paths)),
    'keeper.lookInside': async (order) => await lookInside(session, order),
    'keeper.lawEffect': async (order) => await effectInside(session, order),
    'keeper.law': ({ law }) => {
      setLaw(law);
      return ok(null);
    },
    'keeper.export': async ({ jobs, folder, letterhead }) => {
      const paper =
        letterhead === null || !jobs.some(takesLetterhead) ? null : await letterheadFrom(session, letterhead);
      if (paper?.ok === false) return paper;
      return await exportTo(folder, jobs, fileBaseName(session), outOfFile, ownerNow(), paper?.value);
    },
    'keeper.exportClient': async ({ path, password, jobs, pages, folder, taken }) => {
      const client = await contentOfClient(session, path, password);
      if (!client.ok) return client;
      const { organisation, otherwise, isEncrypted, source, owner, db, close } = client.value;
      try {
        const firm = firmPart({ organisation }, otherwise);
        const name = await clientFolder(folder, taken, { firm, otherwise, owner });
        // The file that is open here is written meanwhile: it is read as for any other export of it.
        const begin =
          source === null ? outOfFile : async <R>(start: (from: Source) => R) => ok(start(source));
        const paper = jobs.some(takesLetterhead) ? await letterheadOfClient(db) : ok(null);
        if (!paper.ok) return paper;
        const printable: PrintablePage[] = [];
        for (const options of pages) {
          const page = await pageOf(options, otherwise, begin);
          if (!page.ok) return page;
          printable.push(page.value);
        }
        const own = join(folder, name);
        const made =
          jobs.length === 0 ? ok([]) : await exportTo(own, jobs, otherwise, begin, owner, paper.value);
        return made.ok ? ok({ name, isEncrypted, files: made.value, pages: printable, owner }) : made;
      } finally {
        close();
      }
    },
    'keeper.cancelExport': async () => {
      await exporting?.cancel();
      return ok(null);
    },
    'keeper.html': async ({ options }) => {
      const page = await pageOf(options, fileBaseName(session), outOfFile);
      return page.ok ? ok({ ...page.value, owner: ownerNow() }) : page;
    },
    'keeper.attach': async (order) => await moving((steps) => attachFiles(session, order, steps)),
    'keeper.cancelAttach': () => {
      isMovingCancelled = true;
      return ok(null);
    },
    'keeper.startIssue': (options) => startIssue(session, options),
    'keeper.finishIssue': (order) => finishIssue(session, order),
    'keeper.attachment': (which) => {
      const kept = keptFile(session, which);
      return kept.ok ? ok({ fileName: kept.value.fileName }) : kept;
    },
    'keeper.saveOut': async ({ path, ...which }) =>
      await moving((steps) => saveOut(session, which, path, steps)),
    'keeper.pack': async (order) => {
      if (packing !== null) return refuse('inUse');
      const making = makePack(session, workerEntry, order, packSteps);
      packing = making;
      try {
        return await making.result;
      } finally {
        packing = null;
      }
    },
    'keeper.packCopy': async ({ path }) => {
      if (packing !== null) return refuse('inUse');
      const making = copyForColleague(session, copyWorkerEntry, path, packSteps);
      packing = making;
      try {
        return await making.result;
      } finally {
        packing = null;
      }
    },
    'keeper.cancelPack': async () => {
      await packing?.cancel();
      return ok(null);
    },
    'keeper.chooseFile': async ({ path, password }) => {
      const read = await chooseFile(session, path, password);
      if (!read.ok) return read;
      forgetChosen();
      chosen = read.value.chosen;
      return ok(read.value.told);
    },
    'keeper.chooseBackup': async ({ id }) => {
      const read = await backups.read(id);
      if (!read.ok) return read;
      forgetChosen();
      const { register, lastChange } = read.value;
      // What a backup holds and the file does not was changed here since: putting it back is the way of the history.
      chosen = { path: id, key: null, register, head: null, apart: null };
      const firm = register.organisation.tradeName ?? register.organisation.legalName ?? '';
      return ok({ fileName: '', firm, savedAt: lastChange?.time ?? null, isCopy: true, apart: null });
    },
    'keeper.takeOver': async (wanted) =>
      await moving(async (steps) =>
        chosen === null
          ? refuse('notFound')
          : await takeOverFrom(session, chosen, wanted, steps, async (plan) =>
              inTurn(async () => {
                while (session.gate !== null) await session.gate;
                const { action, from } = plan();
                return await changes.write(action, from, steps.isCancelled);
              }),
            ),
      ),
    'keeper.compare': async (comparison) =>
      await comparing('list', (elsewhere) => compared(session, comparison, chosen, elsewhere)),
    'keeper.saveComparison': async ({ comparison, path }) =>
      await comparing('file', (elsewhere) => saveComparison(session, comparison, path, chosen, elsewhere)),
    'keeper.savePicture': (order) => savePicture(session, order),
    'keeper.cancelCompare': async () => {
      await (comparisons.file ?? comparisons.list)?.cancel();
      return ok(null);
    },
    'keeper.writeJson': async ({ path }) => {
      const text = registerText(session);
      if (!text.ok) return text;
      const stamp = randomBytes(6).toString('hex');
      try {
        const made = await prepareFile(dirname(path), basename(path), stamp, Buffer.from(text.value));
        await putInPlace([made]);
        return ok(null);
      } catch (error) {
        await clearAway(dirname(path), stamp);
        return { ok: false, problem: problemOfError(error) };
      }
    },
  };

  /**
   * Makes a file, and opens it when it is the turn of that. `replace`: a dialog asked the person about the file that
   * stands there.
   */
  const createAndOpen = async (
    path: string,
    make: Parameters<typeof makeClientBy>[2],
    how: Omit<MakeHow, 'onProgress'>,
  ): Promise<Answer<Opened>> => {
    // The file that is open cannot be replaced under our own hands.
    if (session.opened?.path === realPlace(path))
      await inTurn(async () => {
        await backups.idle();
        closeClient(session);
      });
    let last = 0;
    const onProgress = (done: number, of: number): void => {
      const now = Date.now();
      if (now - last < 100) return;
      last = now;
      session.tell('createProgress', { done, of });
    };
    const made = await makeClientBy(session, path, make, { ...how, onProgress });
    if (!made.ok) return made;
    return await inTurn(async () => {
      await backups.idle();
      return await openClient(session, path, how.password);
    });
  };

  /** The identity of the open file, for what is exported of it. */
  const ownerNow = (): string | null => (session.opened === null ? null : identityOf(session.opened.db));

  /** A document as a page that main prints, made in a thread out of whatever `begin` reads. */
  const pageOf = async (
    options: DocumentOptions,
    otherwise: string,
    begin: (start: (source: Source) => Running) => Promise<Answer<Running>>,
  ): Promise<Answer<PrintablePage>> => {
    const task = { make: 'html', options, otherwise } as const;
    try {
      const begun = await begin((source) => {
        const running = runInWorker(workerEntry, { source, task }, () => undefined);
        exporting = running;
        return running;
      });
      if (!begun.ok) return begun;
      const made = await begun.value.result;
      if (made.is !== 'page') return refuse('unexpected');
      return ok({ html: made.html, foot: made.foot, name: made.name });
    } catch (error) {
      return error instanceof Cancelled ? refuse('cancelled') : { ok: false, problem: problemOfError(error) };
    } finally {
      exporting = null;
    }
  };

  /** Makes files out of whatever `begin` reads, one order at a time; cancelled or failed, it leaves none. */
  const exportTo = async (
    folder: string,
    jobs: readonly ExportJob[],
    otherwise: string,
    begin: (start: (source: Source) => Making) => Promise<Answer<Making>>,
    owner: string | null,
    letterhead: LetterheadFile | null = null,
  ): Promise<Answer<readonly ExportedFile[]>> => {
    if (exporting !== null) return refuse('inUse');
    const stamp = randomBytes(6).toString('hex');
    let making: Making | null = null;
    let isCancelled = false;
    exporting = {
      cancel: async () => {
        isCancelled = true;
        await making?.cancel();
      },
    };
    try {
      await makeFolder(folder);
      await clearOld(folder);
      if (isCancelled) return refuse('cancelled');
      const begun = await begin((source) => {
        if (isCancelled) throw new Cancelled();
        const order = { jobs, folder, stamp, otherwise, owner, letterhead };
        making = makeFiles(workerEntry, source, order, ({ language, format, done, of }) =>
          session.tell('exportProgress', { language, format, done, of }),
        );
        return making;
      });
      if (!begun.ok) return begun;
      const prepared = await begun.value.result;
      return ok(await putInPlace(prepared, owner));
    } catch (error) {
      await exporting.cancel();
      return error instanceof Cancelled
        ? refuse('cancelled')
        : { ok: false, problem: problemOfError(problemOfFolder(error, folder)) };
    } finally {
      exporting = null;
      await clearAway(folder, stamp);
    }
  };

  /** The plan of a large export or pack takes as long as making its documents: aside. Null: it can be made here. */
  const planAside = async (
    name: string,
    input: unknown,
  ): Promise<Answer<ExportPlan> | Answer<PackPlan> | null> => {
    if (name !== 'export.plan' && name !== 'pack.plan') return null;
    const checked = checkCall(name, input);
    if (!checked.ok) return null;
    const count = activitiesOf(session);
    if (!count.ok || count.value <= many) return null;
    const otherwise = fileBaseName(session);
    const call = checked.value;
    const task =
      call.name === 'export.plan'
        ? ({ make: 'plan', request: call.input, otherwise } as const)
        : call.name === 'pack.plan'
          ? ({ make: 'packPlan', choice: call.input, otherwise } as const)
          : null;
    if (task === null) return null;
    const begun = await outOfFile((source) => runInWorker(workerEntry, { source, task }, () => undefined));
    if (!begun.ok) return begun;
    const made = await begun.value.result;
    if (made.is === 'plan') return ok(made.plan);
    return made.is === 'packPlan' ? ok(made.plan) : null;
  };

  /**
   * A large comparison is made in a thread, which reads the open file by itself: what is typed meanwhile is written
   * after that. One list and one file at a time: another ends the one before.
   */
  const comparing = async <T>(
    what: 'list' | 'file',
    make: (elsewhere: Elsewhere | null) => Promise<Answer<T>>,
  ): Promise<Answer<T>> => {
    const count = activitiesOf(session);
    if (!count.ok) return count;
    if (Math.max(count.value, chosen?.register.activity.length ?? 0) <= many) return await make(null);
    await comparisons[what]?.cancel();
    let running: Running | null = null;
    let isCancelled = false;
    const own = {
      cancel: async () => {
        isCancelled = true;
        await running?.cancel();
      },
    };
    comparisons[what] = own;
    session.tell('compareProgress', { done: 0, of: 1 });
    try {
      return await make(async (task) => {
        const begun = await inTurn(async (): Promise<Answer<Running>> => {
          while (session.gate !== null) await session.gate;
          if (isCancelled) return refuse('cancelled');
          if (session.opened === null) return refuse('noFile');
          const { db, key } = session.opened;
          running = runInWorker(
            workerEntry,
            { source: { is: 'file', path: db.name, key }, task },
            () => undefined,
            (done, of) => session.tell('compareProgress', { done, of }),
          );
          await running.hasRead;
          return ok(running);
        });
        if (!begun.ok) return begun;
        try {
          return ok(await begun.value.result);
        } catch (error) {
          return error instanceof Cancelled
            ? refuse('cancelled')
            : { ok: false, problem: problemOfError(error) };
        }
      });
    } finally {
      if (comparisons[what] === own) delete comparisons[what];
    }
  };

  /** Changes, and what opens and closes, run one after another in the order in which they came. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const own = last.then(work);
    last = own.catch(() => undefined);
    return await own;
  };

  /**
   * Starts a thread that makes something of the register. While it reads a large one out of the file nothing is
   * written and the file stays open; what comes after it waits for its turn, so that the keeper goes on answering.
   */
  const outOfFile = async <R extends Readonly<{ hasRead: Promise<void> }>>(
    start: (source: Source) => R,
  ): Promise<Answer<R>> => {
    const begin = (): Answer<R> => {
      const source = sourceOf(session);
      return source.ok ? ok(start(source.value)) : source;
    };
    const count = activitiesOf(session);
    if (!count.ok) return count;
    if (count.value <= large) return begin();
    return await inTurn(async () => {
      while (session.gate !== null) await session.gate;
      const begun = begin();
      if (begun.ok) await begun.value.hasRead;
      return begun;
    });
  };

  const run = async (message: ToKeeper): Promise<Answer<unknown>> => {
    const { name } = message;
    // What a deletion takes along is looked up where it would be done, while nothing else changes.
    if (name === 'erase.plan') return await inTurn(async () => await answer(message));
    if (aside.has(name)) return await answer(message);
    const prepare = async (): Promise<void> => {
      // While a password is being changed nothing is written.
      while (session.gate !== null) await session.gate;
      if (leaving.has(name)) {
        await backups.idle();
        // What is compared with the next file is chosen anew, and what was read for this one goes from memory.
        forgetChosen();
      } else if (name === 'keeper.attach' || name === 'keeper.takeOver' || !lasting.has(name))
        await backups.beforeChange();
    };
    if (lasting.has(name)) {
      await inTurn(prepare);
      return await answer(message);
    }
    return await inTurn(async () => {
      await prepare();
      return await answer(message);
    });
  };

  const answer = async ({ name, input }: ToKeeper): Promise<Answer<unknown>> => {
    try {
      if (Object.hasOwn(own, name)) return await own[name as KeeperCallName](input as never);
      if (!isPassedOn(name)) return refuse('badMessage', { detail: name });
      // What comes from the window is looked at here and not in main, which must stay free for its windows.
      const checked = checkCall(name, input);
      if (!checked.ok) return checked;
      const { input: asked } = checked.value;
      const answered = await (changes.change(checked.value) ?? callMethod(session, name, asked));
      // What is wrong with a file that lost its place to another is no damage.
      return !answered.ok && session.opened?.isReplaced() === true
        ? refuse('replaced', { detail: session.opened.fileName })
        : answered;
    } catch (error) {
      return { ok: false, problem: problemOfError(error) };
    }
  };

  return async (message) => {
    try {
      const plan = await planAside(message.name, message.input);
      return JSON.stringify(plan ?? (await run(message)));
    } catch (error) {
      return JSON.stringify({ ok: false, problem: problemOfError(error) } satisfies Answer<never>);
    }
  };
}
