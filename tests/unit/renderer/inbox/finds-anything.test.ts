import { afterEach, expect, test, vi } from 'vitest';
import { ALL_CONVERSATIONS } from '#renderer/api/cache/conversation-filter.ts';
import { findsAnything } from '#renderer/inbox/inbox-api.ts';
import { createFakeBridge } from '../support/fake-bridge/fake-bridge.ts';

afterEach(() => vi.unstubAllGlobals());

function asked() {
  const bridge = createFakeBridge();
  vi.stubGlobal('window', { rosheta: bridge });
  return bridge.calls;
}

test('what was meant is looked for within all that the list is narrowed down by', async () => {
  const calls = asked();
  const chats = { tagId: 3 };
  const narrowing = { filter: { hasFile: true as const }, chats, isMessagesOnly: false };
  expect(await findsAnything('زرنيخ', narrowing, { ...ALL_CONVERSATIONS, tagId: 3 })).toBe(false);
  expect(calls).toEqual([
    { channel: 'conversations.list', input: { query: 'زرنيخ', tagId: 3 } },
    { channel: 'notes.search', input: { query: 'زرنيخ', chats } },
    { channel: 'messages.search', input: { query: 'زرنيخ', filter: { hasFile: true }, chats } },
  ]);
});

test('where only messages are looked for, a chat of that name is nothing that was found', async () => {
  const calls = asked();
  const narrowing = { filter: { writtenBy: 'customer' as const }, chats: undefined, isMessagesOnly: true };
  expect(await findsAnything('منى', narrowing, ALL_CONVERSATIONS)).toBe(false);
  expect(calls.map(({ channel }) => channel)).toEqual(['messages.search']);
});
