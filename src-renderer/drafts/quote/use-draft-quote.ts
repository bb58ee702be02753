import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { invoke } from '../../api/invoke.ts';
import { onEvent } from '../../api/on-event.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import type { ChosenQuote } from '../draft-store.ts';
import { useDrafts } from '../drafts.tsx';

/** What a conversation's draft answers, as far as whoever is signed in chose it; null for nothing. */
export function useDraftQuote({ id, draftQuote }: Pick<Conversation, 'id' | 'draftQuote'>): {
  message: Message | null;
  forget: () => void;
} {
  const drafts = useDrafts();
  const client = useQueryClient();
  const me = useSignedIn()?.agent.id;
  const chosen = useStore(drafts.quotes, (quotes) => quotes.get(id));
  const mine = ownQuote(chosen === undefined ? draftQuote : chosen, me);
  const messageId = mine?.messageId ?? null;
  const queryKey = queryKeys.message(messageId ?? 0);
  const found = useQuery({
    queryKey,
    queryFn: () => invoke('messages.get', { messageId: messageId ?? 0 }),
    enabled: messageId !== null,
  });
  // It may be deleted or edited while it stands there.
  useEffect(() => {
    if (messageId === null) return undefined;
    return onEvent('message.changed', (changed) => {
      if (changed.id === messageId) client.setQueryData(queryKeys.message(messageId), changed);
    });
  }, [client, messageId]);
  const forget = (): void =>
    drafts.quote(id, null, client.getQueryData<Conversation>(queryKeys.conversation(id))?.draft ?? '');
  return { message: messageId === null ? null : (found.data ?? null), forget };
}

/** A colleague's choice is theirs. */
export const ownQuote = (quote: ChosenQuote | null, me: number | undefined): ChosenQuote | null =>
  quote === null || (quote.by !== null && quote.by !== me) ? null : quote;
