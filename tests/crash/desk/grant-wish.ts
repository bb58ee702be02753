import { Readable } from 'node:stream';
import { UNKNOWN_APPEARANCE } from '#shared/domain/messages/attachment.ts';
import type { WantedAction } from '#shared/domain/messages/message-action.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { AppError } from '#shared/domain/errors.ts';
import { addDays } from '#shared/time/local-date.ts';
import { localDateAt } from '#shared/time/zone.ts';
import type { FileSketch, Granted, Wish } from '../protocol.ts';
import { fileBytes } from '../world/file-bytes.ts';
import type { Desk } from './open-desk.ts';

/** Whoever is at the counter. */
const BY = 1;
const SUPPLY_DAYS = 30;
const REFUSALS: ReadonlySet<string> = new Set(['action-refused', 'action-too-late']);

const GRANTED: Granted = { sendAt: null, messageId: null, answers: null, isRefused: false };

/** Does what staff want, as the handlers of the window do it. Resolves when it is committed. */
export async function grantWish(desk: Desk, wish: Wish): Promise<Granted> {
  const { key: clientKey, conversationId, text, what } = wish;
  const { store, outbox } = desk;
  switch (what.kind) {
    case 'reply':
    case 'answer': {
      const quotedId = what.kind === 'answer' ? (await newestOf(desk, wish))?.id : null;
      const sent = await outbox.sendText({ conversationId, clientKey, text, sentBy: null, quotedId });
      return { ...GRANTED, messageId: sent.id, answers: sent.quoted?.waMessageId ?? null };
    }
    case 'file':
      await sendFile(desk, wish, what.file).catch((error: unknown) => {
        // The clock was set between the two halves, and what nobody had sent for a day was tidied away.
        if (!(error instanceof AppError) || error.code !== 'media-missing') throw error;
        return sendFile(desk, wish, what.file);
      });
      return GRANTED;
    case 'react': {
      // Only answers of the desk are there where there is none.
      const newest = await newestOf(desk, wish);
      return newest === undefined ? GRANTED : act(desk, newest.id, { kind: 'react', emoji: text });
    }
    case 'edit':
      return act(desk, what.messageId, { kind: 'edit', text });
    case 'delete':
      return act(desk, what.messageId, { kind: 'delete' });
    case 'star':
      return act(desk, what.messageId, { kind: 'star', isStarred: what.isStarred });
    case 'scheduled': {
      const now = Date.now();
      const sendAt = now + what.inMs;
      const draft = { text, sendAt, onlyIfSilent: false };
      const scheduled = await store.scheduleMessage({ ...draft, conversationId, clientKey, by: BY, now });
      return { ...GRANTED, sendAt: scheduled.sendAt };
    }
    case 'reminder':
      await remind(desk, wish, what.item);
      return GRANTED;
  }
}

async function sendFile({ vault, outbox }: Desk, wish: Wish, sketch: FileSketch): Promise<void> {
  const { key: clientKey, conversationId, text: caption } = wish;
  const { sizeBytes: expectedBytes } = sketch;
  const { id: fileId } = await vault.add(Readable.from([fileBytes(sketch)]), { expectedBytes });
  await outbox.sendMedia({
    ...UNKNOWN_APPEARANCE,
    conversationId,
    clientKey,
    fileId,
    kind: 'document',
    fileName: null,
    caption,
    sentBy: null,
  });
}

/** The newest message that the customer wrote and that can be read. */
async function newestOf({ store }: Desk, { conversationId }: Wish): Promise<Message | undefined> {
  const { items } = await store.listMessages({ conversationId, limit: 20 });
  return items.find(({ direction, waType }) => direction === 'incoming' && waType !== 'ciphertext');
}

async function act({ outbox }: Desk, messageId: number, action: WantedAction): Promise<Granted> {
  try {
    await outbox.act({ messageId, action, by: `agent:${BY}` });
    return GRANTED;
  } catch (error) {
    if (!(error instanceof AppError) || !REFUSALS.has(error.code)) throw error;
    return { ...GRANTED, isRefused: true };
  }
}

/**
 * A supply that runs out today, and a person's word that its customer is reminded. Neither has a key of its own: who
 * presses again looks first at what is there.
 */
async function remind({ store }: Desk, { conversationId, text }: Wish, item: string): Promise<void> {
  const now = Date.now();
  const { hours } = await store.getSettings();
  const today = localDateAt(now, hours.timeZone);
  const draft = {
    item,
    doseNote: '',
    startedOn: addDays(today, 1 - SUPPLY_DAYS),
    daysSupply: SUPPLY_DAYS,
    remindBeforeDays: 1,
  };
  const known = (await store.listRefillsOf({ conversationId })).find((refill) => refill.item === item);
  if (known !== undefined && known.lastRemindedAt !== null) return;
  const refill = await store.saveRefill({ id: known?.id ?? null, conversationId, draft, by: BY, now });
  // It went while it was being looked at: what was written on it since makes it due again, and nobody asks for that.
  if (refill.lastRemindedAt !== null) return;
  const approval = { refillId: refill.id, dueOn: refill.nextDue, text, saysAgreed: true };
  const { queued } = await store.approveRefills({ approvals: [approval], by: BY, now });
  if (queued === 0) throw new AppError('too-late', { message: `reminder of ${item}` });
}
