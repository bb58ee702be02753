import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import {
  BRIDGE_KEY,
  EVENT_CHANNEL,
  INVOKE_PREFIX,
  OPENED_CHANNEL,
  PAINTED_CHANNEL,
  type Bridge,
  type PushedEvent,
} from '#shared/ipc/bridge.ts';
import { open } from '#shared/ipc/carried.ts';

let opened: Promise<unknown> | undefined;

const ask: Bridge['ask'] = async (channel, input) => {
  await (opened ??= ipcRenderer.invoke(OPENED_CHANNEL));
  return ipcRenderer.invoke(INVOKE_PREFIX + channel, input);
};

/** The renderer's only door: a few functions on one frozen object, no Electron object behind it. */
const bridge: Bridge = {
  ask,
  invoke: async (channel, input) => open(await ask(channel, input)),
  onEvent: (listener) => {
    const forward = (_event: IpcRendererEvent, events: readonly PushedEvent[]): void => {
      for (const [channel, payload] of events) listener(channel, payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => ipcRenderer.off(EVENT_CHANNEL, forward);
  },
};

contextBridge.exposeInMainWorld(BRIDGE_KEY, Object.freeze(bridge));

// What Electron calls ready to show has been laid out, and is not on the screen yet.
new PerformanceObserver((list, observer) => {
  if (list.getEntriesByName('first-contentful-paint').length === 0) return;
  observer.disconnect();
  ipcRenderer.send(PAINTED_CHANNEL);
}).observe({ type: 'paint', buffered: true });
