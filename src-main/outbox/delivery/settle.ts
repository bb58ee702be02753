import { canReach } from '#shared/domain/transport-capabilities.ts';
import type { FailureReason } from '#shared/domain/messages/message.ts';
import { within } from '../../lib/within.ts';
import type { OutboxEntry, Store } from '../../store/contract/store.ts';
import type { FoundMessage, SendResult } from '../../transport/transport.ts';
import { pauseOf } from '../timing.ts';
import type { DeliveryDependencies, DeliveryOutcome } from './delivery.ts';

/** What WhatsApp's answer to a send means for the entry. */
export async function settle(
  entry: OutboxEntry,
  result: SendResult,
  deps: DeliveryDependencies,
): Promise<DeliveryOutcome> {
  const { store, log } = deps;
  switch (result.kind) {
    case 'accepted':
      await store.markSent({ id: entry.id, waMessageId: result.waMessageId, now: Date.now() });
      return { kind: 'finished' };
    case 'rejected':
      log.error(`outbox ${entry.id} was rejected`, result.cause);
      return fail(entry, result.reason ?? 'rejected', deps);
    case 'not-on-whatsapp':
      log.error(`outbox ${entry.id} was rejected`, result.cause);
      return fail(entry, result.kind, deps);
    case 'later':
      log.warn(`outbox ${entry.id} has to wait`, result.cause);
      return rest(entry, result, deps);
    case 'not-sent':
    case 'quoted-missing':
      log.warn(`outbox ${entry.id} was not sent`, result.cause);
      return countTry(entry, entry.attempts, deps);
    case 'ambiguous':
      log.warn(`outbox ${entry.id} may have been sent`, result.cause);
      return settleByLookUp(entry, deps);
  }
}

/** "No reply" often means "it happened": only WhatsApp's own store can tell. */
export async function settleByLookUp(
  entry: OutboxEntry,
  deps: DeliveryDependencies,
): Promise<DeliveryOutcome> {
  const { store } = deps;
  const found = await lookUp(entry, deps);
  switch (found.kind) {
    case 'unsynced':
      return { kind: 'doubtful' };
    case 'found':
      if (found.status === 'pending') return { kind: 'doubtful' };
      if (found.status === 'failed') return fail(entry, 'refused-later', deps);
      await store.markSent({ id: entry.id, now: Date.now() });
      return { kind: 'finished' };
    case 'absent':
      // A session made since the dispatch has a store of its own, which never knew the message.
      if (entry.relinked) return giveToPerson(entry, store);
      return countTry(entry, entry.attempts, deps);
  }
}

/**
 * A chat may have moved since to another address of its person, and what was sent to it may be known under either: it is
 * absent only where every one of them says so.
 */
async function lookUp(
  { id, waMessageId }: OutboxEntry,
  { store, transport, timing, log }: DeliveryDependencies,
): Promise<FoundMessage> {
  if (waMessageId === null) throw new Error(`dispatched outbox entry ${id} has no id to look up`);
  // Asked for now: the chat may have moved while it was being sent.
  const { addresses } = await store.getOutboxEntry({ id });
  let all: FoundMessage = { kind: 'absent' };
  for (const chatAddress of addresses.filter((address) => canReach(transport.capabilities, address))) {
    const looking = within(timing.callLimitMs, transport.findMessage({ chatAddress, waMessageId }));
    const found = await looking.catch((cause: unknown): FoundMessage => {
      log.warn(`outbox ${id} could not be looked up`, cause);
      return { kind: 'unsynced' };
    });
    if (found.kind === 'found') return found;
    if (found.kind === 'unsynced') all = found;
  }
  return all;
}

/** For what may have been sent and cannot be found out here. */
export async function giveToPerson(entry: OutboxEntry, store: Store): Promise<DeliveryOutcome> {
  await store.markUnknown({ id: entry.id, now: Date.now() });
  return { kind: 'finished' };
}

/** Provably unsent: again after a while, unless it has been tried often enough. */
export async function countTry(
  entry: OutboxEntry,
  attempts: number,
  deps: DeliveryDependencies,
): Promise<DeliveryOutcome> {
  // A connection that went is not the message's fault.
  if (deps.transport.state.phase !== 'online') return tryLater(entry, Math.max(0, attempts - 1), deps);
  if (attempts >= deps.timing.tries) return fail(entry, 'not-sent', deps);
  return tryLater(entry, attempts, deps);
}

async function tryLater(
  entry: OutboxEntry,
  attempts: number,
  { store, timing }: DeliveryDependencies,
): Promise<DeliveryOutcome> {
  const now = Date.now();
  const pauseMs = pauseOf(attempts, timing);
  await store.deferOutbox({ id: entry.id, notBefore: now + pauseMs, now, attempts });
  return { kind: 'deferred', pauseMs };
}

/** WhatsApp has not taken it, and that is no fault of the message: the try does not count. */
async function rest(
  entry: OutboxEntry,
  { pauseMs, scope }: Extract<SendResult, { kind: 'later' }>,
  { store }: DeliveryDependencies,
): Promise<DeliveryOutcome> {
  const now = Date.now();
  await store.deferOutbox({ id: entry.id, notBefore: now, now, attempts: Math.max(0, entry.attempts - 1) });
  return { kind: 'resting', pauseMs, scope };
}

export async function fail(
  entry: OutboxEntry,
  reason: FailureReason,
  { store }: DeliveryDependencies,
): Promise<DeliveryOutcome> {
  await store.markFailed({ id: entry.id, now: Date.now(), reason });
  return { kind: 'finished' };
}
