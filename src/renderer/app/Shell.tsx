import {
  ArrowLeft,
  Check,
  LoaderCircle,
  Menu as MenuIcon,
  OctagonAlert,
  Redo2,
  Search,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { type LockReason, type Problem, type ProblemCode, refusedForContent } from '../../shared/api';
import { actionWords } from '../../shared/words/actions';
import { asideWords } from '../../shared/words/aside';
import { assessmentWords } from '../../shared/words/assessments';
import { backupWords } from '../../shared/words/backups';
import { passwordWords } from '../../shared/words/password';
import { problemSentence } from '../../shared/words/problems';
import { shellWords } from '../../shared/words/shell';
import { momentText } from '../parts/backups/when';
import { today } from '../parts/fields/dates';
import {
  dropRefused,
  flushDrafts,
  heldDrafts,
  retryRefused,
  takeUpHeld,
  useUnsaved,
} from '../parts/fields/drafts';
import { useFileLanguages, useNames } from '../parts/fields/names';
import { Modal } from '../parts/Modal';
import { PasswordDialog } from '../parts/PasswordDialog';
import { ProgressBar } from '../parts/Running';
import { useToast } from '../parts/toast';
import { call, on, ProblemError, useCall } from './bridge';
import { ClientMenu, Monogram } from './ClientMenu';
import { commandsOf } from './commands';
import { useFile } from './file';
import { go } from './go';
import { useLanguage } from './language';
import { Palette } from './Palette';
import { type Place, places } from './places';
import { type PageTitle, TitleProvider } from './title';
import { type Direction, ownTypingFirst, stepLabel, useTakeBack } from './undo';
import { useWorking } from './working';

/** Milliseconds in which what is typed is written before the file is locked. */
const mostForWriting = 5_000;

/** Navigation, top bar, banner and palette around the page. The start page stands alone. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const file = useFile();
  const tell = useToast();
  const [path] = useLocation();
  const [title, setTitle] = useState<PageTitle>({ title: '' });
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [areKeysShown, setKeysShown] = useState(false);
  const [isPasswordAsked, setPasswordAsked] = useState(false);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const takeBack = useTakeBack();
  /** Writes what is being typed, then locks. What could not be written waits in memory and comes back with the password. */
  const lock = useCallback(
    async (why: LockReason): Promise<void> => {
      if (!file.isOpen || !file.isEncrypted) {
        if (why === 'asked') tell(passwordWords[language].noPassword);
        return;
      }
      // A place that does not answer must not keep the file open.
      await Promise.race([flushDrafts(), new Promise((done) => setTimeout(done, mostForWriting))]);
      await call('file.lock', { why, held: heldDrafts() });
    },
    [file, language, tell],
  );
  const openPath = file.isOpen && file.isEncrypted ? file.path : null;
  useEffect(() => {
    if (openPath !== null) void call('file.held', null).then((text) => text !== null && takeUpHeld(text));
  }, [openPath]);
  const commands = useMemo(
    () =>
      commandsOf(language, {
        openPalette: () => setPaletteOpen(true),
        showKeys: () => setKeysShown(true),
        takeBack,
        askPassword: () => setPasswordAsked(true),
        lock,
      }),
    [language, lock, takeBack],
  );

  const run = useCallback(
    async (id: string) => {
      if (id === 'find') {
        document.querySelector<HTMLInputElement>('main input[type="search"]')?.focus();
        return;
      }
      if (id === 'closing') {
        await flushDrafts();
        return;
      }
      if (id === 'file.lock.idle' || id === 'file.lock.away') {
        await lock(id === 'file.lock.idle' ? 'idle' : 'away');
        return;
      }
      const command = commands.find((each) => each.id === id);
      if (command === undefined || (command.needsFile === true && !file.isOpen)) return;
      try {
        await command.run();
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === 'cancelled') return;
        // A dialog of its own tells of these and helps.
        if (error instanceof ProblemError && refusedForContent.has(error.problem.code)) return;
        tell(error instanceof ProblemError ? problemSentence(language, error.problem) : String(error));
      }
    },
    [commands, file.isOpen, language, lock, tell],
  );

  /** By key or menu: inside a text, its own typing comes first. */
  const runHere = useCallback(
    async (id: string) => {
      const isTurn = id === 'undo' || id === 'redo';
      if (!isTurn || ownTypingFirst(id) === 'file') await run(id);
    },
    [run],
  );

  useEffect(() => on('command', ({ id }) => void runHere(id)), [runHere]);
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      if (event.altKey && !event.ctrlKey && digit !== undefined && file.isOpen) {
        const place = places[Number(digit) - 1];
        if (place === undefined) return;
        event.preventDefault();
        go(place.path);
      } else if (event.altKey && event.key === 'ArrowLeft') {
        event.preventDefault();
        history.back();
      } else if ((event.ctrlKey || event.metaKey) && !event.altKey) {
        const key = event.key.toLowerCase();
        const id =
          key === 'k'
            ? 'palette.open'
            : key === 'o'
              ? 'file.open'
              : key === 'e'
                ? 'go.export'
                : key === 'l'
                  ? 'file.lock'
                  : key === 'f'
                    ? 'find'
                    : key === 'n'
                      ? event.shiftKey
                        ? 'file.new'
                        : 'activity.new'
                      : key === 'z'
                        ? event.shiftKey
                          ? 'redo'
                          : 'undo'
                        : key === 'y'
                          ? 'redo'
                          : null;
        if (id === null) return;
        event.preventDefault();
        void runHere(id);
      } else if (event.key === 'F1') {
        event.preventDefault();
        void run('help.shortcuts');
      } else if (event.key === 'F6') {
        event.preventDefault();
        nextPane(event.shiftKey);
      }
    };
    addEventListener('keydown', keys);
    return () => removeEventListener('keydown', keys);
  }, [file.isOpen, run, runHere]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place closes the menu of the narrow window
  useEffect(() => setMenuOpen(false), [path]);
  const page = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place begins at its top, not where the one before was read
  useEffect(() => page.current?.scrollTo(0, 0), [path]);

  const isBare = path === '/' || !file.isOpen;
  return (
    <TitleProvider value={setTitle}>
      {isBare && path === '/' ? (
        children
      ) : (
        <div className="app">
          <Navigation isOpen={isMenuOpen} path={path} />
          <TopBar
            title={title}
            onSearch={() => setPaletteOpen(true)}
            onMenu={() => setMenuOpen(!isMenuOpen)}
          />
          <main ref={page} tabIndex={-1}>
            <Banner />
            <NotWhole />
            <Refused />
            <BackupNotes />
            {children}
          </main>
        </div>
      )}
      {isPaletteOpen && (
        <Palette commands={commands} onRun={(id) => void run(id)} onClose={() => setPaletteOpen(false)} />
      )}
      {isPasswordAsked && <PasswordDialog onClose={() => setPasswordAsked(false)} />}
      {areKeysShown && <Keys onClose={() => setKeysShown(false)} />}
    </TitleProvider>
  );
}

