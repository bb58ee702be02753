import { expect, test } from 'vitest';
import { openStore, placeWithDatabase } from '../support/open-store.ts';
import { fromPhone, record } from '../support/observed.ts';
import { withDatabase } from '../support/with-database.ts';

const DAY = 86_400_000;

/** Of how many pieces the index is. */
const pieces = (place: ReturnType<typeof placeWithDatabase>): number => {
  let count = 0;
  withDatabase(place, (database) => {
    count = database
      .prepare<[], string>('SELECT DISTINCT segid FROM message_search_idx')
      .pluck()
      .all().length;
  });
  return count;
};

test('once a week the index is made of one piece, and everything is found in it as before', async () => {
  const place = placeWithDatabase();
  const store = await openStore(place);
  for (let index = 0; index < 11; index += 1) {
    await record(store, fromPhone('201000000001', { content: `بنادول ${index} وكونجستال` }));
  }
  const found = async () =>
    (await store.searchMessages({ query: 'كونجستال بنادول', limit: 50 })).items.length;
  expect(await found()).toBe(11);
  while (!(await store.tidySearch({ now: 7 * DAY })).isDone);
  expect(await found()).toBe(11);
  await store.close();
  expect(pieces(place)).toBe(1);
  const again = await openStore(place);
  await record(again, fromPhone('201000000001', { content: 'بنادول' }));
  expect(await again.tidySearch({ now: 7 * DAY + 1 })).toEqual({ isDone: true });
  await again.close();
  expect(pieces(place)).toBe(2);
  const later = await openStore(place);
  while (!(await later.tidySearch({ now: 15 * DAY })).isDone);
  await later.close();
  expect(pieces(place)).toBe(1);
});

test('a long word is found by its beginning with every ending that it has, and one that has too many too', async () => {
  const store = await openStore();
  const say = async (content: string) => record(store, fromPhone('201000000001', { content }));
  await say('مستحضرات');
  await say('المستحضراتكم');
  await say('ومستحضراتنا هنا');
  await say('مستحضر');
  const found = async (query: string) => (await store.searchMessages({ query, limit: 100 })).items.length;
  expect(await found('مستحضرات')).toBe(3);
  expect(await found('المستحضراتكم')).toBe(1);
  expect(await found('مستحضراتهم')).toBe(0);
  for (let index = 0; index < 40; index += 1) await say(`tabletsnumber${index}`);
  expect(await found('tabletsnumber')).toBe(40);
  expect(await found('tabletsnumber1')).toBe(11);
});
