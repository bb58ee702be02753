import { expect, test } from 'vitest';
import { fromBoth, fromLid, fromPhone, outgoing, record } from '../support/observed.ts';
import { MONA, openStaffedStore, SAMI } from '../support/staffed.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

const HOUR_MS = 3_600_000;
const OTHER = '201112345678';

const sent = (at: number) => fromPhone(OTHER, { direction: 'outgoing', status: 'sent', sentAt: at });

test('what somebody edits is theirs alone, outlives the program, and ends when it is not wanted any more', async () => {
  const place = temporaryPlace();
  const store = await openStaffedStore(place);
  const { message } = await record(store, sent(1_700_000_000_000));
  const { message: later } = await record(store, sent(1_700_000_001_000));
  const now = 1_700_000_002_000;
  await store.saveEditDraft({ messageId: message.id, text: 'بخمسين', by: MONA, now });
  await store.saveEditDraft({ messageId: message.id, text: 'بستين', by: SAMI, now });
  // One message of a conversation at a time.
  await store.saveEditDraft({ messageId: later.id, text: 'بخمسة', by: MONA, now: now + 1 });
  await store.close();

  const opened = await openStore(place);
  const texts = async (by: number, at = now + 2) =>
    (await opened.listEditDrafts({ by, now: at })).map(({ message: { id }, text }) => [id, text]);
  expect(await texts(MONA)).toEqual([[later.id, 'بخمسة']]);
  expect(await texts(SAMI)).toEqual([[message.id, 'بستين']]);
  expect(await texts(SAMI, now + 25 * HOUR_MS)).toEqual([]);
  await opened.saveEditDraft({ messageId: later.id, text: null, by: MONA, now });
  expect(await texts(MONA)).toEqual([]);
  expect(await texts(SAMI)).toHaveLength(1);
});

test('an edit of what was deleted for everyone is none, and one of a message that is not there does no harm', async () => {
  const store = await openStaffedStore();
  const observed = sent(1_700_000_000_000);
  const { message } = await record(store, observed);
  const now = 1_700_000_002_000;
  await store.saveEditDraft({ messageId: message.id, text: 'بخمسين', by: MONA, now });
  await store.saveEditDraft({ messageId: 999, text: 'لا شيء', by: MONA, now });
  const key = outgoing(observed.waMessageId, {
    identity: observed.identity,
    chatAddress: observed.chatAddress,
  });
  await store.changeMessage({ message: key, change: { kind: 'revoked', at: now }, now });
  expect(await store.listEditDrafts({ by: MONA, now })).toEqual([]);
});

test('an edit goes on in the copy that stays when two names turn out to be one person’s', async () => {
  const store = await openStaffedStore();
  const lid = '99887766554433@lid';
  const at = 1_700_000_000_000;
  const own = { direction: 'outgoing', status: 'sent', waMessageId: '3EB0COPY', sentAt: at } as const;
  await record(store, fromPhone(OTHER, { sentAt: at - 1 }));
  await record(store, fromLid(lid, { sentAt: at - 1 }));
  const one = await record(store, fromPhone(OTHER, own));
  const other = await record(store, fromLid(lid, own));
  await store.saveEditDraft({ messageId: other.message.id, text: 'بخمسين', by: MONA, now: at + 1 });
  await record(store, fromBoth({ phone: OTHER, lid }, { sentAt: at + 2 }));
  expect(await store.listEditDrafts({ by: MONA, now: at + 3 })).toMatchObject([
    { message: { id: one.message.id, conversationId: one.conversation.id }, text: 'بخمسين' },
  ]);
});
