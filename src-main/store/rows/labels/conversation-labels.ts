import { query, statement } from '../../schema/query.ts';
import type { Tx } from '../../schema/tx.ts';

type Place = { conversationId: number; labelId: number };
type Move = { fromId: number; intoId: number };

const insert = statement((p: Place & { contactId: number; by: number; now: number }) =>
  query.insertInto('conversation_labels').orIgnore().values({
    conversation_id: p.conversationId,
    label_id: p.labelId,
    contact_id: p.contactId,
    added_by: p.by,
    added_at: p.now,
  }),
);

const remove = statement((p: Place) =>
  query
    .deleteFrom('conversation_labels')
    .where('conversation_id', '=', p.conversationId)
    .where('label_id', '=', p.labelId),
);

const move = statement((p: Move) =>
  query
    .updateTable('conversation_labels')
    .set({ conversation_id: p.intoId })
    .where('conversation_id', '=', p.fromId),
);

const moveOfContact = statement((p: Move & { contactId: number }) =>
  query
    .updateTable('conversation_labels')
    .set({ conversation_id: p.intoId })
    .where('conversation_id', '=', p.fromId)
    .where('contact_id', '=', p.contactId),
);

const copyToContact = statement((p: Move & { conversationId: number }) =>
  query
    .insertInto('conversation_labels')
    .orIgnore()
    .columns(['conversation_id', 'label_id', 'contact_id', 'added_by', 'added_at'])
    .expression(({ selectFrom, val }) =>
      selectFrom('conversation_labels as held')
        .select(['held.conversation_id', 'held.label_id'])
        .select(val(p.intoId).as('contact_id'))
        .select(['held.added_by', 'held.added_at'])
        .where('held.conversation_id', '=', p.conversationId)
        .where('held.contact_id', '=', p.fromId),
    ),
);

const removeOfContact = statement((p: { conversationId: number; fromId: number }) =>
  query
    .deleteFrom('conversation_labels')
    .where('conversation_id', '=', p.conversationId)
    .where('contact_id', '=', p.fromId),
);

export function putLabelOn(tx: Tx, input: Place & { contactId: number; by: number; now: number }): void {
  tx.run(insert, input);
}

/** Off, whichever of its contacts had it. */
export function takeLabelOff(tx: Tx, place: Place): void {
  tx.run(remove, place);
}

export function moveLabels(tx: Tx, input: Move): void {
  tx.run(move, input);
}

/** Only those that were put on while this contact was answered. */
export function moveLabelsOfContact(tx: Tx, input: Move & { contactId: number }): void {
  tx.run(moveOfContact, input);
}

/** Two contacts turned out to be one, in the same conversation. */
export function giveLabelsToContact(tx: Tx, input: Move & { conversationId: number }): void {
  tx.run(copyToContact, input);
  tx.run(removeOfContact, input);
}
