import type { MessagePort } from 'node:worker_threads';
import { AppError } from '#shared/domain/errors.ts';
import type { OperationInput, OperationName } from '../contract/operation-name.ts';
import type { Store } from '../contract/store.ts';
import { fromFailure, type DoorReply, type DoorRequest } from '../worker/protocol.ts';

/** What another thread has of the store. */
export type StoreDoor<N extends OperationName> = Pick<Store, N> & {
  /** What is under way is still done, and its callers hear that the store is gone. */
  closeDoor(): void;
};

interface Pending {
  resolve(value: unknown): void;
  reject(error: AppError): void;
}

/**
 * The store's operations `names` in a thread that was given a port by StoreWithDoors.connect. Rejects with AppError
 * database-unavailable once the store is closed.
 */
export function openDoor<N extends OperationName>(port: MessagePort, names: readonly N[]): StoreDoor<N> {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let isClosed = false;

  port.on('message', (reply: DoorReply) => {
    const call = pending.get(reply.id);
    pending.delete(reply.id);
    if (reply.ok) call?.resolve(reply.value);
    else call?.reject(fromFailure(reply.failure));
  });
  port.on('close', () => {
    isClosed = true;
    for (const call of pending.values()) call.reject(gone());
    pending.clear();
  });

  function ask(name: N, input: OperationInput<N>): Promise<unknown> {
    if (isClosed) return Promise.reject(gone());
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject });
      port.postMessage({ id, name, input } satisfies DoorRequest);
    });
  }

  const calls = names.map((name) => [name, (input: OperationInput<N>) => ask(name, input)]);
  return { ...Object.fromEntries(calls), closeDoor: () => port.close() } as StoreDoor<N>;
}

function gone(): AppError {
  return new AppError('database-unavailable', { message: 'the store is closed' });
}
