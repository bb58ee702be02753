import { expect, test } from 'vitest';
import type { MessageChange } from '#shared/domain/messages/message-change.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { observed, record, recordAgain, incoming } from '../support/observed.ts';
import { openStore, placeWithDatabase, type OpenedStore } from '../support/open-store.ts';
import { saidBy } from '../support/said.ts';
import { withDatabase } from '../support/with-database.ts';

const AT = 1_790_000_000_000;
const DAY_MS = 86_400_000;
const seen = observed({ content: 'علبة واحدة' });

const EDIT = { kind: 'edited', text: 'علبتين', at: AT } as const;
const SECOND_EDIT = { kind: 'edited', text: 'تلات علب', at: AT + 5 } as const;
const DELETION = { kind: 'revoked', at: AT + 9 } as const;
const HEART = { kind: 'reacted', by: 'customer', emoji: '❤', at: AT } as const;
const TAKEN_BACK = { kind: 'reacted', by: 'customer', emoji: '', at: AT + 5 } as const;

/** The message as it is when these came before it, in this order. */
async function after(changes: readonly MessageChange[], store?: OpenedStore): Promise<Message> {
  const desk = store ?? (await openStore());
  for (const change of changes) await desk.changeMessage({ message: seen, change, now: AT });
  const { message } = await record(desk, seen);
  return message;
}

/** The same message, changed after it came. */
async function live(changes: readonly MessageChange[]): Promise<Message> {
  const desk = await openStore();
  const { message } = await record(desk, seen);
  for (const change of changes) await desk.changeMessage({ message: seen, change, now: AT });
  return desk.getMessage({ messageId: message.id });
}

test('a deletion that comes before its message is done when it comes, and the list does not show it', async () => {
  const store = await openStore();
  expect(await after([DELETION], store)).toMatchObject({ revokedAt: AT + 9, content: 'علبة واحدة' });
  const [conversation] = (await store.listConversations({ limit: 1 })).items;
  expect(conversation?.lastMessage).toMatchObject({ preview: '', waType: 'revoked' });
});

test.each([
  ['an edit', [EDIT]],
  ['two edits', [EDIT, SECOND_EDIT]],
  ['a reaction', [HEART]],
  ['a reaction that was taken back', [HEART, TAKEN_BACK]],
  ['an edit and a deletion', [EDIT, DELETION]],
  ['all of them', [EDIT, HEART, SECOND_EDIT, TAKEN_BACK, DELETION]],
] as const)(
  '%s before the message, in any order and twice, is as if it had come after it',
  async (_what, changes) => {
    const expected = await live(changes);
    const { editedAt, revokedAt, content, earlierTexts, reactions } = expected;
    const same = { editedAt, revokedAt, content, earlierTexts, reactions };
    expect(await after(changes)).toMatchObject(same);
    expect(await after([...changes.toReversed(), ...changes])).toMatchObject(same);
  },
);

test('it waits through a restart, and is done once', async () => {
  const place = placeWithDatabase();
  const first = await openStore(place);
  await first.changeMessage({ message: seen, change: EDIT, now: AT });
  await first.close();
  const store = await openStore(place);
  expect(await after([], store)).toMatchObject({ content: 'علبتين', earlierTexts: ['علبة واحدة'] });
  expect(await saidBy(store, () => recordAgain(store, seen))).toEqual([]);
});

test('it is found again when the message is read from history, which knows of it too', async () => {
  const store = await openStore();
  await store.changeMessage({ message: seen, change: EDIT, now: AT });
  await store.changeMessage({ message: seen, change: SECOND_EDIT, now: AT });
  const fromHistory = { ...seen, content: 'تلات علب' };
  const { message } = await record(store, {
    ...fromHistory,
    changes: { editedAt: AT + 5, revokedAt: null, reactions: [] },
  });
  expect(message).toMatchObject({ content: 'تلات علب', editedAt: AT + 5, earlierTexts: [] });
});

test('a change to another message is not done to this one', async () => {
  const store = await openStore();
  await store.changeMessage({ message: incoming('ANOTHER'), change: DELETION, now: AT });
  expect((await after([], store)).revokedAt).toBeNull();
});

test('what nobody comes for is thrown away after a week, and there is never much of it', async () => {
  const place = placeWithDatabase();
  const store = await openStore(place);
  await store.changeMessage({ message: seen, change: DELETION, now: AT });
  for (let index = 0; index < 50; index += 1) {
    const change = { kind: 'reacted', by: 'customer', emoji: `${index}`, at: AT + index } as const;
    await store.changeMessage({ message: incoming('MANY'), change, now: AT + DAY_MS });
  }
  for (let index = 0; index < 2100; index += 1) {
    await store.changeMessage({ message: incoming(`N${index}`), change: HEART, now: AT + 8 * DAY_MS });
  }
  await store.close();
  withDatabase(place, (database) => {
    const count = (where: string): unknown =>
      database.prepare(`SELECT count(*) FROM early_changes WHERE ${where}`).pluck().get();
    expect(count('true')).toBe(2000);
    expect(count(`wa_message_id = '${seen.waMessageId}'`)).toBe(0);
  });
});

/** Fifty faces stand in a row in Unicode. */
const FIRST_FACE = 0x1f600;

test('of one message the latest changes are kept, however many there are', async () => {
  const store = await openStore();
  const reactions = Array.from({ length: 50 }, (_, index) => ({
    ...HEART,
    emoji: String.fromCodePoint(FIRST_FACE + index),
    at: AT + index,
  }));
  expect((await after(reactions, store)).reactions).toEqual([
    { by: 'customer', emoji: String.fromCodePoint(FIRST_FACE + 49), at: AT + 49 },
  ]);
});
