import type { Message } from '#shared/domain/messages/message.ts';
import type { OutboxEntry, Store } from '#main/store/contract/store.ts';
import { PHONE, fromPhone, record } from './observed.ts';

/** A conversation with one incoming message. @returns its id. */
export async function conversationWith(store: Store, phone = PHONE): Promise<number> {
  return (await record(store, fromPhone(phone))).conversation.id;
}

let lastKey = 0;

export async function queueText(store: Store, conversationId: number, text = 'حاضر'): Promise<Message> {
  lastKey += 1;
  const clientKey = `key-${lastKey}`;
  return store.enqueueText({ conversationId, clientKey, text, sentBy: 'mona', now: 1000 });
}

/** The only head of the queue. */
export async function onlyHead(store: Store): Promise<OutboxEntry> {
  const [head, ...others] = await store.listOutboxHeads();
  if (head === undefined || others.length > 0) throw new Error(`${others.length} more heads than one`);
  return head;
}

/** A queued text that has been handed to the transport and not heard of since. */
export async function dispatchText(
  store: Store,
  waMessageId: string,
): Promise<{ message: Message; entry: OutboxEntry }> {
  const message = await queueText(store, await conversationWith(store));
  const { id } = await onlyHead(store);
  await store.prepareOutbox({ id, waMessageId, now: 1001 });
  return { message, entry: await store.markDispatched({ id, now: 1002 }) };
}
