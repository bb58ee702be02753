import { isWindowOpen } from '#shared/domain/conversations/reply-window.ts';
import { canReach } from '#shared/domain/transport-capabilities.ts';
import type { Attachment } from '#shared/domain/messages/attachment.ts';
import type { FailureReason } from '#shared/domain/messages/message.ts';
import { pauseAfter } from '../lib/back-off.ts';
import { within } from '../lib/within.ts';
import type { Logger } from '../log/logger.ts';
import type { DispatchedEntry } from '../store/contract/outbox-store.ts';
import type { OutboxEntry, Store } from '../store/contract/store.ts';
import {
  NotOnWhatsApp,
  type FoundMessage,
  type OutgoingMedia,
  type OutgoingMessage,
  type SendResult,
  type Transport,
} from '../transport/transport.ts';
import type { OutboxTiming } from './timing.ts';
import type { Uploads } from './uploads.ts';

/**
 * `finished`: the conversation's next message may follow. `deferred`: try again in so many ms. `resting`: WhatsApp takes
 * no more for so many ms, from this chat or at all.
 * `doubtful`: WhatsApp cannot tell yet; look again, or ask a person when that has gone on for too long.
 */
export type DeliveryOutcome =
  | { kind: 'finished' }
  | { kind: 'deferred'; pauseMs: number }
  | { kind: 'resting'; pauseMs: number; scope: 'chat' | 'all' }
  | { kind: 'doubtful' };

export interface DeliveryDependencies {
  store: Store;
  /** The link that the entry goes by. */
  transport: Transport;
  uploads: Uploads;
  timing: OutboxTiming;
  log: Logger;
  /** Resolves when a message may leave; false when none may any more. Look-ups do not ask. */
  mayLeave: () => Promise<boolean>;
}

/**
 * Takes one outbox entry a step further. The id is committed before the first send and `dispatched` just before
 * each one, so that whatever interrupts this, the message is looked up by its id before it is sent again.
 */
export async function deliver(entry: OutboxEntry, deps: DeliveryDependencies): Promise<DeliveryOutcome> {
  if (entry.state === 'dispatched') return settleByLookUp(entry, deps);
  if (!(await deps.mayLeave())) return { kind: 'deferred', pauseMs: 0 };
  if (await isTooLateToAnswer(entry, deps)) return fail(entry, 'window-closed', deps);
  if (whereTo(entry, deps) === undefined) return fail(entry, 'needs-phone', deps);
  const prepared = entry.waMessageId === null ? await prepare(entry, deps) : entry;
  if (prepared === 'not-on-whatsapp') return fail(entry, prepared, deps);
  if (prepared === undefined) return countTry(entry, entry.attempts + 1, deps);
  return send(prepared, deps);
}

/** The window closed since it was queued. The customer may have written since the entry was read. */
async function isTooLateToAnswer(
  { id, replyWindow }: OutboxEntry,
  { store }: DeliveryDependencies,
): Promise<boolean> {
  if (isWindowOpen(replyWindow, Date.now())) return false;
  return !isWindowOpen((await store.getOutboxEntry({ id })).replyWindow, Date.now());
}

/** @returns undefined when WhatsApp gives no id for this chat. */
async function prepare(
  entry: OutboxEntry,
  deps: DeliveryDependencies,
): Promise<OutboxEntry | 'not-on-whatsapp' | undefined> {
  const { store, transport, timing, log } = deps;
  const chatAddress = whereTo(entry, deps) ?? entry.chatAddress;
  let waMessageId: string;
  try {
    waMessageId = await within(timing.callLimitMs, transport.chooseMessageId(chatAddress));
  } catch (cause) {
    log.warn(`outbox ${entry.id}: no id could be chosen`, cause);
    return cause instanceof NotOnWhatsApp ? 'not-on-whatsapp' : undefined;
  }
  return store.prepareOutbox({ id: entry.id, waMessageId, link: transport.link, now: Date.now() });
}

/** @returns undefined when the link reaches its person under no name that is known. */
const whereTo = (
  { addressesNow }: OutboxEntry,
  { transport }: Pick<DeliveryDependencies, 'transport'>,
): string | undefined => addressesNow.find((address) => canReach(transport.capabilities, address));

async function send(entry: OutboxEntry, deps: DeliveryDependencies): Promise<DeliveryOutcome> {
  const { store, transport, timing } = deps;
  const { waMessageId } = entry;
  const sentTo = whereTo(entry, deps) ?? entry.chatAddress;
  if (waMessageId === null) throw new Error(`outbox entry ${entry.id} has no id to send with`);
  const dispatched = await store.markDispatched({ id: entry.id, chatAddress: sentTo, now: Date.now() });
  if (dispatched.template !== null)
    return sendTemplate({ ...dispatched, waMessageId }, dispatched.template, deps);
  if (dispatched.attachment !== null)
    return sendFile({ ...dispatched, waMessageId }, dispatched.attachment, deps);
  if (dispatched.card !== null) return sendCard({ ...dispatched, waMessageId }, dispatched.card, deps);
  const { text } = dispatched;
  const result = await withQuote({ ...dispatched, waMessageId }, deps, (message) =>
    within(timing.sendLimitMs, transport.sendText({ ...message, text })).catch(ambiguous),
  );
  return settle(dispatched, result, deps);
}

