import { z } from 'zod';
import type { Message } from '#shared/domain/messages/message.ts';
import { isoTime, toApiMessage } from '#shared/domain/programs/api-message.ts';
import { webhookEventSchema, type WebhookEvent } from '#shared/domain/programs/webhook.ts';
import type { StoreEvent } from '../../contract/store-event.ts';
import { readJson } from '../json-column.ts';
import { addDelivery, listListening } from './deliveries.ts';
import { noteGivenUp } from './webhooks.ts';
import type { Tx } from '../../schema/tx.ts';

const eventsSchema = z.array(webhookEventSchema);

/**
 * Writes down what other programs have to hear of a transaction, in the transaction: what is committed is told, and what is
 * not never is. The desk's own work comes first, so that nothing that goes wrong here hinders it.
 */
export function tellWebhooks(tx: Tx, events: readonly StoreEvent[], makeId: () => string): void {
  const told = events.flatMap(toTold);
  if (told.length === 0) return;
  tx.attempt(() => {
    for (const webhook of listListening(tx)) {
      const wanted = readJson(webhook.events, eventsSchema, []);
      for (const { type, message } of told) {
        if (!wanted.includes(type)) continue;
        const now = message.updatedAt;
        const body = JSON.stringify({ type, timestamp: isoTime(now), data: toApiMessage(message) });
        const dropped = addDelivery(tx, { webhookId: webhook.id, eventId: makeId(), body, now });
        if (dropped > 0) noteGivenUp(tx, { id: webhook.id, count: dropped });
      }
    }
  });
}

function toTold(event: StoreEvent): { type: WebhookEvent; message: Message }[] {
  if (event.channel === 'message.recorded')
    return [{ type: 'message.created', message: event.payload.message }];
  if (event.channel === 'message.changed') return [{ type: 'message.updated', message: event.payload }];
  return [];
}
