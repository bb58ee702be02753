import { AppError } from '#shared/domain/errors.ts';
import { TOPICS } from '#shared/domain/topic.ts';
import type { Erasure, ErasureReason } from '#shared/domain/privacy/erasure.ts';
import { findLastWrittenAt } from '../../rows/media/old-media.ts';
import { addErasedNames, nameOfMessage } from '../../rows/privacy/erased-names.ts';
import { findErasure, insertErasure } from '../../rows/privacy/erasures.ts';
import { hidePerson } from '../../rows/privacy/hide-person.ts';
import { IN_SET, ofSets } from '../../rows/privacy/of-ids.ts';
import { currentNames, type Person } from '../../rows/privacy/person.ts';
import { writeAudit } from '../../rows/staff/audit.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/**
 * Up to when they wrote. A time in the future that a message claims counts as the one at which it was seen: it would shut them
 * out until then.
 */
const selectNewest = ofSets<{ at: number | null }>(
  `SELECT max(at) AS at FROM (
    SELECT min(sent_at, coalesce(whatsapp_at, sent_at)) AS at FROM messages
    WHERE direction = 'incoming' AND conversation_id ${IN_SET})`,
);

/** What claims to be of later, told by its id. */
const selectLater = {
  sql: `SELECT wa_message_id AS waMessageId FROM messages
    WHERE direction = 'incoming' AND wa_message_id IS NOT NULL AND conversation_id ${IN_SET}
      AND coalesce(whatsapp_at, sent_at) > ?
    ORDER BY id DESC LIMIT 1000`,
  bind: ({ ids, untilAt }: { ids: readonly number[]; untilAt: number }) => [JSON.stringify(ids), untilAt],
} as {
  sql: string;
  bind: (p: { ids: readonly number[]; untilAt: number }) => unknown[];
  row?: { waMessageId: string };
};

/** What the desk sent last, by its own clock, which may be wrong. */
const selectLastSent = {
  sql: `SELECT wa_message_id AS waMessageId FROM messages
    WHERE direction = 'outgoing' AND wa_message_id IS NOT NULL AND conversation_id = ?
    ORDER BY sent_at DESC, id DESC LIMIT 200`,
  bind: ({ id }: { id: number }) => [id],
} as { sql: string; bind: (p: { id: number }) => unknown[]; row?: { waMessageId: string } };

/**
 * The first commit of an erasure. What WhatsApp tells again of before is left out from now on: up to the last message that
 * customers wrote by WhatsApp's own clock, so that a PC whose clock is ahead shuts nobody out.
 */
export function beginErasure(
  tx: Tx,
  input: { customerId: number; person: Person; reason: ErasureReason; by: number | null; now: number },
): Erasure {
  const { person, reason, by, now } = input;
  const untilAt = lastWordOf(tx, person, now);
  const messages = [
    ...person.conversationIds.flatMap((id) => tx.all(selectLastSent, { id })),
    ...tx.all(selectLater, { ids: person.conversationIds, untilAt }),
  ];
  const names = [
    ...currentNames(tx, person),
    ...messages.map(({ waMessageId }) => nameOfMessage(waMessageId)),
  ];
  addErasedNames(tx, { names, untilAt, erasedAt: now });
  const id = insertErasure(tx, input);
  hidePerson(tx, person);
  writeAudit(tx, { agentId: by, action: 'customer.erased', detail: { reason, erasure: id }, now });
  for (const conversationId of person.conversationIds) tx.changes.conversationRemoved(conversationId);
  tx.changes.touched(...TOPICS);
  const erasure = findErasure(tx, id);
  if (erasure === undefined) throw new AppError('internal');
  return erasure;
}

function lastWordOf(tx: ReadTx, { conversationIds }: Person, now: number): number {
  const theirs = tx.get(selectNewest, { sets: [conversationIds] })?.at ?? 0;
  return Math.max(theirs, Math.min(now, findLastWrittenAt(tx) ?? now));
}
