import { app } from 'electron';
import { announceScheme } from './window/app-protocol';
import { runCommandLine } from './window/command-line';
import { hardenProcess } from './window/hardening';
import { openMainWindow } from './window/main-window';

/** The desktop door. Everything before `whenReady` has to stand before Electron is ready. */
if (!(await runCommandLine())) {
  hardenProcess();
  announceScheme();
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(openMainWindow);
}
