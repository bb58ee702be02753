import { expect, test } from 'vitest';
import { EVERYTHING, type Narrowing } from '#shared/domain/conversations/narrowing.ts';
import { MOST_VIEWS } from '#shared/domain/conversations/saved-view.ts';
import { placeWithDatabase, openStore } from '../support/open-store.ts';
import { MONA, SAMI, openStaffedStore } from '../support/staffed.ts';
import { withDatabase } from '../support/with-database.ts';

const ORDERS: Narrowing = {
  ...EVERYTHING,
  query: 'بنادول',
  chats: { ...EVERYTHING.chats, ticketKind: 'order' },
};
const draft = (name: string, isShared = false) => ({ name, isShared, narrowing: ORDERS });

async function withStore() {
  const store = await openStaffedStore();
  const save = (
    name: string,
    by: number,
    { isShared = false, mayShare = true, id = null as number | null } = {},
  ) => store.saveView({ id, draft: draft(name, isShared), by, mayShare, now: 1 });
  const namesOf = async (by: number) => (await store.listViews({ by })).views.map(({ name }) => name);
  return { store, save, namesOf };
}

test('a view is its owner’s or everybody’s, and comes back as it was kept', async () => {
  const { store, save, namesOf } = await withStore();
  const own = await save('طلبات اليوم', SAMI);
  await save('شكاوى', MONA, { isShared: true });
  expect(await namesOf(SAMI)).toEqual(['طلبات اليوم', 'شكاوى']);
  expect(await namesOf(MONA)).toEqual(['شكاوى']);
  expect((await store.listViews({ by: SAMI })).views[0]).toEqual({ id: own.id, ...draft('طلبات اليوم') });
  expect(store.events).toContainEqual({ channel: 'desk.changed', payload: { topics: ['views'] } });
});

test('a name is taken once among one’s own, however it is spelled, and free for a colleague', async () => {
  const { save } = await withStore();
  const { id } = await save('طلبات', SAMI);
  await expect(save('طلبَات', SAMI)).rejects.toMatchObject({ code: 'view-taken' });
  await save('طلبَات', SAMI, { id });
  await save('طلبات', MONA);
  await save('طلبات', MONA, { isShared: true });
});

test('everybody’s is changed by who may, and a colleague’s by nobody', async () => {
  const { store, save } = await withStore();
  const shared = await save('شكاوى', MONA, { isShared: true });
  const own = await save('لي', MONA);
  const mayNot = { by: SAMI, mayShare: false };
  const refused = { code: 'not-allowed' };
  await expect(save('x', SAMI, { isShared: true, mayShare: false })).rejects.toMatchObject(refused);
  await expect(store.removeView({ id: shared.id, ...mayNot })).rejects.toMatchObject(refused);
  await expect(store.moveView({ id: shared.id, step: 1, ...mayNot })).rejects.toMatchObject(refused);
  await expect(store.removeView({ id: own.id, by: SAMI, mayShare: true })).rejects.toMatchObject({
    code: 'not-found',
  });
  await store.removeView({ id: shared.id, by: SAMI, mayShare: true });
});

test('views are put in order, renamed and removed', async () => {
  const { store, save, namesOf } = await withStore();
  const first = await save('أ', SAMI);
  await save('ب', SAMI);
  const last = await save('ج', SAMI);
  const by = { by: SAMI, mayShare: false };
  await store.moveView({ id: last.id, step: -1, ...by });
  await store.moveView({ id: first.id, step: -1, ...by });
  expect(await namesOf(SAMI)).toEqual(['أ', 'ج', 'ب']);
  await save('د', SAMI, { id: last.id });
  await store.removeView({ id: first.id, ...by });
  expect(await namesOf(SAMI)).toEqual(['د', 'ب']);
  // Given to everybody, it comes last among theirs.
  await save('هـ', MONA, { isShared: true });
  await save('د', SAMI, { id: last.id, isShared: true });
  expect(await namesOf(MONA)).toEqual(['هـ', 'د']);
});

test('there is room for so many and no more', async () => {
  const { save } = await withStore();
  for (let index = 0; index < MOST_VIEWS; index += 1) await save(`${index}`, SAMI);
  await expect(save('x', SAMI)).rejects.toMatchObject({ code: 'views-full' });
  await save('x', MONA);
});

test('what somebody had chosen is theirs when they come back, and damage is nothing chosen', async () => {
  const place = placeWithDatabase();
  const store = await openStore(place);
  await store.setUpStaff({ pharmacyName: 'x', name: 'x', secret: null, now: 1 });
  await store.rememberNarrowing({ narrowing: ORDERS, by: MONA });
  await store.rememberNarrowing({ narrowing: { ...ORDERS, query: '' }, by: MONA });
  expect((await store.listViews({ by: MONA })).last).toEqual({ ...ORDERS, query: '' });
  await store.close();
  withDatabase(place, (database) => {
    database.exec(`UPDATE last_narrowings SET narrowing = '{"chats": {"days": "always"}}'`);
  });
  expect((await (await openStore(place)).listViews({ by: MONA })).last).toEqual(EVERYTHING);
});
