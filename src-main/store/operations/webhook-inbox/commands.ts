import { isProbe } from '../../../lib/webhook-probe.ts';
import { keepReceived, removeReceived, setFailed, wakeReceived } from '../../rows/webhook-inbox/inbox.ts';
import type { Operation } from '../operation.ts';

export const keepReceivedWebhook: Operation<'keepReceivedWebhook'> = (tx, { body, now }) =>
  keepReceived(tx, { body, now, isHeard: !isProbe(body) });

export const removeReceivedWebhook: Operation<'removeReceivedWebhook'> = (tx, { id }) =>
  removeReceived(tx, id);

export const failReceivedWebhook: Operation<'failReceivedWebhook'> = (tx, { id, error, notBefore }) => {
  setFailed(tx, id, error, notBefore);
  if (notBefore === null) tx.changes.touched('cloud');
};

export const wakeReceivedWebhooks: Operation<'wakeReceivedWebhooks'> = (tx) => wakeReceived(tx);
