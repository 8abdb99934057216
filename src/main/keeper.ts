import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clearTemporaryFolders } from './file/index';
import type { FromKeeper, ToKeeper } from './keeper/protocol';
import { serve } from './keeper/serve';
import { startSession } from './keeper/session';
import { setLaw } from './law/in-process';
import { readKeptLaw } from './law/kept-law';

/**
 * The keeper: the one process that has the client file open. Main starts it as a process of Electron's own kind; the
 * tests start the same file as a plain one.
 */
type Port = Readonly<{
  send: (message: FromKeeper) => void;
  listen: (listener: (message: ToKeeper) => void) => void;
}>;

/** Electron puts this on `process` in its own kind of child. */
type ParentPort = Readonly<{
  postMessage: (message: unknown) => void;
  on: (event: 'message', listener: (event: Readonly<{ data: unknown }>) => void) => void;
}>;

function portToMain(): Port {
  const { parentPort } = process as unknown as { parentPort?: ParentPort };
  if (parentPort !== undefined)
    return {
      send: (message) => parentPort.postMessage(message),
      listen: (listener) => parentPort.on('message', (event) => listener(event.data as ToKeeper)),
    };
  return {
    send: (message) => process.send?.(message),
    listen: (listener) => {
      process.on('message', (message) => listener(message as ToKeeper));
      // Without main there is nobody to answer.
      process.on('disconnect', () => process.exit(0));
    },
  };
}

clearTemporaryFolders();
const kept = process.argv[4];
if (kept !== undefined) setLaw(readKeptLaw(kept).law);
const port = portToMain();
const session = startSession(
  process.argv[2] ?? 'unknown',
  (name, value) => port.send({ is: 'event', name, value } as FromKeeper),
  () => new Date(),
  process.argv[3] ?? null,
);
const entry = (name: string): string => join(dirname(fileURLToPath(import.meta.url)), `${name}.js`);
const answer = serve(session, entry);
port.listen((message) => {
  void answer(message).then((text) => port.send({ is: 'answer', id: message.id, text }));
});
