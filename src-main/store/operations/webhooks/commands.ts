import { keepReceived, removeReceived, setFailed, wakeReceived } from '../../rows/webhooks/inbox.ts';
import type { Operation } from '../operation.ts';

export const keepWebhook: Operation<'keepWebhook'> = (tx, { body, now }) => keepReceived(tx, body, now);

export const removeWebhook: Operation<'removeWebhook'> = (tx, { id }) => removeReceived(tx, id);

export const failWebhook: Operation<'failWebhook'> = (tx, { id, error, notBefore }) => {
  setFailed(tx, id, error, notBefore);
  if (notBefore === null) tx.changes.touched('cloud');
};

export const wakeWebhooks: Operation<'wakeWebhooks'> = (tx) => wakeReceived(tx);
