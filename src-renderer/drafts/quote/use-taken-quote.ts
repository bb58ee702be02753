import { useQueryClient } from '@tanstack/react-query';
import type { Message } from '#shared/domain/messages/message.ts';
import { useDrafts } from '../drafts.tsx';
import { giveQuoteBack, takeQuote } from './taken-quote.ts';

/** What goes with the message that is sent next in a conversation. */
export function useTakenQuote(conversationId: number): {
  take: () => Message['quoted'];
  giveBack: (quoted: Message['quoted']) => void;
} {
  const client = useQueryClient();
  const drafts = useDrafts();
  return {
    take: () => takeQuote(client, drafts, conversationId),
    giveBack: (quoted) => giveQuoteBack(client, drafts, { conversationId, quoted }),
  };
}