/** Moves to the next pane that scrolls or lists, or the one before. */
function nextPane(isBack: boolean): void {
  const panes = [
    ...document.querySelectorAll<HTMLElement>(
      'nav, main [data-pane], main .tb-scroll, main .side, main .form, main .prev .bd',
    ),
  ];
  if (panes.length === 0) return;
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + (isBack ? -1 : 1) + panes.length) % panes.length];
  const target = next?.matches('[tabindex]')
    ? next
    : next?.querySelector<HTMLElement>('a, button, input, textarea, [tabindex="0"]');
  target?.focus();
}

function Navigation({ isOpen, path }: { readonly isOpen: boolean; readonly path: string }) {
  const language = useLanguage();
  const words = shellWords[language];
  const file = useFile();
  const { data: firm } = useCall('organisation.read', null, { enabled: file.isOpen });
  const { data: overview } = useCall('overview.read', null, { enabled: file.isOpen });
  const { data: totals } = useCall('findings.totals', { date: today() }, { enabled: file.isOpen });
  const open = Object.values(totals ?? {}).reduce((sum, count) => sum + count, 0);
  const name = (firm?.tradeName ?? firm?.legalName) || (file.isOpen ? file.fileName : 'Griffier');
  const group = (id: Place['group']): readonly Place[] =>
    places.filter(
      (place) => place.group === id && (file.isOpen || place.path === '/' || place.path === '/settings'),
    );
  const item = (place: Place): ReactNode => {
    const Icon = place.icon;
    const isHere =
      path === place.path ||
      (place.path === '/activities' && (path.startsWith('/activity/') || path === '/templates')) ||
      (place.path === '/dpias' && (path.startsWith('/dpia/') || path.startsWith('/screening/')));
    return (
      <li key={place.path}>
        <Link
          href={`${place.path}?`}
          aria-current={isHere ? 'page' : undefined}
          title={words[place.word] as string}
        >
          <Icon className="i" aria-hidden />
          <span className="tx">{words[place.word] as string}</span>
          {place.path === '/activities' && overview !== undefined && (
            <span className="n">{overview.activities}</span>
          )}
          {place.path === '/findings' && totals !== undefined && open > 0 && (
            <span className="n">{open}</span>
          )}
          {place.path === '/findings' && totals === undefined && (
            <span className="n" title={asideWords[language].judging}>
              …
            </span>
          )}
        </Link>
      </li>
    );
  };
  return (
    <nav className={isOpen ? 'nav open' : 'nav'} aria-label={words.navigation}>
      {file.isOpen ? (
        <ClientMenu name={name} open={file.path} />
      ) : (
        <Link className="client" href="/?" title={words.clients}>
          <Monogram name={name} />
        </Link>
      )}
      {file.isOpen && (
        <div className="nav-groups">
          <h4>{words.register}</h4>
          <ul>{group('register').map(item)}</ul>
          <h4>{words.catalogues}</h4>
          <ul>{group('catalogues').map(item)}</ul>
          <h4>{words.documents}</h4>
          <ul>{group('documents').map(item)}</ul>
        </div>
      )}
      <ul className="foot">{group('foot').map(item)}</ul>
    </nav>
  );
}

