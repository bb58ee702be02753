import type { Attachment } from '#shared/domain/messages/attachment.ts';
import { within } from '../../lib/within.ts';
import type { DispatchedEntry } from '../../store/contract/outbox-store.ts';
import type { OutboxEntry } from '../../store/contract/store.ts';
import type { OutgoingMedia, OutgoingMessage, SendResult } from '../../transport/transport.ts';
import { whereTo, type DeliveryDependencies, type DeliveryOutcome } from './delivery.ts';
import { fail, settle } from './settle.ts';

export async function send(entry: OutboxEntry, deps: DeliveryDependencies): Promise<DeliveryOutcome> {
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
  // See whyNotOver, which has kept these away.
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
  // See whyNotOver, which has kept these away.
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
