import type { IdChange, KnownNumber } from '#shared/domain/conversations/numbers.ts';
import { query, statement } from '../../../schema/query.ts';
import type { ContactNewsTable } from '../../../schema/people.ts';
import type { ReadTx, Tx } from '../../../schema/tx.ts';

// What a thread tells of who its people are, beside the numbers that they changed.

interface News {
  contactId: number;
  kind: ContactNewsTable['kind'];
  /** The number, or the id of before. */
  value: string;
  /** Epoch ms. */
  at: number;
}

const insert = statement((p: News) =>
  query
    .insertInto('contact_news')
    .values({ contact_id: p.contactId, kind: p.kind, value: p.value, happened_at: p.at })
    .onConflict((conflict) => conflict.doNothing()),
);

const selectOf = statement((p: { conversationId: number }) =>
  query
    .selectFrom('contacts')
    .innerJoin('contact_news', 'contact_news.contact_id', 'contacts.id')
    .select(['contact_news.id', 'contact_news.kind', 'contact_news.value', 'contact_news.happened_at as at'])
    .where('contacts.conversation_id', '=', p.conversationId)
    .orderBy('contact_news.happened_at')
    .orderBy('contact_news.id'),
);

const selectOfContact = statement((p: { contactId: number }) =>
  query
    .selectFrom('contact_news')
    .select(['contact_id as contactId', 'kind', 'value', 'happened_at as at'])
    .where('contact_id', '=', p.contactId)
    .orderBy('id'),
);

const removeOf = statement((p: { contactId: number }) =>
  query.deleteFrom('contact_news').where('contact_id', '=', p.contactId),
);

/** Once, however often it is told. */
export function recordNews(tx: Tx, news: News): void {
  tx.run(insert, news);
}

/** Oldest first. */
export function listNews(tx: ReadTx, conversationId: number): { known: KnownNumber[]; newIds: IdChange[] } {
  const news = tx.all(selectOf, { conversationId });
  return {
    known: news.flatMap(({ id, kind, value, at }) =>
      kind === 'number-known' ? [{ id, phone: value, at }] : [],
    ),
    newIds: news.flatMap(({ id, kind, at }) => (kind === 'id-changed' ? [{ id, at }] : [])),
  };
}

/** Two contacts turned out to be one. */
export function giveNewsToContact(tx: Tx, { fromId, intoId }: { fromId: number; intoId: number }): void {
  for (const news of tx.all(selectOfContact, { contactId: fromId })) {
    recordNews(tx, { ...news, contactId: intoId });
  }
  tx.run(removeOf, { contactId: fromId });
}
