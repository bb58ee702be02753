import type { ObservedMessage, Store } from '#main/store/contract/store.ts';
import type { QuoteAnswer } from '#shared/domain/prescriptions/prescription.ts';
import { observed, record } from './observed.ts';
import { line, openStaffedStore, sheet, waitingPrescription } from './prescriptions.ts';

type Recorded = Awaited<ReturnType<typeof record>>;

/** A customer's prescription that is priced, and they were told. */
export async function openQuoted() {
  const store = await openStaffedStore();
  const { id, conversationId } = await waitingPrescription(store);
  await store.pricePrescription({ id, by: 1, now: 1, sheet: sheet() });
  let clock = Date.now();
  /** As typed in the chat. @returns its ids. */
  const types = async (text: string): Promise<{ messageId: number; waMessageId: string }> => {
    clock += 5_000;
    const message = await store.enqueueText({
      conversationId,
      clientKey: crypto.randomUUID(),
      text,
      sentBy: 'agent:1',
      now: clock,
    });
    const [head] = (await store.listOutboxHeads()).toReversed();
    const waMessageId = `QUOTE${message.id}`;
    if (head !== undefined) {
      await store.prepareOutbox({ id: head.id, waMessageId, now: clock });
      await store.markDispatched({ id: head.id, now: clock });
      await store.markSent({ id: head.id, now: clock });
    }
    return { messageId: message.id, waMessageId };
  };
  const quote = async (text: string, prescriptionId = id): Promise<string> => {
    const { messageId, waMessageId } = await types(text);
    await store.setPrescriptionQuoted({ id: prescriptionId, by: 1, now: clock, messageId });
    return waMessageId;
  };
  const quoteWaId = await quote('السعر 60 جنيه');
  const quotedAt = clock;
  const says = (content: string, change: Partial<ObservedMessage> = {}): Promise<Recorded> => {
    clock += 1_000;
    return record(store, observed({ content, ...change, sentAt: change.sentAt ?? clock }));
  };
  /** One more prescription of the same customer, of 121 pounds, and not told yet. */
  const priceAnother = async (): Promise<number> => {
    clock += 1_000;
    const another = await waitingPrescription(store, { sentAt: clock });
    const priced = sheet({ lines: [line({ unitPrice: 12_100 })] });
    await store.pricePrescription({ id: another.id, by: 1, now: clock, sheet: priced });
    return another.id;
  };
  return { store, id, conversationId, says, types, quote, quoteWaId, quotedAt, priceAnother };
}

/** The answer on the card, which the bench has as well. */
export async function answersOf(store: Store, id: number): Promise<QuoteAnswer | null> {
  const { prescription, answer } = await store.getPrescription({ id });
  const { conversationId } = prescription;
  const listed = await store.listPrescriptionsOf({ conversationId, limit: 9 });
  const card = listed.find((one) => one.id === id);
  if (JSON.stringify(card?.answer) !== JSON.stringify(answer)) throw new Error('card and bench differ');
  return answer;
}
