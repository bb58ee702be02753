import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import type { OutboxEntry, Store } from '#main/store/contract/store.ts';

interface Snapshot {
  conversations: {
    conversation: Omit<Conversation, 'updatedAt'>;
    messages: Message[];
    tickets: Omit<Ticket, 'updatedAt'>[];
    found: number[];
  }[];
  queue: OutboxEntry[];
  unread: number;
}

/**
 * Everything that a merge may move, as the desk shows it. `found`: what a search for the customer's name gives.
 * @param only the ids of the conversations to look at; absent: all.
 */
export async function snapshot(store: Store, only?: readonly number[]): Promise<Snapshot> {
  const { items } = await store.listConversations({ limit: 1000 });
  const conversations: Snapshot['conversations'] = [];
  for (const { updatedAt: _, ...conversation } of items) {
    if (only?.includes(conversation.id) === false) continue;
    const messages = await store.listMessages({ conversationId: conversation.id, limit: 10_000 });
    const query = conversation.customerName ?? conversation.customerPhone ?? '';
    const found = await store.listConversations({ query, limit: 1000 });
    const tickets = await store.listTicketsOfConversation({ conversationId: conversation.id });
    conversations.push({
      conversation,
      messages: messages.items,
      tickets: tickets.map(({ updatedAt: _at, ...ticket }) => ticket),
      found: found.items.map(({ id }) => id),
    });
  }
  return { conversations, queue: await store.listOutboxHeads(), unread: await store.countUnread() };
}
