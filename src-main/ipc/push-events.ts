import type { WebContents } from 'electron';
import { EVENT_CHANNEL } from '../../src-shared/ipc/bridge.ts';
import type { EventBus } from '../events/bus.ts';

/** Forwards every event of the bus to the desk's window. Returns a function that stops it. */
export function pushEvents(bus: EventBus, contents: WebContents): () => void {
  return bus.subscribe((channel, payload) => {
    if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, channel, payload);
  });
}
