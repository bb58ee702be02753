import type { WebContents } from 'electron';
import type { Agent } from '#shared/domain/staff/agent.ts';
import { EVENT_CHANNEL, type PushedEvent } from '#shared/ipc/bridge.ts';
import { EVENT_ACCESS } from '#shared/ipc/channel-access.ts';
import type { EventBus } from '../events/bus.ts';

/**
 * Forwards the events of the bus to the desk's window; while nobody is signed in, only those that say nothing about
 * customers. The window reads everything anew on signing in. What is told in one go, as all that a change of the store means, goes
 * in one message: still before whoever asked for that change has its answer. Returns a function that stops it.
 */
export function pushEvents(
  bus: EventBus,
  contents: Pick<WebContents, 'send' | 'isDestroyed'>,
  agent: () => Agent | null,
): () => void {
  let waiting: PushedEvent[] = [];

  function push(): void {
    const events = waiting;
    waiting = [];
    if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, events);
  }

  return bus.subscribe((channel, payload) => {
    if (EVENT_ACCESS[channel] === 'signed-in' && agent() === null) return;
    // The type of the payload goes with the channel, which the compiler cannot follow here.
    if (waiting.push([channel, payload] as unknown as PushedEvent) === 1) void Promise.resolve().then(push);
  });
}
