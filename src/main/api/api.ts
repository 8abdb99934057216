import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import {
  type Answer,
  type CallName,
  type Calls,
  type Events,
  type FileState,
  type LockReason,
  type Output,
  type Problem,
  type RecentFile,
  refusedForContent,
  type UndoState,
} from '../../shared/api';
import type { LawData } from '../../shared/law/law-data';
import { lawSources } from '../../shared/law/sources';
import { nounNames } from '../../shared/register/nouns';
import { compareWords } from '../../shared/words/compare';
import { flowWords } from '../../shared/words/flows';
import { retentionLineWords } from '../../shared/words/retention-line';
import { safePart } from '../export/names';
import { clientFilesIn } from '../file/index';
import {
  isPassedOn,
  type KeeperCallName,
  type KeeperCalls,
  type Opened,
  ok,
  type PassedOn,
  refuse,
} from '../keeper/protocol';
import type { Log } from '../log/log';
import { choiceOf } from '../pack/choice';
import { newPackPassword } from '../pack/password';
import { mostRecent, type RecentFiles } from '../settings/recent';
import type { SettingsFile } from '../settings/settings';
import { checkCall, isCall } from './check';
import type { ClientExports } from './client-exports';
import type { ClientLooks } from './client-looks';
import type { ChosenPlace, Desk } from './desk';
import type { Exports } from './exports';
import { type IssueSteps, issueVersion } from './issue';
import type { KeeperLink } from './keeper-link';
import type { LawFile } from './law-file';
import type { Offers } from './offers';
import type { Packs } from './packs';
import type { Rescuer } from './rescuer';

/** Calls that main answers itself: settings, the list of clients, and all that begins with a dialog. */
type Own = {
  readonly [N in Exclude<CallName, PassedOn>]: (
    input: z.output<Calls[N]['input']>,
  ) => Answer<Output<N>> | Promise<Answer<Output<N>>>;
};

export type Api = Readonly<{
  /** Answers a message from the window, whatever it is, as JSON text. */
  answer: (name: unknown, input: unknown) => Promise<string>;
  /** Something that the keeper says by itself. */
  heard: <E extends keyof Events>(name: E, value: Events[E]) => void;
  /** The keeper ended by itself: opens the file again and tells the window. */
  reopen: () => Promise<void>;
  /** Opens a file that the system handed to the program (double click). */
  open: (path: string) => Promise<void>;
  /** Locks the open file if it has a password, without asking the page. */
  lock: (why: LockReason) => Promise<void>;
  /** Whether something that was typed waits in memory for the password of a locked file. */
  isHolding: () => boolean;
  /** Cancels an export, waits until nothing is under way and closes the file. */
  finish: () => Promise<void>;
}>;

export type ApiParts = Readonly<{
  keeper: KeeperLink;
  settings: SettingsFile;
  recent: RecentFiles;
  desk: Desk;
  exports: Exports;
  clientExports: ClientExports;
  clientLooks: ClientLooks;
  lawFile: LawFile;
  packs: Packs;
  log: Log;
  offers: Offers;
  tell: <E extends keyof Events>(name: E, value: Events[E]) => void;
  /** The language of the menu follows that of the window. */
  onSettings: () => void;
  /** Draws the page anew, so that nothing of what it knew is left. */
  redraw: () => void;
  /** Reads damaged files in a process that may be ended at any time. */
  rescue: Rescuer;
  /** Writes the sheet to keep beside a password. Answers null when the person closed the dialog. */
  writeSheet: (fileName: string, firm: string) => Promise<Answer<null>>;
}>;

/** A name to which our ending was added, and which is taken: the system asked about another one. */
function refusedPlace(place: ChosenPlace | null): Answer<never> | null {
  return place !== null && !place.replace && existsSync(place.path)
    ? refuse('alreadyExists', { detail: basename(place.path) })
    : null;
}

/** Milliseconds in which a file is closed in good order when it is locked. */
const mostForLock = 15_000;

/** After so many ends of the keeper within a minute the file stays closed: something in it ends the keeper each time. */
const mostEnds = 3;

