import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Events } from '../shared/api';
import type { Offers } from './api/offers';
import { ok, refuse } from './keeper/protocol';
import { isOurs } from './window/policy';

/** Whether a message comes from the page of this window itself: no frame inside it, no other window, no other origin. */
function isFromPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const { sender, senderFrame } = event;
  return (
    !window.isDestroyed() &&
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOurs(senderFrame.url)
  );
}

/** The one place where messages of the window come in. */
export function listenToWindow(
  window: () => BrowserWindow | null,
  answer: (name: unknown, input: unknown) => Promise<string>,
  offers: Offers,
): void {
  ipcMain.handle('offer', (event, paths: unknown) => {
    const own = window();
    const offer = own !== null && isFromPage(event, own) ? offers.take(paths) : null;
    return JSON.stringify(offer === null ? refuse('badMessage') : ok(offer));
  });
  ipcMain.handle('call', async (event, name: unknown, input: unknown) => {
    const own = window();
    if (own === null || !isFromPage(event, own)) return JSON.stringify(refuse('badMessage'));
    return await answer(name, input);
  });
}

/** The one place where messages to the window go out. */
export function tellWindow<E extends keyof Events>(
  window: BrowserWindow | null,
  name: E,
  value: Events[E],
): void {
  if (window === null || window.isDestroyed() || window.webContents.isDestroyed()) return;
  window.webContents.send('event', name, value);
}
