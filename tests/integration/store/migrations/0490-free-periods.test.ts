import { expect, test } from 'vitest';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { fromPhone, outgoing, PHONE, record } from '../support/observed.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('after the upgrade nobody is free, until a status says so', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 480, () => {});
  const store = await openStore(place);
  expect(store.report).toMatchObject({ opened: 'existing', migratedFrom: 480 });
  const now = Date.parse('2026-11-15');
  await store.setReplyWindow({ rule: { link: 'cloud', lengthMs: 1, aheadMs: 0 } });
  const { conversation } = await record(store, fromPhone(PHONE, { sentAt: now, link: 'cloud' }));
  expect(conversation.replyWindow?.freeUntil).toBeNull();
  const told = { message: outgoing('wamid.ONE'), status: 'sent' as const, mayBeEarly: true, now };
  await store.applyAck({ ...told, freeUntil: now + 1_000 });
  expect((await store.getConversation(conversation.id)).replyWindow?.freeUntil).toBe(now + 1_000);
});
