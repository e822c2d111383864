import { contextBridge, ipcRenderer } from 'electron';
import type { FoyerBridge } from './contract/bridge';
import type { FoyerEvent } from './contract/events';
import { channels } from './ipc/channels';

/** The whole bridge. A new procedure or event changes nothing here. */
const bridge: FoyerBridge = {
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  subscribe: (listener) => {
    const forward = (_event: unknown, payload: FoyerEvent) => listener(payload);
    ipcRenderer.on(channels.event, forward);
    return () => void ipcRenderer.removeListener(channels.event, forward);
  },
};
contextBridge.exposeInMainWorld('foyer', bridge);
