// What has come by which link.
import { sql } from 'kysely';
import { LINKS, type Link } from '#shared/domain/transport-capabilities.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { listHoldersOf } from '../people/numbers/contact-addresses.ts';

// A literal, so that SQLite sees that the partial index messages_received answers it.
const isReceived = sql<boolean>`messages.direction = 'incoming'`;

const selectAny = statement((p: { conversationId: number; link: Link }) =>
  query
    .selectFrom('messages')
    .select('messages.id')
    .where('conversation_id', '=', p.conversationId)
    .where('link', '=', p.link)
    .where(isReceived)
    .limit(1),
);

const selectNewest = statement((p: { contactId: number; link: Link }) =>
  query
    .selectFrom('messages')
    .innerJoin('contacts', 'contacts.id', 'messages.contact_id')
    .select('messages.wa_message_id as waMessageId')
    .whereRef('messages.conversation_id', '=', 'contacts.conversation_id')
    .where('contacts.id', '=', p.contactId)
    .where('messages.link', '=', p.link)
    .where(isReceived)
    .orderBy('messages.sent_at', 'desc')
    .orderBy('messages.id', 'desc')
    .limit(1),
);

/** By which links those in a conversation have written. */
export const listLinksWritten = (tx: ReadTx, conversationId: number): Link[] =>
  LINKS.filter((link) => tx.get(selectAny, { conversationId, link }) !== undefined);

/** Of whoever has, or had, the address. */
export function findLastReceivedId(
  tx: ReadTx,
  { chatAddress, link }: { chatAddress: string; link: Link },
): string | null {
  for (const contactId of listHoldersOf(tx, chatAddress)) {
    const newest = tx.get(selectNewest, { contactId, link })?.waMessageId;
    if (newest != null) return newest;
  }
  return null;
}
