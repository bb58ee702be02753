import { expect, test } from 'vitest';
import { FOUND } from '../../../support/search-pairs/found.ts';
import { NOT_FOUND } from '../../../support/search-pairs/not-found.ts';
import type { Pair } from '../../../support/search-pairs/pairs.ts';
import { observed, record } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';

const line = ({ query, text }: Pair): string => `${query}: ${text}`;

test('the store finds what is meant and no other word, among all texts at once', async () => {
  const store = await openStore();
  for (const text of new Set([...FOUND, ...NOT_FOUND].map((pair) => pair.text))) {
    await record(store, observed({ content: text }));
  }
  const found = new Map<string, Set<string>>();
  for (const query of new Set([...FOUND, ...NOT_FOUND].map((pair) => pair.query))) {
    const { items } = await store.searchMessages({ query, limit: 1000 });
    found.set(query, new Set(items.map(({ content }) => content)));
  }
  const isFound = ({ query, text }: Pair): boolean => found.get(query)?.has(text) === true;
  expect(FOUND.filter((pair) => !isFound(pair)).map(line)).toEqual([]);
  expect(NOT_FOUND.filter(isFound).map(line)).toEqual([]);
}, 60_000);
