import { expect, test } from 'vitest';
import { fromPhone, record } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';

const LONG = 'بنادول '.repeat(1_500);

/** What somebody pastes, or a cat types; none of it is an error, and none of it finds what it does not say. */
const FINDS_NOTHING: readonly (readonly [what: string, query: string])[] = [
  ['nothing but stop characters', '"*()^:-+,.;\'%_\\'],
  ['operators of the index', 'AND OR NOT NEAR(a b)'],
  ['a column of the index', 'stems:زرنيخ'],
  ['a NUL', '\u0000'],
  ['half of a letter', '\uD83D'],
  ['directions alone', '\u202E\u2066\u200F'],
  ['marks alone', '\u064B\u0651\u0640'],
  ['only emoji', '😀👍🏽'],
  ['one letter', 'ب'],
  ['many words of one letter', 'ا ب ت ث ج'],
  ['ten thousand letters of one word', 'ش'.repeat(10_000)],
];
const FINDS_IT: readonly (readonly [what: string, query: string])[] = [
  ['ten thousand characters', LONG],
  ['a NUL within', 'بنا\u0000دول بنادول'],
  ['half of a letter beside it', '\uDC00بنادول\uD83D'],
  ['a turned direction around it', '\u202Eبنادول\u202C'],
  ['quotes around it', '"بنادول"*'],
];

test('whatever is searched for is an answer, everywhere, and not an error', async () => {
  const store = await openStore();
  const { conversation } = await record(
    store,
    fromPhone('201000000001', { content: 'عندكم بنادول؟ بنا دول' }),
  );
  const id = conversation.id;
  const found = async (query: string): Promise<number[]> => [
    (await store.searchMessages({ query, limit: 50 })).items.length,
    (await store.searchMessages({ query, filter: { writtenBy: 'customer' }, limit: 50 })).items.length,
    (await store.searchThread({ conversationId: id, query, limit: 50 })).ids.length,
  ];
  for (const [what, query] of FINDS_NOTHING) expect([what, await found(query)]).toEqual([what, [0, 0, 0]]);
  for (const [what, query] of FINDS_IT) expect([what, await found(query)]).toEqual([what, [1, 1, 1]]);
  for (const [what, query] of [...FINDS_NOTHING, ...FINDS_IT]) {
    const listed = await Promise.all([
      store.listConversations({ query, limit: 50 }),
      store.searchNotes({ query, limit: 50 }),
      store.listCustomers({ query, limit: 50 }),
    ]).then(
      () => 'answered',
      (error: unknown) => String(error),
    );
    expect([what, listed]).toEqual([what, 'answered']);
  }
});
