import type { WebContents } from 'electron';
import type { Agent } from '#shared/domain/staff/agent.ts';
import { EVENT_CHANNEL } from '#shared/ipc/bridge.ts';
import { EVENT_ACCESS } from '#shared/ipc/channel-access.ts';
import type { EventBus } from '../events/bus.ts';

/**
 * Forwards the events of the bus to the desk's window; while nobody is signed in, only those that say nothing about
 * customers. The window reads everything anew on signing in. Returns a function that stops it.
 */
export function pushEvents(bus: EventBus, contents: WebContents, agent: () => Agent | null): () => void {
  return bus.subscribe((channel, payload) => {
    if (EVENT_ACCESS[channel] === 'signed-in' && agent() === null) return;
    if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, channel, payload);
  });
}
