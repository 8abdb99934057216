import { app } from 'electron';
import { listenToWindow } from './ipc';
import { announceScheme } from './window/app-protocol';
import { runCommandLine } from './window/command-line';
import { hardenProcess } from './window/hardening';
import { openMainWindow } from './window/main-window';

/** The desktop door. Everything before `whenReady` has to stand before Electron is ready. */
if (!(await runCommandLine())) {
  hardenProcess();
  announceScheme();
  // One program per person: a second start hands its file to the first and ends.
  if (app.requestSingleInstanceLock()) {
    app.on('window-all-closed', () => app.quit());
    void app.whenReady().then(open);
  } else app.quit();
}

/** The engine makes the process of the window while the rest of the program is read: what the page asks first waits for it. */
async function open(): Promise<void> {
  const window = openMainWindow();
  const desktop = import('./desktop').then(({ openDesktop }) => openDesktop(window));
  listenToWindow(window, desktop);
  const { begin } = await desktop;
  await begin();
}
