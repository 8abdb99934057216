import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { serve } from './app-protocol';
import { startPage } from './policy';

/** Opens the window of the program and shows it once its first page is drawn. */
export function openMainWindow(): BrowserWindow {
  const own = ownSession();
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    minWidth: 720,
    minHeight: 500,
    show: false,
    title: 'Griffier',
    icon: join(app.getAppPath(), 'resources/icon.png'),
    webPreferences: {
      session: own,
      preload: join(app.getAppPath(), 'out/preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(startPage);
  return window;
}

let own: Electron.Session | undefined;

/** A session in memory: the engine keeps no page, cookie or cache on disk. */
function ownSession(): Electron.Session {
  if (own === undefined) {
    own = session.fromPartition('griffier', { cache: false });
    serve(own, join(app.getAppPath(), 'out/renderer'));
  }
  return own;
}
