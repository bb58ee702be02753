import { expect, test } from 'vitest';
import { adHoc, query, statement } from '#main/store/schema/query.ts';

test('a statement is compiled once and binds its parameters in the order of its SQL, which says the rest', () => {
  const rename = statement((p: { id: number; name: string }) =>
    query.updateTable('customers').set({ name: p.name, name_source: 'staff' }).where('id', '=', p.id),
  );
  expect(rename.sql).toBe(`update "customers" set "name" = ?, "name_source" = 'staff' where "id" = ?`);
  expect(rename.bind({ id: 7, name: 'منى' })).toEqual(['منى', 7]);
  expect(rename.bind({ id: 8, name: 'Ali' })).toEqual(['Ali', 8]);
});

test('a statement is compiled when it is first used, and never again', () => {
  let built = 0;
  const count = statement(() => {
    built += 1;
    return query.selectFrom('messages').select('id');
  });
  expect(built).toBe(0);
  expect([count.sql, count.sql]).toEqual(['select "id" from "messages"', 'select "id" from "messages"']);
  expect(count.bind({})).toEqual([]);
  expect(built).toBe(1);
});

test('a parameter may be used twice', () => {
  const upsert = statement((p: { key: string; value: string }) =>
    query
      .insertInto('settings')
      .values({ key: p.key, value: p.value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: p.value })),
  );
  expect(upsert.bind({ key: 'a', value: '1' })).toEqual(['a', '1', '1']);
});

test('null is a value like any other', () => {
  const setPhone = statement((p: { phone: string | null }) =>
    query.updateTable('contacts').set({ phone: p.phone }),
  );
  expect(setPhone.bind({ phone: null })).toEqual([null]);
});

test('an ad-hoc query carries its own values', () => {
  const { sql, bind } = adHoc(query.selectFrom('messages').select('id').where('id', '<', 5).limit(2));
  expect(sql).toBe('select "id" from "messages" where "id" < ? limit +?');
  expect(bind({})).toEqual([5, 2]);
});

test('a limit that a call brings is hidden from the planner, and one of the code is not', () => {
  const page = statement((p: { limit: number }) =>
    query.selectFrom('messages').select('id').limit(p.limit).offset(1),
  );
  expect(page.sql).toBe('select "id" from "messages" limit +? offset 1');
  expect(page.bind({ limit: 5 })).toEqual([5]);
});
