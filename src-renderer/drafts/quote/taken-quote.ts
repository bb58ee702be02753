import type { QueryClient } from '@tanstack/react-query';
import type { StaffState } from '#shared/domain/staff/agent.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { quotedFrom } from '#shared/domain/messages/quoting.ts';
import { queryKeys } from '../../api/query-keys.ts';
import type { DraftStore } from '../draft-store.ts';
import { ownQuote } from './use-draft-quote.ts';

/** Takes what a draft answers out of it, for the message that is being sent. */
export function takeQuote(
  client: QueryClient,
  drafts: DraftStore,
  conversationId: number,
): Message['quoted'] {
  const stored = client.getQueryData<Conversation>(queryKeys.conversation(conversationId));
  const chosen = drafts.quotes.getState().get(conversationId);
  const mine = ownQuote(chosen === undefined ? (stored?.draftQuote ?? null) : chosen, signedInId(client));
  if (mine === null) return null;
  // Before it was seen above the field nobody can have meant it.
  const message = client.getQueryData<Message>(queryKeys.message(mine.messageId));
  if (message === undefined) return null;
  drafts.quote(conversationId, null, stored?.draft ?? '');
  return quotedFrom(message);
}

/** The message could not be sent: what it was to answer stands above the field again. */
export function giveQuoteBack(
  client: QueryClient,
  drafts: DraftStore,
  { conversationId, quoted }: { conversationId: number; quoted: Message['quoted'] },
): void {
  if (quoted === null || quoted.messageId === null) return;
  const chosen = { messageId: quoted.messageId, by: signedInId(client) ?? null };
  drafts.quote(
    conversationId,
    chosen,
    client.getQueryData<Conversation>(queryKeys.conversation(conversationId))?.draft ?? '',
  );
}

function signedInId(client: QueryClient): number | undefined {
  const staff = client.getQueryData<StaffState>(queryKeys.staff);
  return staff?.phase === 'signed-in' ? staff.agent.id : undefined;
}
