import type { Logger } from '../log/logger.ts';
import type { OutboxEntry, Store } from '../store/store.ts';
import type { Transport } from '../transport/transport.ts';
import type { Message } from '../../src-shared/domain/message.ts';

const MAX_ATTEMPTS = 3;
const FIRST_BACKOFF_MS = 2_000;

/** `waiting`: WhatsApp has it on its own clock and an ack will finish it; `deferred`: try again at `notBefore`. */
export type DeliveryOutcome =
  | { kind: 'finished'; message: Message }
  | { kind: 'waiting' }
  | { kind: 'deferred'; notBefore: number };

interface DeliveryDependencies {
  store: Store;
  transport: Transport;
  log: Logger;
  now: () => number;
}

/**
 * Takes one outbox entry a step further. The id is committed before the first send and `dispatched` just before
 * each one, so that whatever interrupts this, the message is looked up by its id before it is sent again.
 */
export async function deliver(entry: OutboxEntry, deps: DeliveryDependencies): Promise<DeliveryOutcome> {
  const { store, transport, now } = deps;
  if (entry.state === 'dispatched') return settleByLookUp(entry, deps);
  let current = entry;
  if (!current.waMessageId) {
    const waMessageId = await transport.chooseMessageId(current.chatAddress);
    current = await store.prepareOutbox({ id: current.id, waMessageId, now: now() });
  }
  return send(current, deps);
}

async function send(entry: OutboxEntry, deps: DeliveryDependencies): Promise<DeliveryOutcome> {
  const { store, transport, log, now } = deps;
  const { chatAddress, text, waMessageId } = entry;
  if (!waMessageId) throw new Error(`outbox entry ${entry.id} has no id to send with`);
  const dispatched = await store.markDispatched({ id: entry.id, now: now() });
  const result = await transport.sendText({ chatAddress, text, waMessageId });
  switch (result.kind) {
    case 'accepted':
      return { kind: 'finished', message: await store.markSent({ id: entry.id, now: now() }) };
    case 'rejected':
      log.warn(`outbox ${entry.id} was rejected`, result.cause);
      return fail(entry, 'rejected', deps);
    case 'not-sent':
      log.warn(`outbox ${entry.id} was not sent`, result.cause);
      return defer(dispatched, deps);
    case 'ambiguous':
      log.warn(`outbox ${entry.id} may have been sent`, result.cause);
      return settleByLookUp(dispatched, deps);
  }
}

/** "No reply" often means "it happened": only WhatsApp's own store can tell. */
async function settleByLookUp(entry: OutboxEntry, deps: DeliveryDependencies): Promise<DeliveryOutcome> {
  const { store, transport, now } = deps;
  const { chatAddress, waMessageId } = entry;
  if (!waMessageId) throw new Error(`dispatched outbox entry ${entry.id} has no id to look up`);
  const found = await transport.findMessage({ chatAddress, waMessageId });
  switch (found.kind) {
    case 'unsynced':
      // Stays dispatched, so that the next try looks it up again.
      return { kind: 'deferred', notBefore: now() + FIRST_BACKOFF_MS };
    case 'found':
      if (found.status === 'pending') return { kind: 'waiting' };
      if (found.status === 'failed') return fail(entry, 'failed-by-whatsapp', deps);
      return { kind: 'finished', message: await store.markSent({ id: entry.id, now: now() }) };
    case 'absent':
      return defer(entry, deps);
  }
}

async function defer(entry: OutboxEntry, deps: DeliveryDependencies): Promise<DeliveryOutcome> {
  if (entry.attempts >= MAX_ATTEMPTS) return fail(entry, 'attempts-used-up', deps);
  const now = deps.now();
  const notBefore = now + FIRST_BACKOFF_MS * 2 ** (entry.attempts - 1);
  await deps.store.deferOutbox({ id: entry.id, notBefore, now, errorCode: 'not-sent' });
  return { kind: 'deferred', notBefore };
}

async function fail(
  entry: OutboxEntry,
  errorCode: string,
  deps: DeliveryDependencies,
): Promise<DeliveryOutcome> {
  const message = await deps.store.markFailed({ id: entry.id, now: deps.now(), errorCode });
  return { kind: 'finished', message };
}
