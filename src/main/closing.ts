import type { BrowserWindow } from 'electron';

/** Milliseconds for the page to hand over what was being typed, and for the file to take it. */
const mostForPage = 5_000;
const mostForFile = 10_000;

/**
 * Closing the window loses nothing: the field that has the caret lets go of it (which writes what was typed), the
 * page is told, what is under way is waited for, the file is closed, and only then the window. What could not be saved
 * (the disk is full) is asked about first.
 */
export function closeGently(
  window: BrowserWindow,
  tellPage: () => void,
  /** Whether something unsaved waits outside the page. */
  isHolding: () => boolean,
  mayLose: () => Promise<boolean>,
  finish: () => Promise<void>,
): void {
  let isClosing = false;
  window.on('close', (event) => {
    if (isClosing) return;
    isClosing = true;
    event.preventDefault();
    void (async () => {
      tellPage();
      await atMost(mostForPage, letGo(window));
      if ((isHolding() || (await hasUnsaved(window))) && !(await mayLose())) {
        isClosing = false;
        return;
      }
      await atMost(mostForFile, finish());
      window.destroy();
    })();
  });
}

/** The field that has the caret lets go of it; the page answers when everything typed is written or refused. */
async function letGo(window: BrowserWindow): Promise<void> {
  if (window.webContents.isCrashed()) return;
  const script = `document.activeElement?.blur?.();
    new Promise((done) => dispatchEvent(new CustomEvent('griffier:closing', { detail: done })))`;
  await window.webContents.executeJavaScript(script).catch(() => undefined);
}

/** Whether the page holds something that was refused. A page that hangs is not asked. */
async function hasUnsaved(window: BrowserWindow): Promise<boolean> {
  if (window.webContents.isCrashed()) return false;
  const script = "document.documentElement.dataset['unsaved'] !== undefined";
  const late = new Promise<boolean>((done) => setTimeout(() => done(false), 1_000).unref());
  const asked = window.webContents.executeJavaScript(script).then(Boolean, () => false);
  return await Promise.race([asked, late]);
}

async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  await Promise.race([
    work.catch(() => undefined),
    new Promise<void>((done) => setTimeout(done, milliseconds).unref()),
  ]);
}
