import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/api';

/** The one bridge: two functions, and no channel name that the page could choose. */
const bridge: Bridge = {
  // Text from the keeper to the page: nobody on the way reads it.
  ask: (name, input) => ipcRenderer.invoke('call', name, input),
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
