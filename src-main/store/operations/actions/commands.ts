import { AppError } from '#shared/domain/errors.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { MessageChange } from '#shared/domain/messages/message-change.ts';
import { listReactions } from '../../rows/messages/edit-messages.ts';
import {
  getAction,
  setActionState,
  setActionTry,
  stampMessage,
  type ActionRow,
} from '../../rows/messages/message-actions.ts';
import { getMessage } from '../../rows/messages/messages.ts';
import type { Tx } from '../../schema/tx.ts';
import { applyChange } from '../messages/change-message.ts';
import type { Operation } from '../operation.ts';
import { endEditDraft } from '../drafts/end-edit-draft.ts';
import { ask } from './ask-action.ts';

export const askAction: Operation<'askAction'> = (tx, { messageId, action, by, now }) => {
  ask(tx, { message: getMessage(tx, messageId), by, now }, action);
  // It is asked for now: whatever ends the desk next, the draft does not come back beside it.
  if (action.kind === 'edit') endEditDraft(tx, { messageId, by });
  return getMessage(tx, messageId);
};

export const deferAction: Operation<'deferAction'> = (tx, input) => setActionTry(tx, input);

export const settleAction: Operation<'settleAction'> = (tx, { id, failure, at, now }) => {
  const action = getAction(tx, id);
  if (failure === null) {
    // WhatsApp shows it, whatever was wanted since; that comes next.
    apply(tx, action, { at: at ?? now, now });
    if (action.state === 'waiting') setActionState(tx, { id, state: 'done', failure, now });
  } else if (action.state === 'waiting') {
    setActionState(tx, {
      id,
      state: action.kind === 'star' ? 'dropped' : 'failed',
      failure: failureOf(action, failure),
      now,
    });
  }
  changed(tx, action.messageId, now);
  // What waited behind it may follow.
  tx.changes.queued();
};

export const retryAction: Operation<'retryAction'> = (tx, { messageId, actionId, now }) => {
  if (getOwn(tx, messageId, actionId).state === 'failed') {
    setActionState(tx, { id: actionId, state: 'waiting', failure: null, now });
    setActionTry(tx, { id: actionId, attempts: 0, notBefore: now, now });
    changed(tx, messageId, now);
    tx.changes.queued();
  }
  return getMessage(tx, messageId);
};

export const leaveAction: Operation<'leaveAction'> = (tx, { messageId, actionId, now }) => {
  if (getOwn(tx, messageId, actionId).state === 'failed') {
    setActionState(tx, { id: actionId, state: 'dropped', failure: null, now });
    changed(tx, messageId, now);
  }
  return getMessage(tx, messageId);
};

/** Nobody is asked about a star: it is here, and that is what it is for. */
const failureOf = <Failure>({ kind }: ActionRow, failure: Failure): Failure | null =>
  kind === 'star' ? null : failure;

/** What has just been done is the newest, whatever somebody has made of this PC's clock since the one before. */
function apply(
  tx: Tx,
  { messageId, kind, value }: ActionRow,
  { at, now }: { at: number; now: number },
): void {
  const message = getMessage(tx, messageId);
  const change = changeOf(kind, value, Math.max(at, knownSince(tx, message, kind)));
  if (change !== undefined) applyChange(tx, message, change, now);
}

/** Epoch ms. */
function knownSince(tx: Tx, { id, editedAt }: Message, kind: ActionRow['kind']): number {
  if (kind === 'edit') return editedAt ?? 0;
  if (kind !== 'react') return 0;
  return listReactions(tx, id).find(({ by }) => by === 'pharmacy')?.at ?? 0;
}

function changeOf(kind: ActionRow['kind'], value: string, at: number): MessageChange | undefined {
  switch (kind) {
    case 'react':
      return { kind: 'reacted', by: 'pharmacy', emoji: value, at };
    case 'edit':
      return { kind: 'edited', text: value, at };
    case 'delete':
      return { kind: 'revoked', at };
    case 'star':
      return undefined;
  }
}

function getOwn(tx: Tx, messageId: number, actionId: number): ActionRow {
  const action = getAction(tx, actionId);
  if (action.messageId !== messageId)
    throw new AppError('not-found', { message: `message action ${actionId}` });
  return action;
}

function changed(tx: Tx, messageId: number, now: number): void {
  stampMessage(tx, { id: messageId, now });
  tx.changes.messageChanged(messageId);
}
