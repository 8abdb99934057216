import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../shared/api';

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
    const forward = (_event: IpcRendererEvent, told: string, value: Parameters<typeof listener>[0]) => {
      if (told === name) listener(value);
    };
    ipcRenderer.on('event', forward);
    return () => {
      ipcRenderer.off('event', forward);
    };
  },
};

contextBridge.exposeInMainWorld('griffier', bridge);
