import { findNextWebhook, listDueWebhooks, readInboxState } from '../../rows/webhook-inbox/inbox.ts';
import type { Query } from '../operation.ts';

export const listReceivedWebhooks: Query<'listReceivedWebhooks'> = (tx, input) => ({
  items: listDueWebhooks(tx, input),
  nextAt: findNextWebhook(tx),
});

export const getWebhookInbox: Query<'getWebhookInbox'> = (tx) => readInboxState(tx);
