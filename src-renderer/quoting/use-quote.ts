import { useQueryClient } from '@tanstack/react-query';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { canBeQuoted } from '#shared/domain/messages/quoting.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { isOptimistic } from '../api/cache/thread-pages.ts';
import { queryKeys } from '../api/query-keys.ts';
import { useSignedIn } from '../api/queries/signed-in.ts';
import { useDrafts } from '../drafts/drafts.tsx';
import { useWriting } from '../notes/writing/writing.tsx';

/** Until main has recorded it there is nothing to answer. */
export const isQuotable = (message: Message): boolean => !isOptimistic(message) && canBeQuoted(message);

/** Puts a message above the field, as what is answered next, and the keyboard into the field. */
export function useQuote(): (message: Message) => void {
  const client = useQueryClient();
  const drafts = useDrafts();
  const me = useSignedIn()?.agent.id ?? null;
  const { mode, setMode, field } = useWriting();
  return (message) => {
    if (!isQuotable(message)) return;
    const { id: messageId, conversationId } = message;
    client.setQueryData(queryKeys.message(messageId), message);
    const stored = client.getQueryData<Conversation>(queryKeys.conversation(conversationId));
    drafts.quote(conversationId, { messageId, by: me }, stored?.draft ?? '');
    if (mode !== 'message') setMode('message');
    // The menu that this came from gives the keyboard back first.
    requestAnimationFrame(() => field.current?.focus());
  };
}
