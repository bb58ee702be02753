import { expect, test } from 'vitest';
import { patchQuery } from '#renderer/api/cache/patch-query.ts';
import { createQueryClient } from '#renderer/api/query-client.ts';

interface Rows {
  rows: { id: number; words: string[] }[];
}

const KEY = ['rows'];
const rowsOf = (...ids: number[]): Rows => ({ rows: ids.map((id) => ({ id, words: ['one', 'two'] })) });

function holding(rows: Rows) {
  const client = createQueryClient(() => undefined);
  client.setQueryData<Rows>(KEY, rows);
  return { client, held: () => client.getQueryData<Rows>(KEY) };
}

test('what is read anew keeps the parts that are as they were', async () => {
  const before = rowsOf(1, 2);
  const { client, held } = holding(before);
  await client.fetchQuery({ queryKey: KEY, queryFn: () => rowsOf(1, 3), staleTime: 0 });
  expect(held()?.rows[0]).toBe(before.rows[0]);
  expect(held()).toEqual(rowsOf(1, 3));
});

test('a patch is taken as it is: its new parts are new, and all others those of before', () => {
  const before = rowsOf(1, 2);
  const { client, held } = holding(before);
  const [first] = rowsOf(1).rows;
  patchQuery<Rows>(client, KEY, ({ rows }) => ({
    rows: rows.map((row) => (row.id === 1 && first ? first : row)),
  }));
  expect(held()?.rows[0]).toBe(first);
  expect(held()?.rows[1]).toBe(before.rows[1]);
});

test('what is read anew after a patch is compared with what the patch has made', async () => {
  const { client, held } = holding(rowsOf(1));
  patchQuery<Rows>(client, KEY, ({ rows }) => ({ rows: [...rows, ...rowsOf(2).rows] }));
  const patched = held();
  await client.fetchQuery({ queryKey: KEY, queryFn: () => rowsOf(1, 2), staleTime: 0 });
  expect(held()).toBe(patched);
  await client.fetchQuery({ queryKey: KEY, queryFn: () => rowsOf(2), staleTime: 0 });
  expect(held()).toEqual(rowsOf(2));
});

test('a patch while the query is being read is made again on the answer', async () => {
  const { client, held } = holding(rowsOf(1));
  const answer = Promise.withResolvers<Rows>();
  const reading = client.fetchQuery({ queryKey: KEY, queryFn: () => answer.promise, staleTime: 0 });
  patchQuery<Rows>(client, KEY, ({ rows }) => ({ rows: [...rows, ...rowsOf(9).rows] }));
  expect(held()?.rows.map(({ id }) => id)).toEqual([1, 9]);
  answer.resolve(rowsOf(1, 2));
  await reading;
  expect(held()?.rows.map(({ id }) => id)).toEqual([1, 2, 9]);
});
