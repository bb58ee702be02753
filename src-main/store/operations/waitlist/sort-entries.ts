import type { Exclusion, Telling, WaitlistEntry, WaitlistItem } from '#shared/domain/follow-ups/waitlist.ts';
import { listEntriesOfItem } from '../../rows/follow-ups/waitlist-entries.ts';
import { getConsent } from '../../rows/people/consent.ts';
import type { ReadTx } from '../../schema/tx.ts';

/** Whom the news may go to: each conversation once. */
export function sortEntries(
  tx: ReadTx,
  item: WaitlistItem,
): { tells: WaitlistEntry[]; excluded: Telling['excluded'] } {
  const tells: WaitlistEntry[] = [];
  const excluded: Telling['excluded'] = [];
  const entries = listEntriesOfItem(tx, item.id);
  const served = new Map<number, number>();
  for (const {
    state,
    settledAt,
    for: { conversationId },
  } of entries) {
    if (state === 'queued') served.set(conversationId, Infinity);
    if (isToldNow(state, settledAt, item)) served.set(conversationId, settledAt ?? Infinity);
  }
  for (const entry of entries) {
    const reason = exclusionOf(tx, entry, item, served);
    if (reason === null) {
      tells.push(entry);
      served.set(entry.for.conversationId, Infinity);
    } else if (reason !== 'told-before') {
      excluded.push({ entry, reason });
    }
  }
  return { tells, excluded };
}

/** @param servedAt when a conversation was told, epoch ms; who asked again after that waits anew. */
function exclusionOf(
  tx: ReadTx,
  { state, settledAt, createdAt, for: { conversationId, customerId, isHeld } }: WaitlistEntry,
  item: WaitlistItem,
  servedAt: ReadonlyMap<number, number>,
): Exclusion | 'told-before' | null {
  if (state === 'queued') return 'queued';
  if (state === 'told') return isToldNow(state, settledAt, item) ? 'already-told' : 'told-before';
  if (getConsent(tx, customerId).state === 'opted-out') return 'opted-out';
  if (isHeld) return 'new-owner';
  return createdAt <= (servedAt.get(conversationId) ?? -Infinity) ? 'same-customer' : null;
}

/** Told since it came last. */
const isToldNow = (state: WaitlistEntry['state'], settledAt: number | null, item: WaitlistItem): boolean =>
  state === 'told' && settledAt !== null && settledAt >= (item.arrivedAt ?? 0);
