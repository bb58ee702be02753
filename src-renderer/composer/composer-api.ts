import type { QueryClient } from '@tanstack/react-query';
import type { ErrorCode } from '#shared/domain/errors.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { errorCodeOf, invoke } from '../api/invoke.ts';
import { putMessage } from '../api/cache/live-events.ts';
import { nextOptimisticOrder, takeBackOptimistic } from '../api/cache/optimistic.ts';
import { optimisticMessage } from '../api/cache/thread-pages.ts';

/** Shows the bubble, then queues the text. On failure the bubble is taken back and the reason returned. */
export async function sendText(
  client: QueryClient,
  conversationId: number,
  text: string,
  quoted: Message['quoted'] = null,
): Promise<{ sent: true } | { sent: false; code: ErrorCode }> {
  const clientKey = crypto.randomUUID();
  putMessage(
    client,
    optimisticMessage({
      conversationId,
      clientKey,
      text,
      quoted,
      now: Date.now(),
      order: nextOptimisticOrder(),
    }),
  );
  try {
    const quotedId = quoted?.messageId ?? null;
    putMessage(client, await invoke('messages.sendText', { conversationId, clientKey, text, quotedId }));
    return { sent: true };
  } catch (error) {
    takeBackOptimistic(client, conversationId, clientKey);
    return { sent: false, code: errorCodeOf(error) };
  }
}
