import { app } from 'electron';
import { openDesktop } from './desktop';
import { announceScheme } from './window/app-protocol';
import { runCommandLine } from './window/command-line';
import { hardenProcess } from './window/hardening';

/** The desktop door. Everything before `whenReady` has to stand before Electron is ready. */
if (!(await runCommandLine())) {
  hardenProcess();
  announceScheme();
  // One program per person: a second start hands its file to the first and ends.
  if (app.requestSingleInstanceLock()) {
    app.on('window-all-closed', () => app.quit());
    void app.whenReady().then(openDesktop);
  } else app.quit();
}