/**
 * Sends with what it answers, or without where WhatsApp has that no more: nothing has left then, and that it goes without is
 * committed before it does.
 */
async function withQuote(
  entry: DispatchedEntry & { waMessageId: string },
  { store, log }: DeliveryDependencies,
  begin: (message: OutgoingMessage) => Promise<SendResult>,
): Promise<SendResult> {
  const { id, chatAddress, waMessageId, forwardScore, quoted, addresses: otherAddresses } = entry;
  const message = { chatAddress, waMessageId, forwardScore };
  if (quoted === null) return begin(message);
  const result = await begin({ ...message, quoted, otherAddresses });
  if (result.kind !== 'quoted-missing') return result;
  log.warn(`outbox ${id} goes without what it answers`, result.cause);
  await store.leaveQuoteOut({ id });
  return begin(message);
}

async function sendFile(
  entry: DispatchedEntry & { waMessageId: string },
  attachment: Attachment,
  deps: DeliveryDependencies,
): Promise<DeliveryOutcome> {
  const { transport } = deps;
  const { text: caption } = entry;
  return sendWithFile(entry, attachment, deps, (file) =>
    withQuote(entry, deps, (message) => transport.sendMedia({ ...message, caption, ...file })),
  );
}

async function sendCard(
  entry: DispatchedEntry & { waMessageId: string },
  card: Exclude<OutboxEntry['card'], null>,
  deps: DeliveryDependencies,
): Promise<DeliveryOutcome> {
  const { transport, timing } = deps;
  // Nobody would know who or where was meant. Another link than the one it was queued for may have no such messages.
  if (card === 'unreadable' || !transport.capabilities.kinds.includes(card.kind))
    return fail(entry, 'not-sent', deps);
  const result = await withQuote(entry, deps, (message) =>
    within(timing.sendLimitMs, transport.sendCard({ ...message, card })).catch(ambiguous),
  );
  return settle(entry, result, deps);
}

async function sendTemplate(
  entry: OutboxEntry & { waMessageId: string },
  template: Exclude<OutboxEntry['template'], null>,
  deps: DeliveryDependencies,
): Promise<DeliveryOutcome> {
  const { transport, timing } = deps;
  const { chatAddress, waMessageId, attachment } = entry;
  const { templates } = transport;
  // Its text alone would be another message than the one that was approved.
  if (templates === undefined || template === 'unreadable') return fail(entry, 'template-missing', deps);
  const message = { chatAddress, waMessageId, template };
  if (attachment !== null)
    return sendWithFile(entry, attachment, deps, (file) => templates.send({ ...message, ...file }));
  const sending = within(timing.sendLimitMs, templates.send({ ...message, media: null }));
  return settle(entry, await sending.catch(ambiguous), deps);
}

interface FileOnItsWay {
  media: OutgoingMedia;
  onProgress: (doneBytes: number) => void;
  signal: AbortSignal;
}

async function sendWithFile(
  entry: OutboxEntry,
  attachment: Attachment,
  deps: DeliveryDependencies,
  begin: (file: FileOnItsWay) => Promise<SendResult>,
): Promise<DeliveryOutcome> {
  const { timing, uploads } = deps;
  const media = uploads.toOutgoing(attachment);
  // Taken away between queueing and sending: nobody can send it any more.
  if (media === undefined) return fail(entry, 'not-sent', deps);
  const upload = uploads.begin(entry, media.sizeBytes);
  try {
    const limitMs = timing.sendLimitMs + media.sizeBytes / timing.slowestBytesPerMs;
    const { onProgress, signal } = upload;
    const result = await within(limitMs, begin({ media, onProgress, signal })).catch(ambiguous);
    if (result.kind === 'not-sent' && signal.aborted) return await fail(entry, 'dropped', deps);
    return await settle(entry, result, deps);
  } finally {
    upload.end();
  }
}

const ambiguous = (cause: unknown): SendResult => ({ kind: 'ambiguous', cause });

/** What WhatsApp's answer to a send means for the entry. */
async function settle(
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
async function settleByLookUp(entry: OutboxEntry, deps: DeliveryDependencies): Promise<DeliveryOutcome> {
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
async function countTry(
  entry: OutboxEntry,
  attempts: number,
  deps: DeliveryDependencies,
): Promise<DeliveryOutcome> {
  // A connection that went is not the message's fault.
  if (deps.transport.state.phase !== 'online') return tryLater(entry, Math.max(0, attempts - 1), deps);
  if (attempts >= deps.timing.tries) return fail(entry, 'not-sent', deps);
  return tryLater(entry, attempts, deps);
}

/** After that many tries. They are few, so none of the pauses is too long. */
export function pauseOf(attempts: number, { firstBackOffMs }: OutboxTiming): number {
  return pauseAfter(attempts, { firstMs: firstBackOffMs, longestMs: Infinity });
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

async function fail(
  entry: OutboxEntry,
  reason: FailureReason,
  { store }: DeliveryDependencies,
): Promise<DeliveryOutcome> {
  await store.markFailed({ id: entry.id, now: Date.now(), reason });
  return { kind: 'finished' };
}
