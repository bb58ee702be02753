import { carry } from '#shared/ipc/carried.ts';
import { conversationsInvokes } from '#shared/ipc/contract/conversations.ts';
import { messagesInvokes } from '#shared/ipc/contract/messages.ts';
import { listConversations } from '../conversations/queries.ts';
import { listMessages, listMessagesAround } from '../messages/queries.ts';
import type { Query } from '../operation.ts';

export const carryConversations: Query<'carryConversations'> = (tx, input) =>
  carry({
    ok: true,
    value: conversationsInvokes['conversations.list'].output.parse(listConversations(tx, input)),
  });

export const carryMessages: Query<'carryMessages'> = (tx, input) =>
  carry({ ok: true, value: messagesInvokes['messages.list'].output.parse(listMessages(tx, input)) });

export const carryMessagesAround: Query<'carryMessagesAround'> = (tx, input) =>
  carry({ ok: true, value: messagesInvokes['messages.around'].output.parse(listMessagesAround(tx, input)) });
