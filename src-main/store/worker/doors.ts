import type { MessagePort } from 'node:worker_threads';
import { AppError } from '#shared/domain/errors.ts';
import type { OperationInput, OperationName } from '../contract/operation-name.ts';
import type { StoreEvent } from '../contract/store-event.ts';
import type { Together } from './together.ts';
import {
  toFailure,
  type DoorInput,
  type DoorReply,
  type DoorRequest,
  type WorkerNotice,
} from './protocol.ts';

interface DoorsOptions {
  together: Together;
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
    port.on('message', (request: DoorRequest) =>
      this.#options.together.add({
        isOperation: true,
        isUrgent: true,
        work: () => this.#answer(request, allowed),
        settle: ({ notice, reply }) => {
          // First, as with main's own calls: who is answered finds everybody told.
          if (notice !== undefined) this.#options.tellMain(notice);
          port.postMessage(reply);
        },
      }),
    );
  }

  /** With the store: nothing comes in any more, and an open door would keep this thread alive. */
  close(): void {
    for (const port of this.#ports) port.close();
  }

  #answer(
    { id, name, input }: DoorRequest,
    allowed: ReadonlySet<OperationName>,
  ): { notice?: WorkerNotice; reply: DoorReply } {
    try {
      if (!allowed.has(name))
        throw new AppError('not-allowed', { message: `${name} may not be called through this door` });
      const { value, events } = this.#options.run(name, input);
      const reply: DoorReply = { id, ok: true, value };
      return events.length > 0 ? { notice: { id: null, events }, reply } : { reply };
    } catch (error) {
      const failure = toFailure(error);
      const reply: DoorReply = { id, ok: false, failure };
      // Main keeps watch over the disk and over damage.
      const isWatched = failure.code === 'disk-full' || failure.code === 'database-unavailable';
      return isWatched ? { notice: { id: null, events: [], failure }, reply } : { reply };
    }
  }
}
