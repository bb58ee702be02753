import type { Expression, SqlBool } from 'kysely';
import { sql } from 'kysely';
import { phoneSearchForms } from '#shared/phone/format-phone.ts';
import { phoneCharacters } from '#shared/phone/phone-characters.ts';
import { readPhone } from '#shared/phone/read-phone.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { query, statement } from '../../schema/query.ts';
import type { Tx } from '../../schema/tx.ts';
import { accountTerms } from '../people/account-terms.ts';
import { indexCustomersOf } from '../people/customer-search.ts';
import { conversationTerms } from './conversation-terms.ts';

/** What the trigram index needs; shorter fragments are looked for in every row. */
const TRIGRAM = 3;

const MAX_FRAGMENTS = 8;

const remove = statement((p: { conversationId: number }) =>
  query.deleteFrom('conversation_search').where('rowid', '=', p.conversationId),
);

const insert = statement((p: { conversationId: number; terms: string }) =>
  query.insertInto('conversation_search').values({ rowid: p.conversationId, terms: p.terms }),
);

/** Every contact with the name it has by itself: a merged conversation is found by all of its names and phones. */
const selectNames = statement((p: { conversationId: number }) =>
  query
    .selectFrom('contacts')
    .innerJoin('customers', 'customers.id', 'contacts.customer_id')
    .leftJoin('hand_merges', 'hand_merges.contact_id', 'contacts.id')
    .leftJoin('customers as aside', 'aside.id', 'hand_merges.customer_id')
    .select(['customers.name', 'aside.name as ownName', 'contacts.phone', 'contacts.id as contactId'])
    .where('contacts.conversation_id', '=', p.conversationId)
    .orderBy('contacts.id'),
);

const selectFormerPhones = statement((p: { conversationId: number }) =>
  query
    .selectFrom('contacts')
    .innerJoin('former_phones', 'former_phones.contact_id', 'contacts.id')
    .select('former_phones.phone')
    .where('contacts.conversation_id', '=', p.conversationId)
    .orderBy('former_phones.id'),
);

/** Call it whenever a conversation's contacts, or their names or phones, may have changed: their customers follow. */
export function indexConversation(tx: Tx, conversationId: number): void {
  unindexConversation(tx, conversationId);
  const terms = tx
    .all(selectNames, { conversationId })
    .flatMap(({ name, ownName, phone, contactId }) => [
      conversationTerms(ownName ?? name, phone),
      ...accountTerms(tx, contactId),
    ]);
  const former = tx.all(selectFormerPhones, { conversationId }).map(({ phone }) => phoneSearchForms(phone));
  tx.run(insert, { conversationId, terms: [...terms, ...former].join('\n') });
  indexCustomersOf(tx, conversationId);
}

export function unindexConversation(tx: Tx, conversationId: number): void {
  tx.run(remove, { conversationId });
}

/**
 * Parts of a name or phone that staff typed: each must occur somewhere. A query of digits and what people write
 * between them is one fragment of a phone number, in any of its forms.
 */
export function searchFragments(text: string): string[] {
  const phone = phoneCharacters(text);
  if (phone !== undefined) {
    // A whole number with its country code is found however it is written: +20 (0)10….
    const whole = /^(?:\+|00|20)/.test(phone) ? readPhone(phone, 'EG').digits : undefined;
    const fragment = whole ?? phone.replace(/^(?:\+|00)/, '');
    return fragment === '' ? [] : [fragment];
  }
  return (
    foldText(text)
      .split(/[\s\p{Cc}]+/u)
      // شيماء is written شيما as often, and that is in both.
      .map((fragment) => fragment.replace(/(?<=.[اي])ء$/u, ''))
      .filter((fragment) => fragment !== '')
      .slice(0, MAX_FRAGMENTS)
  );
}

/** The condition on a trigram index that every fragment occurs. @param fragments at least one. */
export function matchesFragments(
  fragments: readonly string[],
  index: 'conversation_search' | 'customer_search' = 'conversation_search',
): Expression<SqlBool>[] {
  const long = fragments.filter((fragment) => Array.from(fragment).length >= TRIGRAM);
  const short = fragments.filter((fragment) => Array.from(fragment).length < TRIGRAM);
  const conditions = short.map(
    (fragment) => sql<SqlBool>`instr(${sql.ref(`${index}.terms`)}, ${fragment}) > 0`,
  );
  if (long.length > 0) {
    const match = long.map((fragment) => `"${fragment.replaceAll('"', '""')}"`).join(' AND ');
    conditions.push(sql<SqlBool>`${sql.table(index)} MATCH ${match}`);
  }
  return conditions;
}
