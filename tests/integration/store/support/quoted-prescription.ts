import type { ObservedMessage, Store } from '#main/store/contract/store.ts';
import type { QuoteAnswer } from '#shared/domain/prescriptions/prescription.ts';
import { observed, record } from './observed.ts';
import { openStaffedStore, sheet, waitingPrescription } from './prescriptions.ts';

type Recorded = Awaited<ReturnType<typeof record>>;

/** A customer's prescription that is priced, and they were told. */
export async function openQuoted() {
  const store = await openStaffedStore();
  const { id, conversationId } = await waitingPrescription(store);
  await store.pricePrescription({ id, by: 1, now: 1, sheet: sheet() });
  let quoteWaId = '';
  let clock = Date.now();
  const quote = async (text: string): Promise<void> => {
    clock += 5_000;
    const message = await store.enqueueText({
      conversationId,
      clientKey: crypto.randomUUID(),
      text,
      sentBy: 'agent:1',
      now: clock,
    });
    const [head] = (await store.listOutboxHeads()).toReversed();
    quoteWaId = `QUOTE${message.id}`;
    if (head !== undefined) await store.prepareOutbox({ id: head.id, waMessageId: quoteWaId, now: clock });
    await store.setPrescriptionQuoted({ id, by: 1, now: clock, messageId: message.id });
  };
  await quote('السعر 60 جنيه');
  const quotedAt = clock;
  const says = (content: string, change: Partial<ObservedMessage> = {}): Promise<Recorded> => {
    clock += 1_000;
    return record(store, observed({ content, ...change, sentAt: change.sentAt ?? clock }));
  };
  return { store, id, conversationId, says, quote, quoteWaId, quotedAt };
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
