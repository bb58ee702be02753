import { expect, test } from 'vitest';
import { fromBoth, fromLid, fromPhone, outgoing, record } from '../support/observed.ts';
import { MONA, openStaffedStore, SAMI } from '../support/staffed.ts';
import { openStore, placeWithDatabase } from '../support/open-store.ts';

const HOUR_MS = 3_600_000;
const OTHER = '201112345678';

const sent = (at: number) => fromPhone(OTHER, { direction: 'outgoing', status: 'sent', sentAt: at });

test('what somebody edits is theirs alone, outlives the program, and ends when it is not wanted any more', async () => {
  const place = placeWithDatabase();
  const store = await openStaffedStore(place);
  const { message } = await record(store, sent(1_700_000_000_000));
  const { message: later } = await record(store, sent(1_700_000_001_000));
  const now = 1_700_000_002_000;
  await store.saveEditDraft({
    messageId: message.id,
    draft: { text: 'بخمسين', before: 'بمائة' },
    by: MONA,
    now,
  });
  await store.saveEditDraft({
    messageId: message.id,
    draft: { text: 'بستين', before: 'بمائة' },
    by: SAMI,
    now,
  });
  // One message of a conversation at a time.
  await store.saveEditDraft({
    messageId: later.id,
    draft: { text: 'بخمسة', before: 'بمائة' },
    by: MONA,
    now: now + 1,
  });
  await store.close();

  const opened = await openStore(place);
  const texts = async (by: number, at = now + 2) =>
    (await opened.listEditDrafts({ by, now: at })).map(({ message: { id }, text }) => [id, text]);
  expect(await texts(MONA)).toEqual([[later.id, 'بخمسة']]);
  expect(await texts(SAMI)).toEqual([[message.id, 'بستين']]);
  expect(await texts(SAMI, now + 25 * HOUR_MS)).toEqual([]);
  await opened.saveEditDraft({ messageId: later.id, draft: null, by: MONA, now });
  expect(await texts(MONA)).toEqual([]);
  expect(await texts(SAMI)).toHaveLength(1);
});

test('the words of an edit outlive the message’s deletion, and one of a message that is not there does no harm', async () => {
  const store = await openStaffedStore();
  const observed = sent(1_700_000_000_000);
  const { message } = await record(store, observed);
  const now = 1_700_000_002_000;
  await store.saveEditDraft({
    messageId: message.id,
    draft: { text: 'بخمسين', before: 'بمائة' },
    by: MONA,
    now,
  });
  await store.saveEditDraft({ messageId: 999, draft: { text: 'لا شيء', before: 'بمائة' }, by: MONA, now });
  const key = outgoing(observed.waMessageId, {
    identity: observed.identity,
    chatAddress: observed.chatAddress,
  });
  await store.changeMessage({ message: key, change: { kind: 'revoked', at: now }, now });
  expect(await store.listEditDrafts({ by: MONA, now })).toMatchObject([
    { text: 'بخمسين', before: 'بمائة', message: { id: message.id, revokedAt: now } },
  ]);
});

test('whoever asks for an edit has no draft of it any more, in the same moment, and colleagues keep theirs', async () => {
  const store = await openStaffedStore();
  const now = 1_700_000_002_000;
  const { message } = await record(store, sent(1_700_000_000_000));
  const { message: other } = await record(store, fromPhone('201223456789', { sentAt: 1_700_000_000_000 }));
  for (const by of [MONA, SAMI])
    await store.saveEditDraft({ messageId: message.id, draft: { text: 'بستين', before: 'بمائة' }, by, now });
  await store.saveEditDraft({ messageId: other.id, draft: { text: 'غيرها', before: null }, by: MONA, now });
  // Anything else that is done to it, and what a program asks for, ends nobody's.
  await store.askAction({
    messageId: message.id,
    action: { kind: 'react', emoji: '👍' },
    by: `agent:${MONA}`,
    now,
  });
  await store.askAction({ messageId: message.id, action: { kind: 'edit', text: 'أ' }, by: 'program:1', now });
  expect(await store.listEditDrafts({ by: MONA, now })).toHaveLength(2);
  await store.askAction({
    messageId: message.id,
    action: { kind: 'edit', text: 'بستين' },
    by: `agent:${MONA}`,
    now,
  });
  expect(await store.listEditDrafts({ by: MONA, now })).toMatchObject([{ text: 'غيرها' }]);
  expect(await store.listEditDrafts({ by: SAMI, now })).toHaveLength(1);
});

test('an edit is kept as it was typed, with NUL, turned letters and ten thousand characters, and half a letter is mended', async () => {
  const store = await openStaffedStore();
  const now = 1_700_000_002_000;
  const { message } = await record(store, sent(1_700_000_000_000));
  for (const text of [
    '',
    'أ\u0000ب',
    '\u202Eمقلوب',
    '<img onerror=alert(1)>',
    'م'.repeat(10_000),
    '\uD83D',
  ]) {
    const draft = { text, before: text };
    await store.saveEditDraft({ messageId: message.id, draft, by: MONA, now });
    const whole = text.toWellFormed();
    expect(await store.listEditDrafts({ by: MONA, now })).toMatchObject([{ text: whole, before: whole }]);
  }
});

test('an edit that was typed while the clock stood a year ahead is there, and one of the day before is not', async () => {
  const store = await openStaffedStore();
  const now = 1_700_000_002_000;
  const { message } = await record(store, sent(1_700_000_000_000));
  const draft = { text: 'بستين', before: 'بمائة' };
  await store.saveEditDraft({ messageId: message.id, draft, by: MONA, now: now + 8760 * HOUR_MS });
  expect(await store.listEditDrafts({ by: MONA, now })).toHaveLength(1);
  await store.saveEditDraft({ messageId: message.id, draft, by: MONA, now });
  expect(await store.listEditDrafts({ by: MONA, now: now + 25 * HOUR_MS })).toEqual([]);
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
  await store.saveEditDraft({
    messageId: other.message.id,
    draft: { text: 'بخمسين', before: 'بمائة' },
    by: MONA,
    now: at + 1,
  });
  await record(store, fromBoth({ phone: OTHER, lid }, { sentAt: at + 2 }));
  expect(await store.listEditDrafts({ by: MONA, now: at + 3 })).toMatchObject([
    { message: { id: one.message.id, conversationId: one.conversation.id }, text: 'بخمسين' },
  ]);
});