function TopBar(props: {
  readonly title: PageTitle;
  readonly onSearch: () => void;
  readonly onMenu: () => void;
}) {
  const language = useLanguage();
  const words = shellWords[language];
  return (
    <header className="top">
      <button type="button" className="btn quiet icon menu" aria-label={words.menu} onClick={props.onMenu}>
        <MenuIcon className="i" aria-hidden />
      </button>
      {props.title.crumb !== undefined && (
        <Link className="crumb" href={`${props.title.crumb.href}?`}>
          <ArrowLeft className="i s" aria-hidden />
          {props.title.crumb.label}
        </Link>
      )}
      <h1 className="el" title={props.title.title}>
        {props.title.title}
      </h1>
      <div className="tools">
        <Saved />
        <UndoButtons />
        <button type="button" className="cmd" aria-label={words.search} onClick={props.onSearch}>
          <Search className="i s" aria-hidden />
          <span>{words.search}</span>
          <kbd>Ctrl K</kbd>
        </button>
      </div>
    </header>
  );
}

/** What the person may count on: saved at that time, or why not. */
function Saved() {
  const language = useLanguage();
  const words = shellWords[language];
  const file = useFile();
  const unsaved = useUnsaved();
  const working = useWorking();
  const [isSlow, setSlow] = useState(false);
  // Most writes take a few milliseconds: only one that takes longer is told of.
  useEffect(() => {
    if (unsaved !== 'saving') return setSlow(false);
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, [unsaved]);
  if (working !== null) {
    const said = words.working[working.name];
    return (
      <>
        <span className="saved working" role="status">
          <LoaderCircle className="i s" aria-hidden />
          <span className="tx">{said}</span>
        </span>
        {working.share !== null && (
          <>
            <ProgressBar share={working.share} label={said} />
            <button type="button" className="btn small" onClick={() => void call('change.cancel', null)}>
              {words.cancel}
            </button>
          </>
        )}
      </>
    );
  }
  if (!file.isOpen || file.mode === 'read') return null;
  if (isSlow) return <span className="saved">{words.saving}</span>;
  if (typeof unsaved === 'object')
    return (
      <span className="saved law">
        <OctagonAlert className="i s" aria-hidden />
        {words.isNotSaved}
      </span>
    );
  const time =
    file.savedAt === null
      ? ''
      : new Date(file.savedAt).toLocaleTimeString(`${language}-BE`, { hour: '2-digit', minute: '2-digit' });
  return (
    <span className="saved">
      <Check className="i s" aria-hidden />
      <span className="tx">{time === '' ? words.nothingYet : words.saved(time)}</span>
    </span>
  );
}

/** Undo and redo, each naming what it takes back or does again. */
function UndoButtons() {
  const language = useLanguage();
  const words = shellWords[language];
  const told = actionWords[language];
  const file = useFile();
  const names = useNames();
  const { main } = useFileLanguages();
  const takeBack = useTakeBack();
  const isWritable = file.isOpen && file.mode === 'write';
  const { data: state } = useCall('undo.state', null, { enabled: isWritable });
  if (!isWritable) return null;
  const button = (direction: Direction, keys: string): ReactNode => {
    const step = state?.[direction] ?? null;
    const what = step === null ? null : told[direction](stepLabel(language, step, names, main));
    const Icon = direction === 'undo' ? Undo2 : Redo2;
    return (
      <button
        type="button"
        className={direction === 'undo' ? 'btn quiet undo' : 'btn quiet icon'}
        aria-label={what ?? words[direction]}
        aria-keyshortcuts={direction === 'undo' ? 'Control+Z' : 'Control+Y'}
        title={`${what ?? words[direction]} (${keys})`}
        disabled={step === null}
        onClick={() => void takeBack(direction)}
      >
        <Icon className="i" aria-hidden />
        {direction === 'undo' && what !== null && <span className="tx el">{what}</span>}
      </button>
    );
  };
  return (
    <>
      {button('undo', 'Ctrl Z')}
      {button('redo', 'Ctrl Y')}
    </>
  );
}

/** Writes a copy where the person chooses, and says so: the open file stays the open file. */
function useSaveCopy(): () => Promise<void> {
  const language = useLanguage();
  const tell = useToast();
  return async () => {
    try {
      await call('file.saveCopy', null);
      tell(shellWords[language].copied);
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code !== 'cancelled')
        tell(problemSentence(language, error.problem));
    }
  };
}

