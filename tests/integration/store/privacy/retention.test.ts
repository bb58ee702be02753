import { expect, test } from 'vitest';
import type { RetentionKind } from '#shared/domain/privacy/retention.ts';
import { KEEP_ALL } from '#shared/domain/privacy/retention.ts';
import { retireAPiece } from '#main/desk/privacy/retention-upkeep.ts';
import type { OpenedStore } from '../support/open-store.ts';
import { fromPhone, PHONE, record } from '../support/observed.ts';
import { queueText } from '../support/queued.ts';
import { MONA, openStaffedStore } from '../support/staffed.ts';

const OLD = 1_600_000_000_000;
const RECENT = 1_790_000_000_000;
const BEFORE = 1_700_000_000_000;
const NOW = 1_800_000_000_000;

async function retireAll(store: OpenedStore, kind: RetentionKind, before = BEFORE): Promise<number> {
  for (;;) {
    const { isDone, total } = await store.retireOld({ kind, before, now: NOW });
    if (isDone) return total;
  }
}

const textsOf = async (store: OpenedStore, conversationId: number): Promise<string[]> =>
  (await store.listMessages({ conversationId, limit: 100 })).items.map(({ content }) => content);

const old = (content: string, sentAt = OLD) => fromPhone(PHONE, { content, sentAt });

/** What came long ago opens no ticket. */
const today = (content: string) => old(content, Date.now());

/** Its ticket is resolved: what belongs to an open one stays. */
async function resolveAll(store: OpenedStore): Promise<void> {
  for (const { ticket } of (await store.listConversations({ limit: 50 })).items)
    if (ticket !== null)
      await store.resolveTicket({ id: ticket.id, note: null, asksRating: false, by: MONA, now: NOW });
}

test('old messages go, newer ones stay, and what was said before is what goes', async () => {
  const store = await openStaffedStore();
  const { conversation } = await record(store, old('قديمة'));
  await record(store, old('حديثة', RECENT));
  await resolveAll(store);
  expect(await store.countRetirable({ kind: 'messages', before: BEFORE, after: 0 })).toEqual({
    count: 1,
    oldestAt: OLD,
    next: null,
  });
  expect(await retireAll(store, 'messages')).toBe(1);
  expect(await textsOf(store, conversation.id)).toEqual(['حديثة']);
  expect((await store.searchMessages({ query: 'قديمة', limit: 5 })).items).toEqual([]);
  const [entry] = (await store.listAudit({ action: 'retention.applied', limit: 5 })).items;
  expect(entry).toMatchObject({ agentId: null, detail: { kind: 'messages', count: 1, before: BEFORE } });
});

test('what is starred, noted, unsent, in an open ticket or held stays, however old it is', async () => {
  const store = await openStaffedStore();
  const starred = await record(store, today('نجمة'));
  const { id: conversationId, customerId } = starred.conversation;
  await store.askAction({
    messageId: starred.message.id,
    action: { kind: 'star', isStarred: true },
    by: 'agent:1',
    now: NOW,
  });
  const noted = await record(store, today('عليها ملاحظة'));
  await store.addNote({ conversationId, messageId: noted.message.id, text: 'مهم', by: MONA, now: NOW });
  await resolveAll(store);
  await queueText(store, conversationId, 'لم تُرسل');
  await record(store, fromPhone('201155556666', { content: 'في تذكرة مفتوحة', sentAt: Date.now() }));
  expect(await retireAll(store, 'messages', NOW * 2)).toBe(0);

  await record(store, today('محفوظة'));
  await resolveAll(store);
  await store.setLegalHold({ customerId, reason: 'قضية', by: MONA, now: NOW });
  const kept = await textsOf(store, conversationId);
  for (const kind of ['messages', 'tickets', 'voice', 'prescriptions'] as const)
    await retireAll(store, kind, NOW * 2);
  expect(await textsOf(store, conversationId)).toEqual(kept);
});

test('closed tickets and the audit go, and what is younger stays', async () => {
  const store = await openStaffedStore();
  const { conversation } = await record(store, today('سؤال'));
  await resolveAll(store);
  expect(await retireAll(store, 'tickets', NOW)).toBe(0);
  expect(await retireAll(store, 'tickets', NOW + 1)).toBe(1);
  expect(await textsOf(store, conversation.id)).toEqual(['سؤال']);
  const before = (await store.listAudit({ limit: 100 })).items;
  expect(before.length).toBeGreaterThan(2);
  await retireAll(store, 'audit', 2);
  expect((await store.listAudit({ limit: 100 })).items.every(({ at }) => at >= 2)).toBe(true);
});

test('a PC whose clock is ten years ahead takes nothing away', async () => {
  const store = await openStaffedStore();
  const { conversation } = await record(store, old('قديمة'));
  await resolveAll(store);
  await store.updateSettings({ retention: { ...KEEP_ALL, messages: 12 } });
  const tenYears = Date.now() + 10 * 365 * 86_400_000;
  expect(await retireAPiece(store, tenYears, () => {})).toEqual({ isDone: true });
  expect(await textsOf(store, conversation.id)).toEqual(['قديمة']);
});

test('where nothing is chosen, everything stays', async () => {
  const store = await openStaffedStore();
  const { conversation } = await record(store, old('قديمة', 1));
  await record(store, old('حديثة', RECENT));
  await resolveAll(store);
  await retireAPiece(store, NOW, () => {});
  expect(await textsOf(store, conversation.id)).toHaveLength(2);
});
