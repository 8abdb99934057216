import { app } from 'electron';
import { faultOf } from './line';
import type { Log } from './log';

/** Notes how the program itself fares: its start and end, faults of ours, processes of the engine that ended. */
export function watchEngine(log: Log): void {
  log.note({ what: 'started', version: app.getVersion(), system: `${process.platform}-${process.arch}` });
  // The fault itself takes its course; this only looks on.
  process.on('uncaughtExceptionMonitor', (error) => log.note(faultOf(error)));
  app.on('render-process-gone', (_event, _contents, { reason }) =>
    log.note({ what: 'processEnded', kind: 'window', reason }),
  );
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (reason !== 'clean-exit' && reason !== 'killed')
      log.note({ what: 'processEnded', kind: type.replaceAll(' ', '-'), reason });
  });
  app.on('will-quit', () => log.note({ what: 'ended' }));
}
