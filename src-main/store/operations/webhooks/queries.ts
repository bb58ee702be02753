import { findNext, listDue } from '../../rows/webhooks/deliveries.ts';
import { listAll } from '../../rows/webhooks/webhooks.ts';
import type { Query } from '../operation.ts';

export const listWebhooks: Query<'listWebhooks'> = (tx) => listAll(tx);

export const listDueDeliveries: Query<'listDueDeliveries'> = (tx, { now }) => listDue(tx, now);

export const nextDeliveryAt: Query<'nextDeliveryAt'> = (tx) => findNext(tx);
