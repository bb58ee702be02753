import type { Role } from '#shared/domain/staff/agent.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Ticket, TicketChange } from '#shared/domain/tickets/ticket.ts';
import type { ObservedMessage, Store } from '#main/store/contract/store.ts';
import { fromPhone, record } from '../support/observed.ts';

const MINUTE = 60_000;

/** The pharmacy's first admin and as many more agents. All are on shift. @returns their ids. */
export async function hire(store: Store, others = 1): Promise<number[]> {
  const now = Date.now();
  const first = await store.setUpStaff({ pharmacyName: 'صيدلية', name: 'Agent 0', secret: null, now });
  const ids = [first.id];
  const secret = { kind: 'pin', hash: 'hash' } as const;
  const roles: Role[] = ['agent', 'manager', 'admin'];
  for (let index = 1; index <= others; index += 1) {
    const role = roles[index % roles.length] ?? 'agent';
    const { id } = await store.addAgent({ name: `Agent ${index}`, role, secret, by: first.id, now });
    await store.completeSignIn({ id, now });
    ids.push(id);
  }
  return ids;
}

/** A customer writes, just now unless the test says when. */
export async function write(
  store: Store,
  phone: string,
  change: Partial<ObservedMessage> = {},
): Promise<{ message: Message; conversationId: number; ticket: Ticket | undefined }> {
  const { message, conversation } = await record(store, fromPhone(phone, { sentAt: Date.now(), ...change }));
  const ticket =
    message.ticketId === null ? undefined : (await store.getTicket({ id: message.ticketId })).ticket;
  return { message, conversationId: conversation.id, ticket };
}

/** The pharmacy's phone answers. */
export async function answerOnPhone(store: Store, phone: string, sentAt = Date.now()): Promise<void> {
  await record(store, fromPhone(phone, { direction: 'outgoing', status: 'sent', sentAt, content: 'حاضر' }));
}

let lastKey = 0;

/** An agent answers, or (with `automation`) the desk does. */
export async function answer(
  store: Store,
  conversationId: number,
  sentBy: string | null = 'agent:1',
): Promise<Message> {
  lastKey += 1;
  const input = { conversationId, clientKey: `answer-${lastKey}`, text: 'حاضر', sentBy, now: Date.now() };
  return store.enqueueText(input);
}

export async function unresolvedOf(store: Store, conversationId: number): Promise<Ticket | undefined> {
  const tickets = await store.listTicketsOfConversation({ conversationId });
  return tickets.find(({ status }) => status !== 'resolved');
}

/** What a ticket's history says, oldest first. */
export async function changesOf(store: Store, id: number): Promise<TicketChange[]> {
  return (await store.getTicket({ id })).events.map(({ change }) => change);
}

export const minutesAgo = (minutes: number): number => Date.now() - minutes * MINUTE;
