import type { Transport } from '../transport/transport.ts';
import { Pace } from './pace.ts';
import { Rests } from './rests.ts';
import type { OutboxTiming } from './timing.ts';

/** What goes out over one link: each has its own pace and its own pauses, and none waits for the other. */
export class Lane {
  readonly transport: Transport;
  readonly pace: Pace;
  readonly rests = new Rests();

  constructor(transport: Transport, timing: OutboxTiming) {
    this.transport = transport;
    this.pace = new Pace(timing);
  }

  get isOnline(): boolean {
    return this.transport.state.phase === 'online';
  }
}
