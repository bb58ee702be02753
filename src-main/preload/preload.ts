import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import {
  BRIDGE_KEY,
  EVENT_CHANNEL,
  INVOKE_PREFIX,
  OPENED_CHANNEL,
  type Bridge,
  type PushedEvent,
} from '#shared/ipc/bridge.ts';

let opened: Promise<unknown> | undefined;

/** The renderer's only door: two functions on one frozen object, no Electron object behind it. */
const bridge: Bridge = {
  invoke: async (channel, input) => {
    await (opened ??= ipcRenderer.invoke(OPENED_CHANNEL));
    return ipcRenderer.invoke(INVOKE_PREFIX + channel, input);
  },
  onEvent: (listener) => {
    const forward = (_event: IpcRendererEvent, events: readonly PushedEvent[]): void => {
      for (const [channel, payload] of events) listener(channel, payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => ipcRenderer.off(EVENT_CHANNEL, forward);
  },
};

contextBridge.exposeInMainWorld(BRIDGE_KEY, Object.freeze(bridge));
