import { findNextWebhook, listDueWebhooks, readInboxState } from '../../rows/webhooks/inbox.ts';
import type { Query } from '../operation.ts';

export const listWebhooks: Query<'listWebhooks'> = (tx, input) => ({
  items: listDueWebhooks(tx, input),
  nextAt: findNextWebhook(tx),
});

export const getWebhookInbox: Query<'getWebhookInbox'> = (tx) => readInboxState(tx);