/** The check of the history found something: said on every page until it is looked at there. */
function NotWhole() {
  const words = shellWords[useLanguage()];
  const file = useFile();
  const [path] = useLocation();
  const { data: check } = useCall('history.check', null, { enabled: file.isOpen });
  if (!file.isOpen || check?.is !== 'done' || check.found.ok || path === '/history') return null;
  return (
    <div className="banner-line">
      <div className="banner" role="alert">
        <OctagonAlert className="i" aria-hidden />
        <span className="grow">{words.notWhole}</span>
        <button type="button" className="btn small" onClick={() => go('/history?check=1')}>
          {words.showFaults}
        </button>
      </div>
    </div>
  );
}

/** Why a file can only be read, and what to do. */
function Banner() {
  const language = useLanguage();
  const words = shellWords[language];
  const file = useFile();
  const tell = useToast();
  const saveCopy = useSaveCopy();
  if (!file.isOpen || file.mode === 'write') return null;
  const since =
    file.holder === undefined
      ? ''
      : new Date(file.holder.since).toLocaleTimeString(`${language}-BE`, {
          hour: '2-digit',
          minute: '2-digit',
        });
  const text =
    file.why === 'inUse' && file.holder !== undefined
      ? words.inUse(file.holder.who, file.holder.machine, since)
      : file.why === 'newer'
        ? words.newer
        : words.readOnly;
  const retry = async (): Promise<void> => {
    try {
      await call('file.open', { path: file.path });
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code !== 'cancelled')
        tell(problemSentence(language, error.problem));
    }
  };
  return (
    <div className="banner-line">
      <div className="banner" role="status">
        <TriangleAlert className="i" aria-hidden />
        <span className="grow">{text}</span>
        {file.why !== 'newer' && (
          <button type="button" className="btn small" onClick={() => void retry()}>
            {words.tryAgain}
          </button>
        )}
        <button type="button" className="btn small" onClick={() => void saveCopy()}>
          {words.copyElsewhere}
        </button>
      </div>
    </div>
  );
}

/** Faults of the place where the file lies: they can pass without anybody touching the window. */
const passing: ReadonlySet<ProblemCode> = new Set([
  'diskFull',
  'readOnly',
  'noPermission',
  'moved',
  'unreachable',
  'inUse',
  'keeperGone',
]);
const retryMs = 3000;

