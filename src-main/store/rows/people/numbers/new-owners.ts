import { sql, type SqlBool } from 'kysely';
import type { NewOwner, NumberChange } from '#shared/domain/conversations/numbers.ts';
import type { Who } from '#shared/domain/customers/who.ts';
import { AppError } from '#shared/domain/errors.ts';
import { query, statement } from '../../../schema/query.ts';
import type { ReadTx, Tx } from '../../../schema/tx.ts';

// A former number whose new owner staff have not dealt with. Two who are merged by hand are one, so that there is nothing
// left to deal with.

/** Whether what goes to a contact by itself waits, because its number may have a new owner. @param contact its column. */
export const isHeld = (contact: string) =>
  sql<SqlBool>`EXISTS (
    SELECT 1 FROM former_phones AS had
      JOIN contacts AS former ON former.id = had.contact_id
      JOIN contacts AS holder ON holder.id = had.holder_id
      WHERE had.contact_id = ${sql.ref(contact)} AND had.settled_at IS NULL
        AND former.conversation_id IS NOT holder.conversation_id
  )`;

const selectNewOwners = query
  .selectFrom('former_phones as had')
  .innerJoin('contacts as former', 'former.id', 'had.contact_id')
  .innerJoin('contacts as holder', 'holder.id', 'had.holder_id')
  .innerJoin('customers as formerly', 'formerly.id', 'former.customer_id')
  .innerJoin('customers as now', 'now.id', 'holder.customer_id')
  .select([
    'had.id',
    'had.phone',
    'had.until_at as since',
    'former.conversation_id as formerId',
    'former.phone as formerPhone',
    'former.username as formerUsername',
    'formerly.name as formerName',
    'holder.conversation_id as holderId',
    'holder.phone as holderPhone',
    'holder.username as holderUsername',
    'now.name as holderName',
  ])
  .where('had.settled_at', 'is', null)
  .whereRef('former.conversation_id', 'is not', 'holder.conversation_id')
  .orderBy('had.id');

const selectOfFormer = statement((p: { conversationId: number }) =>
  selectNewOwners.where('former.conversation_id', '=', p.conversationId),
);

const selectOfHolder = statement((p: { conversationId: number }) =>
  selectNewOwners.where('holder.conversation_id', '=', p.conversationId),
);

const selectChanges = statement((p: { conversationId: number }) =>
  query
    .selectFrom('former_phones')
    .innerJoin('contacts', 'contacts.id', 'former_phones.contact_id')
    .select([
      'former_phones.id',
      'former_phones.phone as from',
      'former_phones.next_phone as to',
      'former_phones.until_at as at',
    ])
    .where('contacts.conversation_id', '=', p.conversationId)
    .where('former_phones.next_phone', 'is not', null)
    .$narrowType<{ to: string }>()
    .orderBy('former_phones.until_at')
    .orderBy('former_phones.id'),
);

const selectConversations = statement((p: { id: number }) =>
  query
    .selectFrom('former_phones as had')
    .innerJoin('contacts', (join) =>
      join.on(({ or, eb }) =>
        or([
          eb('contacts.id', '=', eb.ref('had.contact_id')),
          eb('contacts.id', '=', eb.ref('had.holder_id')),
        ]),
      ),
    )
    .select('contacts.conversation_id as id')
    .where('had.id', '=', p.id),
);

const settle = statement((p: { id: number; now: number }) =>
  query
    .updateTable('former_phones')
    .set({ settled_at: p.now })
    .where('id', '=', p.id)
    .where('settled_at', 'is', null),
);

const selectHeldContact = statement((p: { conversationId: number }) =>
  query
    .selectFrom('contacts')
    .select('contacts.id')
    .where('contacts.conversation_id', '=', p.conversationId)
    .where(isHeld('contacts.id'))
    .limit(1),
);

const selectFormerCustomers = statement((p: { phone: string }) =>
  query
    .selectFrom('former_phones as had')
    .innerJoin('contacts', 'contacts.id', 'had.contact_id')
    .innerJoin('customers', 'customers.id', 'contacts.customer_id')
    .select(['customers.id', 'customers.name', 'had.settled_at as settledAt'])
    .where('had.phone', '=', p.phone)
    .where('had.holder_id', 'is not', null),
);

type Row = {
  id: number;
  phone: string;
  since: number;
  formerId: number | null;
  formerPhone: string | null;
  formerUsername: string | null;
  formerName: string | null;
  holderId: number | null;
  holderPhone: string | null;
  holderUsername: string | null;
  holderName: string | null;
};

/** What staff have to deal with in a conversation, whether its number went or came. */
export function listNewOwners(tx: ReadTx, conversationId: number): NewOwner[] {
  const asFormer = tx.all(selectOfFormer, { conversationId }).map((row) => toNewOwner(row, true));
  const asHolder = tx.all(selectOfHolder, { conversationId }).map((row) => toNewOwner(row, false));
  return [...asFormer, ...asHolder];
}

function toNewOwner(row: Row, isFormer: boolean): NewOwner {
  const { id, phone, since, formerId, holderId } = row;
  const conversationId = isFormer ? holderId : formerId;
  if (conversationId === null) throw new Error(`an owner of former number ${id} has no conversation`);
  const who: Who = isFormer
    ? {
        customerName: row.holderName,
        customerPhone: row.holderPhone,
        customerUsername: row.holderUsername,
      }
    : {
        customerName: row.formerName,
        customerPhone: row.formerPhone,
        customerUsername: row.formerUsername,
      };
  return { id, phone, isFormer, other: { conversationId, ...who }, since };
}

/** The numbers that a conversation's contacts changed, oldest first. */
export function listNumberChanges(tx: ReadTx, conversationId: number): NumberChange[] {
  return tx.all(selectChanges, { conversationId });
}

/** Staff have dealt with it. @returns the conversations of both. Throws AppError not-found. */
export function settleFormerPhone(tx: Tx, id: number, now: number): number[] {
  const conversations = tx.all(selectConversations, { id }).flatMap((row) => row.id ?? []);
  if (conversations.length === 0) throw new AppError('not-found', { message: `former number ${id}` });
  tx.run(settle, { id, now });
  return conversations;
}

/** Nothing goes to such a conversation without a person. */
export function isConversationHeld(tx: ReadTx, conversationId: number): boolean {
  return tx.get(selectHeldContact, { conversationId }) !== undefined;
}

/** Customers whose number it was before somebody else got it, and whether staff have dealt with that. */
export function listFormerOwners(
  tx: ReadTx,
  phone: string,
): { id: number; name: string | null; isSettled: boolean }[] {
  return tx
    .all(selectFormerCustomers, { phone })
    .map(({ id, name, settledAt }) => ({ id, name, isSettled: settledAt !== null }));
}
