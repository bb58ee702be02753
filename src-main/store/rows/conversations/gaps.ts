import type { Gap } from '#shared/domain/conversations/catch-up.ts';
import { addressesOf } from '../people/contact-names.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import type { ContactGap } from '../../contract/store.ts';

const selectAll = statement(() =>
  query
    .selectFrom('contact_gaps')
    .innerJoin('contacts', 'contacts.id', 'contact_gaps.contact_id')
    .select([
      'contact_gaps.contact_id as contactId',
      'contacts.chat_address as chatAddress',
      'contacts.phone',
      'contacts.lid',
      'contacts.bsuid',
      'contact_gaps.from_at as from',
      'contact_gaps.until_at as until',
    ])
    .orderBy('contact_gaps.contact_id'),
);

const select = statement((p: { contactId: number }) =>
  query
    .selectFrom('contact_gaps')
    .select(['from_at as from', 'until_at as until'])
    .where('contact_id', '=', p.contactId),
);

const insert = statement((p: Gap & { contactId: number }) =>
  query.insertInto('contact_gaps').values({ contact_id: p.contactId, from_at: p.from, until_at: p.until }),
);

const remove = statement((p: { contactId: number }) =>
  query.deleteFrom('contact_gaps').where('contact_id', '=', p.contactId),
);

export function listGaps(tx: ReadTx): ContactGap[] {
  return tx.all(selectAll, {}).map(({ phone, lid, bsuid, ...gap }) => ({
    ...gap,
    otherAddresses: addressesOf({ phone, lid, bsuid }).filter((address) => address !== gap.chatAddress),
  }));
}

/** A contact's history has one gap at most: a second one widens it. */
export function widenGap(tx: Tx, contactId: number, gap: Gap): void {
  const known = tx.get(select, { contactId }) ?? gap;
  tx.run(remove, { contactId });
  tx.run(insert, {
    contactId,
    from: Math.min(known.from, gap.from),
    until: Math.max(known.until, gap.until),
  });
}

export function removeGap(tx: Tx, contactId: number): void {
  tx.run(remove, { contactId });
}

/** Of two contacts that became one. */
export function moveGap(tx: Tx, { fromId, intoId }: { fromId: number; intoId: number }): void {
  const gap = tx.get(select, { contactId: fromId });
  if (gap === undefined) return;
  removeGap(tx, fromId);
  widenGap(tx, intoId, gap);
}
