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
 * not never is. The desk's own work comes first, so that nothing that goes wrong here hinders it; what is not told because
 * of it is counted, where an admin sees it.
 */
export function tellWebhooks(tx: Tx, events: readonly StoreEvent[], makeId: () => string): void {
  const told = events.flatMap(toTold);
  if (told.length === 0) return;
  const failed = tx.attempt(() => {
    for (const webhook of listListening(tx)) {
      const wanted = readJson(webhook.events, eventsSchema, []);
      for (const event of told.filter(({ type }) => wanted.includes(type)))
        tell(tx, webhook.id, event, makeId);
    }
  });
  if (failed !== undefined) tx.changes.eventsLost(told.length);
}

function tell(tx: Tx, webhookId: number, { type, message }: Told, makeId: () => string): void {
  let lost = 0;
  const failed = tx.attempt(() => {
    const now = message.updatedAt;
    const body = JSON.stringify({ type, timestamp: isoTime(now), data: toApiMessage(message) });
    lost = addDelivery(tx, { webhookId, eventId: makeId(), body, now });
  });
  if (failed !== undefined) lost = 1;
  if (lost > 0) noteGivenUp(tx, { id: webhookId, count: lost });
}

interface Told {
  type: WebhookEvent;
  message: Message;
}

function toTold(event: StoreEvent): Told[] {
  if (event.channel === 'message.recorded')
    return [{ type: 'message.created', message: event.payload.message }];
  if (event.channel === 'message.changed') return [{ type: 'message.updated', message: event.payload }];
  return [];
}
