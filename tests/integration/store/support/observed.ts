import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Identity, MessageKey, ObservedMessage, Store } from '#main/store/contract/store.ts';

export const PHONE = '201012345678';
export const LID = '99887766554433@lid';

let lastId = 0;

/** An incoming text from PHONE, with an id of its own; everything else as the test says. */
export function observed(change: Partial<ObservedMessage> = {}): ObservedMessage {
  lastId += 1;
  return {
    identity: { phone: PHONE, lid: null },
    chatAddress: `${change.identity?.phone ?? PHONE}@c.us`,
    pushName: null,
    waMessageId: `3EB0${String(lastId).padStart(16, '0')}`,
    direction: 'incoming',
    type: 'text',
    waType: 'chat',
    content: 'عندكم بنادول؟',
    attachment: null,
    details: null,
    status: 'delivered',
    sentAt: 1_700_000_000_000 + lastId * 1000,
    ...change,
  };
}

/** What names a message of ours to PHONE, or else as the test says. */
export function outgoing(waMessageId: string, change: Partial<MessageKey> = {}): MessageKey {
  const identity = { phone: PHONE, lid: null };
  return { identity, chatAddress: `${PHONE}@c.us`, direction: 'outgoing', waMessageId, ...change };
}

/** The same of a message from PHONE. */
export const incoming = (waMessageId: string): MessageKey => outgoing(waMessageId, { direction: 'incoming' });

export function fromPhone(phone: string, change: Partial<ObservedMessage> = {}): ObservedMessage {
  return observed({ identity: { phone, lid: null }, chatAddress: `${phone}@c.us`, ...change });
}

export function fromLid(lid: string, change: Partial<ObservedMessage> = {}): ObservedMessage {
  return observed({ identity: { phone: null, lid }, chatAddress: lid, ...change });
}

/** Somebody whose number the Cloud API does not tell, or tells. */
export function fromBsuid(bsuid: string, change: Partial<ObservedMessage> = {}): ObservedMessage {
  const identity = { phone: change.identity?.phone ?? null, lid: null, bsuid };
  const chatAddress = identity.phone === null ? `${bsuid}@bsuid` : `${identity.phone}@c.us`;
  return observed({ chatAddress, ...change, identity });
}

export function fromBoth(identity: Identity, change: Partial<ObservedMessage> = {}): ObservedMessage {
  return observed({ identity, chatAddress: identity.lid ?? `${identity.phone ?? ''}@c.us`, ...change });
}

/** Records a message that must be new. @returns it and its conversation, as they are then. */
export async function record(
  store: Store,
  observed: ObservedMessage,
): Promise<{ message: Message; conversation: Conversation }> {
  const { kind, messageId } = await store.recordMessage(observed);
  if (kind !== 'recorded') throw new Error(`${observed.waMessageId} is a duplicate`);
  const message = await store.getMessage({ messageId });
  return { message, conversation: await store.getConversation(message.conversationId) };
}

/** Records a message that must be known already. @returns the known one's id. */
export async function recordAgain(store: Store, observed: ObservedMessage): Promise<number> {
  const { kind, messageId } = await store.recordMessage(observed);
  if (kind !== 'duplicate') throw new Error(`${observed.waMessageId} is new`);
  return messageId;
}

/** The texts of a thread, oldest first. */
export async function threadOf(store: Store, conversationId: number): Promise<string[]> {
  const { items } = await store.listMessages({ conversationId, limit: 1000 });
  return items.map(({ content }) => content).toReversed();
}
