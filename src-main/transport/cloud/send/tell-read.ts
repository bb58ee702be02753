import type { Logger } from '../../../log/logger.ts';
import type { GraphClient } from '../graph/graph-client.ts';

const LIMIT_MS = 10_000;

/** Blue ticks up to this message of a customer's, and that somebody is typing. Failing is harmless, so it never rejects. */
export async function tellRead(
  client: GraphClient,
  { waMessageId, isTyping }: { waMessageId: string; isTyping: boolean },
  log: Logger,
): Promise<void> {
  const body = {
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: waMessageId,
    ...(isTyping && { typing_indicator: { type: 'text' } }),
  };
  const answer = await client.post(`${client.phoneNumberId}/messages`, body, { limitMs: LIMIT_MS });
  if (answer.kind === 'answer') return;
  log.warn('could not mark a chat read', answer.kind === 'refused' ? answer.error : answer.cause);
}