export function makeApi({
  keeper,
  settings,
  recent,
  desk,
  exports,
  clientExports,
  clientLooks,
  lawFile,
  packs,
  log,
  offers,
  tell,
  onSettings,
  redraw,
  writeSheet,
  rescue,
}: ApiParts): Api {
  let state: FileState = { isOpen: false };
  /** What the open file said of itself last: for a file with a password it stands nowhere on the disk. */
  let current: Opened | null = null;
  /** The file that the person chose last to compare with. */
  let comparedWith: string | null = null;
  /** The JSON document that the person chose last for a new client file. */
  let chosenJson: string | null = null;
  let ends: readonly number[] = [];
  /** The session of a file with a password that the keeper did not survive. Its steps come back with the password. */
  let brokenOff: Readonly<{ path: string; since: number }> | null = null;

  const become = (next: FileState): FileState => {
    state = next;
    if (!next.isOpen) current = null;
    tell('fileState', next);
    return next;
  };

  /** Asks for another file to be open, and remembers it when it is. */
  const show = async (
    path: string,
    asked: () => Promise<Answer<Opened>>,
    hasPassword = false,
  ): Promise<Answer<FileState>> => {
    await note();
    const answer = await asked();
    if (!answer.ok) {
      if (refusedForContent.has(answer.problem.code))
        noteRefused({ path, problem: answer.problem, hasPassword });
      return answer.problem.code === 'encrypted' ? await askPassword(path) : answer;
    }
    // The list of clients knows the file before the window hears of it and asks for that list.
    await remember(answer.value);
    return ok(become(answer.value.state));
  };

  /** The file that was refused last, for the dialog that helps with it. */
  let refusedFile: Readonly<{ path: string; problem: Problem; hasPassword: boolean }> | null = null;
  const noteRefused = (next: typeof refusedFile): void => {
    refusedFile = next;
    tell('refused', null);
  };

  /** The page on which a password is given. The file that was open is closed: its own page comes with its password. */
  const askPassword = async (path: string): Promise<Answer<FileState>> => {
    if (state.isOpen) await keeper.ask('keeper.close', null);
    const fileName = basename(path);
    const name = basename(fileName, '.griffier');
    await recent.remember(path, { name, activities: 0, lastChange: null });
    const isHolding = held.has(path);
    const locked = { path, fileName, name, why: 'opening', savedAt: null, isHolding } as const;
    return ok(become({ isOpen: false, locked }));
  };

  /** What the list of clients keeps. Of a file with a password that is its name on the disk and nothing from inside. */
  const remember = async (opened: Opened): Promise<void> => {
    current = opened;
    brokenOff = null;
    const { state: now, name, activities } = opened;
    if (!now.isOpen) return;
    await recent.remember(
      now.path,
      now.isEncrypted
        ? { name: basename(now.path, '.griffier'), activities: 0, lastChange: null }
        : { name, activities, lastChange: now.savedAt },
    );
  };

  /** Notes what the open file says of itself now, for the list of clients. */
  const note = async (): Promise<void> => {
    if (!state.isOpen) return;
    const described = await keeper.ask('keeper.describe', null);
    if (!described.ok || !described.value.state.isOpen) return;
    await remember(described.value);
  };

  /** What was typed into a locked file and could not be written, by its path. Never on the disk. */
  const held = new Map<string, string>();

  const lock = async (why: LockReason, typed: string | null = null): Promise<Answer<FileState>> => {
    if (!state.isOpen || !state.isEncrypted) return ok(state);
    const closing = async (): Promise<Answer<FileState>> => {
      await clientExports.cancel();
      await exports.cancel();
      await packs.cancel();
      await ask('keeper.cancelAttach', null);
      await ask('keeper.cancelPassword', null);
      await ask('keeper.cancelCreate', null);
      await note();
      return await keeper.ask('keeper.close', null);
    };
    const late = new Promise<null>((done) => setTimeout(() => done(null), mostForLock).unref());
    const closed = await Promise.race([closing(), late]);
    if (!state.isOpen) return ok(state);
    const { path, fileName, savedAt } = current?.state.isOpen === true ? current.state : state;
    const name = current?.name ?? basename(fileName, '.griffier');
    if (typed !== null) held.set(path, typed);
    const isHolding = held.has(path);
    const locked = become({ isOpen: false, locked: { path, fileName, name, why, savedAt, isHolding } });
    // A place that does not answer must not keep the file open: what was saved is saved, and the key goes with it.
    if (closed?.ok !== true) keeper.end();
    redraw();
    return ok(locked);
  };

  const close = async (): Promise<Answer<FileState>> => {
    await note();
    const closed = await keeper.ask('keeper.close', null);
    return closed.ok ? ok(become(closed.value)) : closed;
  };

  const fileBaseName = (): string => (state.isOpen ? basename(state.fileName, '.griffier') : 'griffier');
  const ask = <N extends KeeperCallName>(
    name: N,
    input: KeeperCalls[N][0],
  ): Promise<Answer<KeeperCalls[N][1]>> => keeper.ask(name, input);

  /** Whatever was drawn or looked at under other law data is drawn and looked at again. */
  const changeLaw = async (changed: Answer<LawData | null>): Promise<Answer<null>> => {
    if (!changed.ok) return changed;
    clientLooks.cancel();
    await ask('keeper.law', { law: changed.value });
    redraw();
    return ok(null);
  };

  const own: Own = {
    'settings.read': () => ok(settings.read()),
    'settings.change': async (part) => {
      const { author } = part;
      const given = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
      const changed = await settings.change(given);
      if (author !== undefined) await ask('keeper.author', { author });
      onSettings();
      return ok(changed);
    },
    'source.open': async ({ id }) => {
      const source = lawSources.find((one) => one.id === id);
      if (source === undefined) return refuse('notFound', { detail: id });
      const { language } = settings.read();
      await desk.openSource(source.name[language], source.address[language]);
      return ok(null);
    },
    'log.read': async () => ok({ text: await log.read() }),
    'log.copy': async () => {
      desk.copyText(await log.read());
      return ok(null);
    },
    'text.copy': ({ text }) => {
      desk.copyText(text);
      return ok(null);
    },
    'log.delete': async () => {
      await log.remove();
      return ok(null);
    },
    'clients.list': async () => {
      await note();
      const files = recent.list();
      const seen = await ask('keeper.look', { paths: files.map(({ path }) => path) });
      const byPath = new Map(seen.ok ? seen.value.map((look) => [look.path, look]) : []);
      // Somebody gave it a password elsewhere: what it said of itself in clear is kept no longer.
      await recent.blank(
        files.flatMap(({ path }) => (byPath.get(path)?.state === 'encrypted' ? [path] : [])),
      );
      return ok(
        recent.list().map((file): RecentFile => {
          const look = byPath.get(file.path);
          const isReady = look !== undefined && ['ready', 'readOnly', 'inUse'].includes(look.state);
          const own = current?.state.isOpen === true && current.state.path === file.path ? current : null;
          const ownSavedAt = own?.state.isOpen === true ? own.state.savedAt : null;
          return {
            ...file,
            fileName: basename(file.path),
            // A file that cannot be looked into keeps the name it was last known by.
            name: (isReady ? (look.name ?? own?.name) : null) ?? file.name,
            activities: (isReady ? (look.activities ?? own?.activities) : null) ?? file.activities,
            lastChange: (isReady ? (look.lastChange ?? ownSavedAt) : null) ?? file.lastChange,
            // A place that does not answer is not a place where nothing stands.
            state: look?.state ?? (seen.ok ? 'notFound' : 'unreadable'),
            ...(look?.holder === undefined ? {} : { holder: look.holder }),
          };
        }),
      );
    },
    'clients.forget': async ({ path }) => {
      await recent.forget(path);
      clientLooks.forget(path);
      return ok(null);
    },
    'clients.look': async (order) => {
      if (!recent.has(order.path)) return refuse('notFound', { detail: basename(order.path) });
      // Only the keeper that has it open has its key.
      const isOpenAndLocked = state.isOpen && state.isEncrypted && state.path === order.path;
      return isOpenAndLocked ? await ask('keeper.lookInside', order) : await clientLooks.look(order);
    },
    'clients.cancelLook': () => {
      clientLooks.cancel();
      return ok(null);
    },
    'clients.addFolder': async () => {
      const folder = await desk.whichFolder('clients', null);
      if (folder === null) return refuse('cancelled');
      const found = await clientFilesIn(folder, { most: mostRecent });
      const added = await recent.add(found);
      return ok({ added, found: found.length });
    },
    'clients.export': async (order) => {
      const folder = settings.read().exportFolder ?? (await desk.whichFolder('exports', null));
      if (folder === null) return refuse('cancelled');
      if (settings.read().exportFolder === null) await settings.change({ exportFolder: folder });
      return await clientExports.run(order, folder);
    },
    'clients.cancelExport': async () => {
      await clientExports.cancel();
      return ok(null);
    },
    'law.read': () => ok(lawFile.kept()),
    'law.choose': async ({ date }) => {
      const path = await desk.whichLaw();
      return path === null ? refuse('cancelled') : ok(lawFile.choose(path, date, settings.read().language));
    },
    'law.look': async ({ path, date }) => {
      if (!recent.has(path)) return refuse('notFound', { detail: basename(path) });
      const { language } = settings.read();
      // Only the keeper that has it open has its key.
      const isOpenAndLocked = state.isOpen && state.isEncrypted && state.path === path;
      return await lawFile.look({ path, date, language }, isOpenAndLocked ? keeper : null);
    },
    'law.cancelLook': () => {
      lawFile.cancel();
      return ok(null);
    },
    'law.accept': async () => await changeLaw(lawFile.accept()),
    'law.reset': async () => await changeLaw(lawFile.reset()),
    'samples.list': () => ask('keeper.samples', null),
    'samples.open': async ({ id }) => {
      const place = await desk.whereToKeep('newClient', safePart(id));
      return place === null
        ? refuse('cancelled')
        : await show(place.path, () => ask('keeper.openSample', { id, ...place }));
    },

    'file.state': () => ok(state),
    'file.new': async ({ name, languages, from, isFromJson, password }) => {
      if (from !== null && !recent.has(from)) return refuse('notFound', { detail: basename(from) });
      const json = isFromJson ? chosenJson : null;
      if (isFromJson && json === null) return refuse('notFound');
      const place = await desk.whereToKeep('newClient', safePart(name) || 'client');
      if (place === null) return refuse('cancelled');
      const order = { name, languages, from, json, password, ...place };
      return await show(place.path, () => ask('keeper.create', order));
    },
    'json.choose': async () => {
      const path = await desk.whichJson();
      if (path === null) return refuse('cancelled');
      const read = await ask('keeper.readJson', { path });
      if (read.ok) chosenJson = path;
      return read;
    },
    'file.cancelNew': () => ask('keeper.cancelCreate', null),
    'file.open': async ({ path }) => {
      if (path !== null && !recent.has(path)) return refuse('notFound', { detail: basename(path) });
      const chosen = path ?? (await desk.whichClient());
      return chosen === null
        ? refuse('cancelled')
        : await show(chosen, () => ask('keeper.open', { path: chosen, password: null }));
    },
    'file.close': close,
    'file.lock': ({ why, held: typed }) => lock(why, typed),
    'file.held': () => {
      const path = state.isOpen ? state.path : '';
      const text = held.get(path) ?? null;
      held.delete(path);
      return ok(text);
    },
    'file.unlock': async ({ password }) => {
      if (state.isOpen || state.locked === undefined) return refuse('noFile');
      const { path } = state.locked;
      const before = brokenOff?.path === path ? { since: brokenOff.since } : {};
      return await show(path, () => ask('keeper.open', { path, password, ...before }), true);
    },
    'file.password': async (change) => {
      if (!state.isOpen) return refuse('noFile');
      const changed = await ask('keeper.password', change);
      if (!changed.ok) return changed;
      const { opened, ...followed } = changed.value;
      const next = become(opened.state);
      await remember(opened);
      return ok({ state: next, ...followed });
    },
    'file.cancelPassword': () => ask('keeper.cancelPassword', null),
    'file.recoverySheet': async () => {
      if (!state.isOpen) return refuse('noFile');
      return await writeSheet(state.fileName, current?.name ?? '');
    },
    'file.saveCopy': async () => {
      if (!state.isOpen) return refuse('noFile');
      const place = await desk.whereToKeep('copy', fileBaseName());
      if (place === null) return refuse('cancelled');
      const copied = await ask('keeper.saveCopy', place);
      return copied.ok ? ok(state) : copied;
    },

    'attachments.add': async ({ to, offer }) => {
      if (!state.isOpen) return refuse('noFile');
      const paths = offer === null ? await desk.whichFiles() : offers.use(offer);
      if (paths === null) return refuse('notFound');
      return paths.length === 0 ? refuse('cancelled') : await ask('keeper.attach', { paths, to });
    },
    'attachments.cancel': () => ask('keeper.cancelAttach', null),
    'attachment.saveOut': async ({ id }) => {
      const kept = await ask('keeper.attachment', { noun: 'attachment', id });
      if (!kept.ok) return kept;
      const path = await desk.whereToSave(kept.value.fileName);
      return path === null
        ? refuse('cancelled')
        : await ask('keeper.saveOut', { noun: 'attachment', id, path });
    },
    'policy.read': async ({ text, offer }) => {
      if (!state.isOpen) return refuse('noFile');
      const read = async (source: KeeperCalls['keeper.readPolicy'][0], name: string | null) => {
        const answer = await ask('keeper.readPolicy', source);
        return answer.ok ? ok({ name, reading: answer.value }) : answer;
      };
      if (text !== null) return await read({ is: 'text', text }, null);
      const path = offer === null ? await desk.whichPolicy() : (offers.use(offer)?.[0] ?? null);
      if (path === null) return refuse(offer === null ? 'cancelled' : 'notFound');
      return await read({ is: 'file', path }, basename(path));
    },
    'change.cancel': () => ask('keeper.cancelChange', null),
    'pias.read': async ({ offer }) => {
      if (!state.isOpen) return refuse('noFile');
      const paths = offer === null ? await desk.whichPias() : offers.use(offer);
      if (paths === null) return refuse('notFound');
      return paths.length === 0 ? refuse('cancelled') : await ask('keeper.readPias', { paths });
    },
    'answers.read': async ({ language }) => {
      if (!state.isOpen) return refuse('noFile');
      const path = await desk.whichAnswers();
      return path === null ? refuse('cancelled') : await ask('keeper.readAnswers', { path, language });
    },
    'pias.cancel': () => ask('keeper.cancelPias', null),
    'policy.cancel': () => ask('keeper.cancelPolicy', null),
    'backups.list': () => ask('keeper.backups', { path: null }),
    'backups.make': () => ask('keeper.backUp', null),
    'backups.preview': (chosen) => ask('keeper.previewBackup', chosen),
    'backups.restore': async (chosen) =>
      state.isOpen ? await show(state.path, () => ask('keeper.restoreBackup', chosen)) : refuse('noFile'),
    'backups.restoreAs': async (chosen) => {
      if (!state.isOpen) return refuse('noFile');
      const place = await desk.whereToKeep('copy', fileBaseName());
      if (place === null) return refuse('cancelled');
      const made = await ask('keeper.restoreBackupAs', { ...chosen, ...place });
      if (!made.ok) return made;
      await recent.remember(place.path);
      return ok({ path: place.path });
    },
    'backups.delete': ({ ids }) => ask('keeper.deleteBackups', { ids }),

    'pack.password': () => ok({ password: newPackPassword() }),
    'pack.copyPassword': ({ password }) => {
      desk.copyText(password);
      return ok(null);
    },
    'pack.run': async (request) => {
      const choice = choiceOf(request);
      const text = await keeper.pass('pack.plan', choice);
      const plan: Answer<Output<'pack.plan'>> = JSON.parse(text);
      if (!plan.ok) return plan;
      const place = await desk.whereToKeep('pack', basename(plan.value.name, '.zip'));
      const refused = refusedPlace(place);
      return place === null || refused !== null
        ? (refused ?? refuse('cancelled'))
        : await packs.forOutsider(request, place.path);
    },
    'pack.copy': async () => {
      if (!state.isOpen) return refuse('noFile');
      const place = await desk.whereToKeep('whole', fileBaseName());
      const refused = refusedPlace(place);
      return place === null || refused !== null
        ? (refused ?? refuse('cancelled'))
        : await packs.forColleague(place.path);
    },
    'pack.cancel': async () => {
      await packs.cancel();
      return ok(null);
    },
    'refused.read': async () => {
      if (refusedFile === null) return ok(null);
      const { path, problem, hasPassword } = refusedFile;
      const found = await ask('keeper.backups', { path });
      const backups = found.ok ? found.value : [];
      return ok({ path, fileName: basename(path), problem, hasPassword, backups });
    },
    'refused.dismiss': () => {
      noteRefused(null);
      return ok(null);
    },
    'refused.restore': async ({ id, password }) => {
      if (refusedFile === null) return refuse('noFile');
      const place = await desk.whereToKeep('copy', basename(refusedFile.path, '.griffier'));
      if (place === null) return refuse('cancelled');
      const made = await ask('keeper.restoreBackupAs', { id, ...place, password });
      if (!made.ok) return made;
      noteRefused(null);
      return await show(place.path, () => ask('keeper.open', { path: place.path, password }));
    },
    'refused.rescue': async ({ password }) => {
      if (refusedFile === null) return refuse('noFile');
      const { path } = refusedFile;
      const place = await desk.whereToKeep('copy', basename(path, '.griffier'));
      if (place === null) return refuse('cancelled');
      if (place.path === path) return refuse('alreadyExists', { detail: basename(path) });
      const rescued = await rescue.run({ path, to: place.path, replace: place.replace, password });
      if (!rescued.ok) return rescued;
      noteRefused(null);
      const opened = await show(place.path, () => ask('keeper.open', { path: place.path, password }));
      return opened.ok ? ok({ rescued: rescued.value, state: opened.value }) : opened;
    },
    'refused.cancel': () => {
      rescue.cancel();
      return ok(null);
    },

    'export.folder': async () => {
      const folder = await desk.whichFolder('exports', settings.read().exportFolder);
      if (folder !== null) await settings.change({ exportFolder: folder });
      return ok(folder);
    },
    'export.run': async (request) => {
      if (!state.isOpen) return refuse('noFile');
      const folder = settings.read().exportFolder ?? (await desk.whichFolder('exports', null));
      if (folder === null) return refuse('cancelled');
      if (settings.read().exportFolder === null) await settings.change({ exportFolder: folder });
      return await exports.run(request, folder);
    },
    'issue.run': async ({ request, issuedTo, note, noteLanguage }) => {
      if (!state.isOpen) return refuse('noFile');
      const folder = settings.read().exportFolder ?? (await desk.whichFolder('exports', null));
      if (folder === null) return refuse('cancelled');
      if (settings.read().exportFolder === null) await settings.change({ exportFolder: folder });
      const steps: IssueSteps = {
        start: (asked) => ask('keeper.startIssue', asked),
        run: exports.run,
        finish: (order) => ask('keeper.finishIssue', order),
      };
      const told = { issuedTo, note: { language: noteLanguage, text: note } };
      return await issueVersion(steps, request, folder, told);
    },
    'issued.saveOut': async ({ id }) => {
      const kept = await ask('keeper.attachment', { noun: 'issuedFile', id });
      if (!kept.ok) return kept;
      const path = await desk.whereToSave(kept.value.fileName);
      return path === null
        ? refuse('cancelled')
        : await ask('keeper.saveOut', { noun: 'issuedFile', id, path });
    },
    'compare.choose': async ({ password }) => {
      if (password === null) comparedWith = await desk.whichClient();
      if (comparedWith === null) return refuse('cancelled');
      return await ask('keeper.chooseFile', { path: comparedWith, password });
    },
    compare: (comparison) => ask('keeper.compare', comparison),
    'compare.chooseBackup': ({ id }) => ask('keeper.chooseBackup', { id }),
    'compare.takeOver': (wanted) => ask('keeper.takeOver', wanted),
    'compare.cancel': () => ask('keeper.cancelCompare', null),
    'compare.save': async ({ comparison, format }) => {
      const words = compareWords[settings.read().language];
      const path = await desk.whereToSave(`${words.fileName}_${comparison.language}.${format}`);
      return path === null ? refuse('cancelled') : await ask('keeper.saveComparison', { comparison, path });
    },
    'picture.save': async ({ picture, format }) => {
      const path = await desk.whereToSave(
        `${(picture.is === 'flows' ? flowWords : retentionLineWords)[picture.language].fileName}.${format}`,
      );
      return path === null ? refuse('cancelled') : await ask('keeper.savePicture', { picture, format, path });
    },
    'export.cancel': async () => {
      await exports.cancel();
      return ok(null);
    },
    'export.showFolder': () => {
      const { exportFolder } = settings.read();
      if (exportFolder === null) return refuse('notFound');
      desk.showFolder(exportFolder);
      return ok(null);
    },
    'register.json': async () => {
      if (!state.isOpen) return refuse('noFile');
      if (state.isEncrypted && !(await desk.mayBeClear())) return refuse('cancelled');
      const place = await desk.whereToKeep('json', fileBaseName());
      return place === null ? refuse('cancelled') : await ask('keeper.writeJson', place);
    },
  };

  return {
    answer: async (name, input) => {
      try {
        // Whoever runs a call checks its input: ten thousand ids would keep this process from its windows.
        if (isCall(name) && isPassedOn(name)) {
          const text = await keeper.pass(name, input);
          // The list of clients keeps the name of the firm, which may be what was erased.
          if (name === 'person.erase') await note();
          return text;
        }
        const checked = checkCall(name, input);
        if (!checked.ok) return JSON.stringify(checked);
        const call = checked.value;
        if (isPassedOn(call.name)) return JSON.stringify(refuse('badMessage'));
        return JSON.stringify(await (own[call.name] as (input: unknown) => unknown)(call.input));
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        return JSON.stringify(refuse('unexpected', { detail }));
      }
    },
    heard: (name, value) => {
      if (name === 'changed' && state.isOpen)
        state = { ...state, savedAt: (value as Events['changed']).savedAt };
      tell(name, value);
    },
    reopen: async () => {
      if (!state.isOpen) return;
      const now = Date.now();
      ends = [...ends.filter((end) => now - end < 60_000), now];
      const { path } = state;
      const since = current?.begunAt;
      const before = since === undefined ? {} : { since };
      const opened =
        ends.length > mostEnds ? null : await ask('keeper.open', { path, password: null, ...before });
      if (opened?.ok === false && opened.problem.code === 'encrypted') {
        // Its key went with the keeper.
        await askPassword(path);
        brokenOff = since === undefined ? null : { path, since };
        redraw();
        return;
      }
      if (opened?.ok !== true) {
        become({ isOpen: false });
        return;
      }
      const next = become(opened.value.state);
      const undo: Answer<UndoState> = JSON.parse(await keeper.pass('undo.state', null));
      if (next.isOpen)
        tell('changed', {
          nouns: nounNames,
          savedAt: next.savedAt ?? new Date().toISOString(),
          undo: undo.ok ? undo.value : { undo: null, redo: null },
        });
    },
    open: async (path) => {
      await show(path, () => ask('keeper.open', { path, password: null }));
    },
    lock: async (why) => {
      await lock(why);
    },
    isHolding: () => held.size > 0,
    finish: async () => {
      clientLooks.cancel();
      await clientExports.cancel();
      await exports.cancel();
      await packs.cancel();
      await ask('keeper.cancelAttach', null);
      await ask('keeper.cancelCreate', null);
      if (state.isOpen) await ask('keeper.cancelPassword', null);
      await keeper.idle();
      if (state.isOpen) await close();
    },
  };
}
