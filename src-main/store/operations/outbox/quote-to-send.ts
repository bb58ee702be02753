import type { OutboxEntry } from '../../contract/store.ts';
import type { QuotedToSend } from '../../contract/outbox-store.ts';
import { findQuotedToSend, setQuotedLeftOut } from '../../rows/messages/quoted-messages.ts';
import type { Tx } from '../../schema/tx.ts';

/**
 * What the entry goes out with, decided in the transaction that lets it go: what cannot be quoted over this link now is left
 * out, and the message says so from then on. A link knows only what went over it, and a chat only what is in it.
 */
export function quoteToSend(tx: Tx, { messageId, link }: OutboxEntry): QuotedToSend | null {
  const quoted = findQuotedToSend(tx, messageId);
  if (quoted === undefined) return null;
  const { waMessageId, direction, status, revokedAt } = quoted;
  const hasLeft = status !== 'pending' && status !== 'failed';
  const isThere = quoted.isOfSameContact && quoted.link === (link ?? 'web') && revokedAt === null && hasLeft;
  if (waMessageId !== null && isThere) return { waMessageId, fromMe: direction === 'outgoing' };
  leaveQuoteOut(tx, messageId);
  return null;
}

export function leaveQuoteOut(tx: Tx, messageId: number): void {
  setQuotedLeftOut(tx, messageId);
  tx.changes.messageChanged(messageId);
}
