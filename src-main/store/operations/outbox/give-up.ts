import type { FailureReason } from '#shared/domain/messages/message.ts';
import { getMessage } from '../../rows/messages/messages.ts';
import { getOutboxEntry, isFinished, setOutboxProgress } from '../../rows/outbox.ts';
import type { Tx } from '../../schema/tx.ts';
import { writeMessageStatus } from '../messages/advance-message.ts';

/** It is not tried again by itself; a person decides. Does nothing to a finished entry. */
export function giveUp(
  tx: Tx,
  id: number,
  { state, reason, now }: { state: 'failed' | 'unknown' | 'dropped'; reason: FailureReason; now: number },
): void {
  const entry = getOutboxEntry(tx, id);
  const message = getMessage(tx, entry.messageId);
  if (isFinished(entry.state)) return;
  setOutboxProgress(tx, entry, { state, now });
  writeMessageStatus(tx, message, { failed: reason }, now);
}
