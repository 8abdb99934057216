import { type BrowserWindow, powerMonitor } from 'electron';
import type { LockReason } from '../../shared/api';

/** How often the time without a key or a click is looked at, in milliseconds. */
const every = 10_000;
/** Milliseconds in which a page that still answers has handed over what was typed. */
const mostForPage = 5_000;

type Watch = Readonly<{
  /** Minutes without a key or a click in the window; null: never. */
  minutes: () => number | null;
  /** Whether work goes on that nobody needs to look at: an export. */
  isBusy: () => boolean;
  isLockable: () => boolean;
  /** Asks the page: it writes what is being typed and then locks. */
  ask: (why: LockReason) => void;
  /** Locks without the page. */
  force: (why: LockReason) => void;
}>;

/** Locks when nobody is there: after some time without a key or a click, when the machine sleeps or locks its screen. */
export function watchForAbsence(window: BrowserWindow, watch: Watch): void {
  let last = Date.now();
  let isHung = false;
  const { webContents } = window;
  webContents.on('input-event', () => {
    last = Date.now();
  });
  webContents.on('unresponsive', () => {
    isHung = true;
  });
  webContents.on('responsive', () => {
    isHung = false;
  });
  const lock = (why: LockReason): void => {
    if (!watch.isLockable()) return;
    watch.ask(why);
    // A page that hangs shows what it last drew and cannot be asked. One that answers may have a reason to wait.
    setTimeout(() => {
      if (!window.isDestroyed() && (isHung || webContents.isCrashed()) && watch.isLockable())
        watch.force(why);
    }, mostForPage).unref();
  };
  const timer = setInterval(() => {
    const minutes = watch.minutes();
    if (minutes === null || watch.isBusy() || Date.now() - last < minutes * 60_000) return;
    lock('idle');
  }, every);
  timer.unref();
  const away = (): void => lock('away');
  powerMonitor.on('suspend', away);
  powerMonitor.on('lock-screen', away);
  window.on('closed', () => {
    clearInterval(timer);
    powerMonitor.off('suspend', away);
    powerMonitor.off('lock-screen', away);
  });
}
