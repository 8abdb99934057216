import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/api';

/** The one bridge: two functions, and no channel name that the page could choose. */
const bridge: Bridge = {
  // Answers travel as text: main passes what the keeper wrote on without reading it.
  call: async (name, input) => JSON.parse(await ipcRenderer.invoke('call', name, input)),
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
