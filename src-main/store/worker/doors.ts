import type { MessagePort } from 'node:worker_threads';
import { AppError } from '#shared/domain/errors.ts';
import type { OperationInput, OperationName } from '../contract/operation-name.ts';
import type { StoreEvent } from '../contract/store-event.ts';
import {
  toFailure,
  type DoorInput,
  type DoorReply,
  type DoorRequest,
  type WorkerNotice,
} from './protocol.ts';

interface DoorsOptions {
  run: (
    name: OperationName,
    input: OperationInput<OperationName>,
  ) => { value: unknown; events: StoreEvent[] };
  tellMain: (notice: WorkerNotice) => void;
}

/**
 * The ways in of other threads, each with a list of what it may call. What a call changes goes to the main thread alone,
 * which tells everybody: there is one door out.
 */
export class Doors {
  readonly #options: DoorsOptions;
  readonly #ports = new Set<MessagePort>();

  constructor(options: DoorsOptions) {
    this.#options = options;
  }

  add({ port, names }: DoorInput): void {
    const allowed = new Set(names);
    this.#ports.add(port);
    port.on('close', () => this.#ports.delete(port));
    port.on('message', (request: DoorRequest) => port.postMessage(this.#answer(request, allowed)));
  }

  /** With the store: nothing comes in any more, and an open door would keep this thread alive. */
  close(): void {
    for (const port of this.#ports) port.close();
  }

  #answer({ id, name, input }: DoorRequest, allowed: ReadonlySet<OperationName>): DoorReply {
    try {
      if (!allowed.has(name))
        throw new AppError('not-allowed', { message: `${name} may not be called through this door` });
      const { value, events } = this.#options.run(name, input);
      // First, as with main's own calls: who is answered finds everybody told.
      if (events.length > 0) this.#options.tellMain({ id: null, events });
      return { id, ok: true, value };
    } catch (error) {
      const failure = toFailure(error);
      // Main keeps watch over the disk and over damage.
      if (failure.code === 'disk-full' || failure.code === 'database-unavailable')
        this.#options.tellMain({ id: null, events: [], failure });
      return { id, ok: false, failure };
    }
  }
}
