// What had an id over one link goes by whichever sends now, as soon as it provably has not left.
import type { OutboxEntry } from '../../contract/store.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import { setWaMessageId } from '../../rows/messages/messages.ts';
import { findSendKey } from '../../rows/messages/send-keys.ts';
import { listUnfinishedEntries, setOutboxLink, setOutboxProgress } from '../../rows/outbox.ts';
import type { Tx } from '../../schema/tx.ts';
import { giveUp } from './give-up.ts';

/**
 * Of an entry that provably has not left: a key of the desk's own that WhatsApp never got stands for nothing, and is taken
 * off. It is kept all the same: should WhatsApp tell it after all, the message is known by it. An id that WhatsApp's own
 * program chose stays, because a look-up by it is the better proof.
 */
export function freeOfKey(tx: Tx, entry: OutboxEntry, now: number): OutboxEntry {
  const { waMessageId, messageId } = entry;
  if (waMessageId === null || findSendKey(tx, waMessageId) === undefined) return entry;
  setWaMessageId(tx, { id: messageId, waMessageId: null, now });
  return { ...setOutboxLink(tx, entry, null), waMessageId: null };
}

/** The link is gone for good: what has not left goes by another one, and what may have left is for a person to decide. */
export function leaveLink(tx: Tx, link: Link, now: number): void {
  for (const entry of listUnfinishedEntries(tx)) {
    if (entry.link !== link) continue;
    if (entry.state === 'dispatched') giveUp(tx, entry.id, { state: 'unknown', reason: 'unknown', now });
    else setOutboxProgress(tx, freeOfKey(tx, entry, now), { state: 'queued', now });
  }
}
