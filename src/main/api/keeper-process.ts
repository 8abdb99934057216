import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import type { FromKeeper } from '../keeper/protocol';
import type { KeeperProcess } from './keeper-link';

/**
 * Starts the keeper as a process of Electron's own kind: it can hold the native module and be ended at any time.
 * `law`: where loaded law data are kept. `serviceName`: what the system's list of processes calls it.
 */
export function startKeeper(
  author: string,
  backups: string,
  law: string,
  serviceName = 'Griffier keeper',
): KeeperProcess {
  const child = utilityProcess.fork(join(app.getAppPath(), 'out/main/keeper.js'), [author, backups, law], {
    serviceName,
    stdio: 'inherit',
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', (message: FromKeeper) => listener(message));
    },
    onExit: (listener) => {
      child.on('exit', () => listener());
    },
    end: () => {
      // Before it is there it cannot be ended, and nobody would be told.
      if (child.pid === undefined) child.once('spawn', () => child.kill());
      else child.kill();
    },
  };
}
