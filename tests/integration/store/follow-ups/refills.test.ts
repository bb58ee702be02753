import { expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import type { Approval } from '#shared/domain/follow-ups/refill.ts';
import {
  CONCOR,
  customer,
  DAY,
  MINUTE,
  MONA,
  NOON,
  openDesk,
  outgoing,
  release,
  SAMI,
} from './follow-up-desk.ts';

const save = (store: Store, conversationId: number, draft = CONCOR) =>
  store.saveRefill({ id: null, conversationId, draft, by: 1, now: NOON });

/** Everything that is due, as the screen would approve it. */
const approvalsOf = async (store: Store, now: number, saysAgreed = true): Promise<Approval[]> =>
  (await store.listDueRefills({ now })).map(({ refill, text }) => ({
    refillId: refill.id,
    dueOn: refill.nextDue,
    text,
    saysAgreed,
  }));

test('a refill is due on its day in the pharmacy’s time zone, and waits for a person’s word', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const refill = await save(store, mona);
  expect(refill.nextDue).toBe('2026-03-01');
  // Midnight in Cairo is 22:00 the day before.
  const midnight = Date.parse('2026-02-28T22:00:00Z');
  expect(await store.listDueRefills({ now: midnight - 1 })).toEqual([]);
  const [due] = await store.listDueRefills({ now: midnight });
  expect(due).toMatchObject({ refill: { id: refill.id }, agreement: 'unknown', isApproved: false });
  expect(due?.text).toContain('«كونكور 5»');
  expect(await store.countFollowUps({ now: midnight })).toEqual({ due: 1, missed: 0 });
  await release(store, NOON + DAY);
  expect(await outgoing(store, mona)).toEqual([]);
});

test('approved, it goes once, and the next one comes with the next supply', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  await save(store, mona);
  const approvals = await approvalsOf(store, NOON);
  const edited = approvals.map((approval) => ({ ...approval, text: 'هل نجهز كونكور؟' }));
  expect(await store.approveRefills({ approvals: edited, by: 1, now: NOON })).toEqual({ queued: 1, left: 0 });
  // A colleague's click on the same day.
  expect(await store.approveRefills({ approvals, by: 1, now: NOON })).toEqual({ queued: 0, left: 1 });
  expect(await store.listDueRefills({ now: NOON })).toMatchObject([
    { isApproved: true, agreement: 'opted-in' },
  ]);
  await release(store, NOON);
  await release(store, NOON + MINUTE);

  expect(await outgoing(store, mona)).toMatchObject([
    { content: 'هل نجهز كونكور؟', automation: 'refill', sentBy: 'agent:1' },
  ]);
  expect(await store.listRefills()).toMatchObject([
    { startedOn: '2026-03-02', nextDue: '2026-03-31', lastRemindedAt: NOON, hasAnswer: false },
  ]);
  expect(await store.listDueRefills({ now: NOON })).toEqual([]);

  await customer(store, MONA, 'أيوه محتاجه', Date.now());
});

test('an answer is marked, and opens a ticket like any message', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const now = Date.now();
  await store.saveRefill({
    id: null,
    conversationId: mona,
    draft: { ...CONCOR, startedOn: '2020-01-01' },
    by: 1,
    now,
  });
  await store.approveRefills({ approvals: await approvalsOf(store, now), by: 1, now });
  await release(store, now);
  await customer(store, MONA, 'أيوه محتاجه', now + 1000);
  expect(await store.listRefills()).toMatchObject([{ hasAnswer: true }]);
  expect((await store.getConversation(mona)).ticket?.status).toBe('open');
});

test('without the customer’s agreement nothing is queued, and who opted out is never offered', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const sami = await customer(store, SAMI);
  await save(store, mona);
  await save(store, sami);
  await customer(store, SAMI, 'إلغاء', NOON);
  expect((await store.listDueRefills({ now: NOON })).map(({ agreement }) => agreement)).toEqual([
    'unknown',
    'opted-out',
  ]);
  const unsaid = await approvalsOf(store, NOON, false);
  expect(await store.approveRefills({ approvals: unsaid, by: 1, now: NOON })).toEqual({ queued: 0, left: 2 });
  const said = await approvalsOf(store, NOON);
  expect(await store.approveRefills({ approvals: said, by: 1, now: NOON })).toEqual({ queued: 1, left: 1 });
});

test('skipped it comes with the next supply, postponed after the days that were said', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const { id, nextDue } = await save(store, mona);
  const postponed = await store.postponeRefill({ id, dueOn: nextDue, days: 2, now: NOON });
  expect(postponed).toMatchObject({ startedOn: '2026-01-31', nextDue: '2026-03-03' });
  await expect(store.skipRefill({ id, dueOn: nextDue, by: 1, now: NOON })).rejects.toMatchObject({
    code: 'too-late',
  });
  const later = NOON + 2 * DAY;
  const skipped = await store.skipRefill({ id, dueOn: '2026-03-03', by: 1, now: later });
  expect(skipped).toMatchObject({ startedOn: '2026-03-03', nextDue: '2026-04-01', lastRemindedAt: null });
  expect(await outgoing(store, mona)).toEqual([]);
});

test('changed, paused or stopped, an approved reminder does not go', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const { id } = await save(store, mona);
  await store.approveRefills({ approvals: await approvalsOf(store, NOON), by: 1, now: NOON });
  await store.setRefillState({ id, state: 'paused', now: NOON });
  await release(store, NOON);
  expect(await outgoing(store, mona)).toEqual([]);
  expect(await store.listDueRefills({ now: NOON })).toEqual([]);
  await store.setRefillState({ id, state: 'active', now: NOON });
  await store.approveRefills({ approvals: await approvalsOf(store, NOON), by: 1, now: NOON });
  const draft = { ...CONCOR, daysSupply: 60 };
  await store.saveRefill({ id, conversationId: mona, draft, by: 1, now: NOON });
  await release(store, NOON + MINUTE);
  expect(await outgoing(store, mona)).toEqual([]);
  expect(await store.listRefillsOf({ conversationId: mona })).toMatchObject([{ nextDue: '2026-03-31' }]);
});
