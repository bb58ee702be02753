import { describe, expect, it, vi } from 'vitest';
import type { PublishedEvent } from '#main/events/bus.ts';
import { createEventBus } from '#main/events/create-bus.ts';

const TICKETS: PublishedEvent = { channel: 'desk.changed', payload: { topics: ['tickets'] } };
const QUEUED: PublishedEvent = { channel: 'outbox.queued', payload: null };

describe('the bus', () => {
  it('tells what the store has committed in its order, and each listener its own channel', () => {
    const bus = createEventBus();
    const heard: string[] = [];
    bus.on('desk.changed', ({ topics }) => heard.push(`topics ${topics.join()}`));
    bus.on('outbox.queued', () => heard.push('queued'));
    bus.publish([TICKETS, QUEUED]);
    expect(heard).toEqual(['topics tickets', 'queued']);
  });

  it('keeps from the window what main alone has to know', () => {
    const bus = createEventBus();
    const pushed = vi.fn<(channel: string) => void>();
    bus.subscribe((channel) => pushed(channel));
    bus.publish([QUEUED, TICKETS]);
    expect(pushed.mock.calls).toEqual([['desk.changed']]);
  });

  it('tells nobody who has gone, also when they go while it tells', () => {
    const bus = createEventBus();
    const late = vi.fn<() => void>();
    const stopLate = bus.on('desk.changed', () => late());
    const stopFirst = bus.on('desk.changed', () => stopFirst());
    bus.publish([TICKETS]);
    stopLate();
    bus.publish([TICKETS]);
    expect(late).toHaveBeenCalledOnce();
  });

  it('goes on to the other listeners, and to the next event, when one fails', () => {
    const failed = vi.fn<(error: unknown) => void>();
    const bus = createEventBus(failed);
    const heard: string[] = [];
    const broken = new Error('a listener of a window that is gone');
    bus.subscribe(() => {
      throw broken;
    });
    bus.subscribe((channel) => heard.push(channel));
    bus.publish([TICKETS, TICKETS]);
    expect(heard).toEqual(['desk.changed', 'desk.changed']);
    expect(failed.mock.calls).toEqual([[broken], [broken]]);
  });
});
