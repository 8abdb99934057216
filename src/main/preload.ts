import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../shared/api';

type Forward = (told: string, value: unknown) => void;

/** Whoever listens in the page. The engine takes more than ten listeners of its own for a leak: it gets one. */
const forwards = new Set<Forward>();
ipcRenderer.on('event', (_event, told: string, value: unknown) => {
  for (const forward of forwards) forward(told, value);
});

/** The one bridge: three functions, and no channel name that the page could choose. */
const bridge: Bridge = {
  // Text from the keeper to the page: nobody on the way reads it.
  ask: (name, input) => ipcRenderer.invoke('call', name, input),
  // A file that the page made up has no path: only files that the person dropped or chose do.
  offer: (files) =>
    ipcRenderer.invoke(
      'offer',
      files.map((file) => webUtils.getPathForFile(file)),
    ),
  on: (name, listener) => {
    const forward: Forward = (told, value) => {
      if (told === name) listener(value as Parameters<typeof listener>[0]);
    };
    forwards.add(forward);
    return () => {
      forwards.delete(forward);
    };
  },
};

contextBridge.exposeInMainWorld('griffier', bridge);