/** What could not be written stays in its field and is told here until it is solved. */
function Refused() {
  const language = useLanguage();
  const words = shellWords[language];
  const unsaved = useUnsaved();
  const saveCopy = useSaveCopy();
  const code = typeof unsaved === 'object' ? unsaved.problem.code : null;
  // Once the disk, the share or the file is back, saving goes on by itself.
  useEffect(() => {
    if (code === null || !passing.has(code)) return;
    const timer = setInterval(retryRefused, retryMs);
    return () => clearInterval(timer);
  }, [code]);
  if (typeof unsaved !== 'object') return null;
  return (
    <div className="banner-line">
      <div className="banner law" role="alert">
        <OctagonAlert className="i" aria-hidden />
        <span className="grow">{words.notSaved(problemSentence(language, unsaved.problem))}</span>
        <button type="button" className="btn small" onClick={retryRefused}>
          {words.tryAgain}
        </button>
        <button type="button" className="btn small" onClick={() => void saveCopy()}>
          {words.copyElsewhere}
        </button>
        <button type="button" className="btn small quiet" onClick={dropRefused}>
          {words.discard}
        </button>
      </div>
    </div>
  );
}

/** What the person must know of backups: one could not be made, or the clock that dates them is wrong. */
function BackupNotes() {
  const language = useLanguage();
  const words = backupWords[language];
  const file = useFile();
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => on('backup', (told) => setProblem(told.isMade ? null : told.problem)), []);
  if (!file.isOpen || file.mode === 'read') return null;
  const isClockBehind = file.savedAt !== null && Date.parse(file.savedAt) > Date.now() + clockSlackMs;
  const texts = [
    ...(problem === null ? [] : [words.failed(problemSentence(language, problem))]),
    ...(isClockBehind ? [words.clock(momentText(file.savedAt ?? '', language))] : []),
  ];
  return texts.map((text) => (
    <div className="banner-line" key={text}>
      <div className="banner advice" role="status">
        <TriangleAlert className="i" aria-hidden />
        <span className="grow">{text}</span>
      </div>
    </div>
  ));
}
const clockSlackMs = 5 * 60_000;

function Keys({ onClose }: { readonly onClose: () => void }) {
  const language = useLanguage();
  const words = shellWords[language];
  const help = words.keyHelp;
  const { matrix: named, keys: inWords } = assessmentWords[language];
  const matrix = `${named}${language === 'fr' ? '\u202f: ' : ': '}`;
  const rows: readonly (readonly [string, string])[] = [
    [help.palette, 'Ctrl K'],
    [help.find, 'Ctrl F'],
    [help.newActivity, 'Ctrl N'],
    [help.newClient, 'Ctrl Shift N'],
    [help.open, 'Ctrl O'],
    [help.export, 'Ctrl E'],
    [words.undo, 'Ctrl Z'],
    [words.redo, 'Ctrl Y, Ctrl Shift Z'],
    [passwordWords[language].lock, 'Ctrl L'],
    [help.state, 'F2'],
    [help.calendar, 'F4'],
    [help.place, 'Alt 1 … Alt 9'],
    [help.panes, 'F6'],
    [asideWords[language].next, 'F8'],
    [asideWords[language].before, `${help.shift} F8`],
    [help.move, '↑ ↓'],
    [help.select, help.spaceBar],
    [help.all, 'Ctrl A'],
    [help.enter, 'Enter'],
    [help.back, 'Alt ←'],
    [help.previous, 'Alt ↑, Alt ↓'],
    [`${matrix}${inWords.walk}`, '↑ ↓ ← →'],
    [`${matrix}${inWords.move}`, `${help.shift} ↑ ↓ ← →`],
    [`${matrix}${inWords.here}`, 'M'],
    [`${matrix}${inWords.choose}`, 'Enter'],
    [`${matrix}${inWords.clear}`, 'Del'],
  ];
  return (
    <Modal title={words.keys} onClose={onClose}>
      <dl className="keys">
        {rows.map(([what, key]) => (
          <div key={what} style={{ display: 'contents' }}>
            <dt>{what}</dt>
            <dd>
              <kbd>{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <div className="acts">
        <button type="button" className="btn" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </Modal>
  );
}
