import { query, statement, type Statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import type { RecordPart } from '../../contract/record-store.ts';

interface Piece {
  customerId: number;
  after: number;
  limit: number;
}

// Each asks the customer's contacts or conversations first: what they have is found by its index.

const ofContacts = (table: 'prescriptions' | 'refills' | 'waitlist_entries' | 'scheduled_messages') =>
  statement((p: Piece) =>
    query
      .selectFrom(table)
      .select('id')
      .where('contact_id', 'in', ({ selectFrom }) =>
        selectFrom('contacts').select('contacts.id').where('contacts.customer_id', '=', p.customerId),
      )
      .where('id', '>', p.after)
      .orderBy('id')
      .limit(p.limit),
  );

const selectTickets = statement((p: Piece) =>
  query
    .selectFrom('tickets')
    .select('id')
    .where('conversation_id', 'in', ({ selectFrom }) =>
      selectFrom('conversations')
        .select('conversations.id')
        .where('conversations.customer_id', '=', p.customerId),
    )
    .where('id', '>', p.after)
    .orderBy('id')
    .limit(p.limit),
);

const selectNotes = statement((p: Piece) =>
  query
    .selectFrom('notes')
    .select('id')
    .where('conversation_id', 'in', ({ selectFrom }) =>
      selectFrom('conversations')
        .select('conversations.id')
        .where('conversations.customer_id', '=', p.customerId),
    )
    .where('deleted_at', 'is', null)
    .where('id', '>', p.after)
    .orderBy('id')
    .limit(p.limit),
);

const SELECTS: Record<RecordPart, Statement<Piece, { id: number }>> = {
  tickets: selectTickets,
  prescriptions: ofContacts('prescriptions'),
  refills: ofContacts('refills'),
  waitlist: ofContacts('waitlist_entries'),
  scheduled: ofContacts('scheduled_messages'),
  notes: selectNotes,
};

const selectConversations = statement((p: { customerId: number }) =>
  query.selectFrom('conversations').select('id').where('customer_id', '=', p.customerId).orderBy('id'),
);

/** The ids of some of a kind, the oldest first. */
export const listRecordIds = (tx: ReadTx, part: RecordPart, piece: Piece): number[] =>
  tx.all(SELECTS[part], piece).map(({ id }) => id);

/** The oldest first. */
export const listConversationIdsOf = (tx: ReadTx, customerId: number): number[] =>
  tx.all(selectConversations, { customerId }).map(({ id }) => id);
