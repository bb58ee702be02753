import { expect, test } from 'vitest';
import { activeRow, foundRows, nextChoice } from '#renderer/inbox/search/found-rows.ts';
import { sampleConversation, sampleMessage } from '../../support/sample-data.ts';

const conversations = (count: number) =>
  Array.from({ length: count }, (_, index) => sampleConversation({ id: index + 1 }));
const nobody = { customerName: null, customerPhone: null, customerUsername: null };
const messages = [{ ...sampleMessage({ id: 7 }), customerId: 1, ...nobody }];
const ids = (found: { chats: number; all?: boolean }) =>
  foundRows(
    { conversations: conversations(found.chats), notes: [], messages, start: null },
    found.all ?? false,
  ).map(({ id }) => id);

test('groups stand under their headings, and an empty one is left out', () => {
  expect(ids({ chats: 2 })).toEqual(['chats', 'c1', 'c2', 'messages', 'm7']);
  expect(ids({ chats: 0 })).toEqual(['messages', 'm7']);
});

test('many conversations do not push the messages out of sight', () => {
  expect(ids({ chats: 5 })).toContain('c5');
  expect(ids({ chats: 9 })).toEqual(['chats', 'c1', 'c2', 'c3', 'c4', 'more', 'messages', 'm7']);
  expect(ids({ chats: 9, all: true })).toContain('c9');
});

test('the keys go from choice to choice, over the headings', () => {
  const rows = foundRows({ conversations: conversations(1), notes: [], messages, start: null }, false);
  expect(nextChoice(rows, null, 1)).toBe(1);
  expect(nextChoice(rows, 'c1', 1)).toBe(3);
  expect(nextChoice(rows, 'm7', 1)).toBeUndefined();
  expect(nextChoice(rows, 'm7', -1)).toBe(1);
  expect(nextChoice(rows, 'c1', -1)).toBeUndefined();
});

test('a number that nobody has stands first, and what was said of it below', () => {
  const found = { conversations: [], notes: [], messages, start: { label: 'بدء محادثة مع 010', whose: '' } };
  const rows = foundRows(found, false);
  expect(rows.map(({ id }) => id)).toEqual(['start', 'messages', 'm7']);
  expect(nextChoice(rows, null, 1)).toBe(0);
});

test('results that change under the hands leave Enter something to open', () => {
  const rows = foundRows({ conversations: conversations(2), notes: [], messages, start: null }, false);
  expect(activeRow(rows, 'c2', true)?.id).toBe('c2');
  // What was chosen among the results of fewer letters is not found any more.
  expect(activeRow(rows, 'c9', true)?.id).toBe('c1');
  expect(activeRow(rows, null, true)?.id).toBe('c1');
  // Nobody chose anything while they still type.
  expect(activeRow(rows, null, false)).toBeUndefined();
  expect(activeRow([], 'c9', true)).toBeUndefined();
});
