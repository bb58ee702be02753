import type { Called } from '#shared/domain/messages/called.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** Whom a message calls by “@”, and who that was when it was written, where the desk knew them. */
export interface CalledInMessage extends Omit<Called, 'digits'> {
  contactId: number | null;
  /** When that was, epoch ms: a number is somebody's for a while. */
  at: number;
}

const COLUMNS = [
  'called_people.contact_id as contactId',
  'called_people.phone',
  'called_people.lid',
  'called_people.phone_book_name as phoneBookName',
  'messages.sent_at as at',
] as const;

const selectIn = statement((p: { messageId: number; digits: string }) =>
  query
    .selectFrom('called_people')
    .innerJoin('messages', 'messages.id', 'called_people.message_id')
    .select(COLUMNS)
    .where('called_people.message_id', '=', p.messageId)
    .where('called_people.digits', '=', p.digits),
);

const selectNewest = statement((p: { digits: string }) =>
  query
    .selectFrom('called_people')
    .innerJoin('messages', 'messages.id', 'called_people.message_id')
    .select(COLUMNS)
    .where('called_people.digits', '=', p.digits)
    .orderBy('called_people.message_id', 'desc')
    .limit(1),
);

// Told again, it says more and never less; who it was stays who it was.
const write = statement((p: Called & { messageId: number; contactId: number | null }) =>
  query
    .insertInto('called_people')
    .values({
      message_id: p.messageId,
      digits: p.digits,
      contact_id: p.contactId,
      phone: p.phone,
      lid: p.lid,
      phone_book_name: p.phoneBookName,
    })
    .onConflict((conflict) =>
      conflict.columns(['message_id', 'digits']).doUpdateSet(({ ref, fn }) => ({
        contact_id: fn.coalesce(ref('called_people.contact_id'), ref('excluded.contact_id')),
        phone: fn.coalesce(ref('called_people.phone'), ref('excluded.phone')),
        lid: fn.coalesce(ref('called_people.lid'), ref('excluded.lid')),
        phone_book_name: fn.coalesce(ref('excluded.phone_book_name'), ref('called_people.phone_book_name')),
      })),
    ),
);

const giveToContact = statement((p: { fromId: number; intoId: number }) =>
  query.updateTable('called_people').set({ contact_id: p.intoId }).where('contact_id', '=', p.fromId),
);

const selectOfMessage = statement((p: { messageId: number }) =>
  query
    .selectFrom('called_people')
    .select(['digits', 'contact_id as contactId', 'phone', 'lid', 'phone_book_name as phoneBookName'])
    .where('message_id', '=', p.messageId),
);

/** What this very message told. */
export const findCalledIn = (
  tx: ReadTx,
  where: { messageId: number; digits: string },
): CalledInMessage | undefined => tx.get(selectIn, where);

/** What any message told of these digits, the newest first. */
export const findCalledAnywhere = (tx: ReadTx, digits: string): CalledInMessage | undefined =>
  tx.get(selectNewest, { digits });

export function writeCalled(tx: Tx, called: Called & { messageId: number; contactId: number | null }): void {
  tx.run(write, called);
}

/** Two contacts turned out to be one. */
export function giveCalledToContact(tx: Tx, ids: { fromId: number; intoId: number }): void {
  tx.run(giveToContact, ids);
}

/** Two copies of one message: whatever the one that goes told is the other's, and adds to what that knew. */
export function giveCalledToMessage(tx: Tx, { fromId, intoId }: { fromId: number; intoId: number }): void {
  for (const called of tx.all(selectOfMessage, { messageId: fromId }))
    writeCalled(tx, { ...called, messageId: intoId });
}
