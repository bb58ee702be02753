import type { AuditAction } from '#shared/domain/staff/audit.ts';
import { writeAudit } from '../../rows/staff/audit.ts';
import {
  findWebhookOf,
  postponeDelivery,
  removeDeliveriesOf,
  removeDelivery,
} from '../../rows/webhooks/deliveries.ts';
import {
  deleteWebhook,
  getWebhook,
  insertWebhook,
  noteGivenUp,
  noteProblem,
  noteSuccess,
  setDisabled,
  setSecret,
} from '../../rows/webhooks/webhooks.ts';
import type { Tx } from '../../schema/tx.ts';
import type { Operation } from '../operation.ts';

export const addWebhook: Operation<'addWebhook'> = (tx, { by, ...webhook }) => {
  const id = insertWebhook(tx, webhook);
  noteDone(tx, { id, action: 'webhook.added', by, now: webhook.now });
  return getWebhook(tx, id);
};

export const setWebhookDisabled: Operation<'setWebhookDisabled'> = (tx, { id, isDisabled, by, now }) => {
  const { disabled } = getWebhook(tx, id);
  if ((disabled !== null) === isDisabled) return getWebhook(tx, id);
  setDisabled(tx, { id, disabled: isDisabled ? 'person' : null });
  if (isDisabled) removeDeliveriesOf(tx, id);
  noteDone(tx, { id, action: isDisabled ? 'webhook.disabled' : 'webhook.enabled', by, now });
  return getWebhook(tx, id);
};

export const rotateWebhookSecret: Operation<'rotateWebhookSecret'> = (tx, { by, now, ...rotation }) => {
  getWebhook(tx, rotation.id);
  setSecret(tx, rotation);
  noteDone(tx, { id: rotation.id, action: 'webhook.secret-rotated', by, now });
  return getWebhook(tx, rotation.id);
};

export const removeWebhook: Operation<'removeWebhook'> = (tx, { id, by, now }) => {
  noteDone(tx, { id, action: 'webhook.removed', by, now });
  removeDeliveriesOf(tx, id);
  deleteWebhook(tx, id);
};

export const settleDelivery: Operation<'settleDelivery'> = (tx, { id, now }) => {
  const webhookId = findWebhookOf(tx, id);
  if (webhookId === undefined) return;
  removeDelivery(tx, id);
  noteSuccess(tx, { id: webhookId, now });
  tx.changes.touched('programs');
};

export const failDelivery: Operation<'failDelivery'> = (tx, { id, problem, status, notBefore, isGone }) => {
  const webhookId = findWebhookOf(tx, id);
  if (webhookId === undefined) return;
  noteProblem(tx, { id: webhookId, problem, status });
  tx.changes.touched('programs');
  if (isGone) {
    setDisabled(tx, { id: webhookId, disabled: 'gone' });
    noteGivenUp(tx, { id: webhookId, count: removeDeliveriesOf(tx, webhookId) });
  } else if (notBefore === null) {
    removeDelivery(tx, id);
    noteGivenUp(tx, { id: webhookId, count: 1 });
  } else postponeDelivery(tx, { id, notBefore });
};

/** The host alone: an address may hold a word that is a secret. */
function noteDone(tx: Tx, done: { id: number; action: AuditAction; by: number; now: number }): void {
  const { id, action, by, now } = done;
  const detail = { host: new URL(getWebhook(tx, id).url).host };
  writeAudit(tx, { agentId: by, action, subject: `webhook:${id}`, detail, now });
  tx.changes.touched('programs');
}
