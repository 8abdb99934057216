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

type Listener = Readonly<{ answer: (name: unknown, input: unknown) => Promise<string>; offers: Offers }>;

/** The one place where messages of the window come in. They wait for the listener. */
export function listenToWindow(window: BrowserWindow, listener: Promise<Listener>): void {
  ipcMain.handle('offer', async (event, paths: unknown) => {
    const offer = isFromPage(event, window) ? (await listener).offers.take(paths) : null;
    return JSON.stringify(offer === null ? refuse('badMessage') : ok(offer));
  });
  ipcMain.handle('call', async (event, name: unknown, input: unknown) => {
    if (!isFromPage(event, window)) return JSON.stringify(refuse('badMessage'));
    return await (await listener).answer(name, input);
  });
}

/** The one place where messages to the window go out. */
export function tellWindow<E extends keyof Events>(window: BrowserWindow, name: E, value: Events[E]): void {
  if (window.isDestroyed() || window.webContents.isDestroyed()) return;
  window.webContents.send('event', name, value);
}
