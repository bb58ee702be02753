import { expect, test } from 'vitest';
import type { MessageChange } from '#shared/domain/messages/message-change.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { MAX_RECEIVED_LENGTH } from '#shared/text/received-text.ts';
import type { ObservedMessage } from '#main/store/contract/store.ts';
import { observed, record, recordAgain, incoming } from '../support/observed.ts';
import { openStore, type OpenedStore } from '../support/open-store.ts';
import { changedBy, saidBy } from '../support/said.ts';

const AT = 1_800_000_000_000;

async function withMessage(over: Partial<ObservedMessage> = {}): Promise<{
  store: OpenedStore;
  seen: ObservedMessage;
  change: (c: MessageChange) => Promise<Message | undefined>;
}> {
  const store = await openStore();
  const seen = observed({ content: 'علبة واحدة', ...over });
  await record(store, seen);
  return {
    store,
    seen,
    change: async (change) => {
      const changed = await changedBy(store, () =>
        store.changeMessage({ message: seen, change, now: AT + 1 }),
      );
      return changed.message;
    },
  };
}

test('an edit keeps what was said before, and is what the list and the search show', async () => {
  const { store, seen, change } = await withMessage();
  const edited = await change({ kind: 'edited', text: 'علبتين', at: AT });
  expect(edited).toMatchObject({ content: 'علبتين', earlierTexts: ['علبة واحدة'], editedAt: AT });
  const again = await change({ kind: 'edited', text: 'تلات علب', at: AT + 1 });
  expect(again?.earlierTexts).toEqual(['علبة واحدة', 'علبتين']);

  const [conversation] = (await store.listConversations({ limit: 1 })).items;
  expect(conversation?.lastMessage).toMatchObject({ preview: 'تلات علب', at: seen.sentAt });
  const found = async (query: string): Promise<number> =>
    (await store.searchMessages({ query, limit: 9 })).items.length;
  expect([await found('تلات'), await found('علبتين')]).toEqual([1, 0]);
});

test('an edit that is late or known changes nothing', async () => {
  const { change } = await withMessage();
  await change({ kind: 'edited', text: 'علبتين', at: AT });
  expect(await change({ kind: 'edited', text: 'علبتين', at: AT + 9 })).toBeUndefined();
  expect(await change({ kind: 'edited', text: 'أقدم', at: AT - 1 })).toBeUndefined();
});

test('of a text without end the beginning is kept, and of edits without end the first text and the newest', async () => {
  const { store, seen, change } = await withMessage({ content: 'ا'.repeat(1_000_000) });
  const [kept] = (await store.listMessages({ conversationId: 1, limit: 1 })).items;
  expect(kept?.content).toHaveLength(MAX_RECEIVED_LENGTH);
  expect(kept?.content.endsWith('ا…')).toBe(true);
  await recordAgain(store, seen);

  let edited: Message | undefined;
  for (let n = 1; n <= 50; n += 1) edited = await change({ kind: 'edited', text: `${n}`, at: AT + n });
  expect(edited?.content).toBe('50');
  expect(edited?.earlierTexts).toEqual([kept?.content, ...Array.from({ length: 19 }, (_, n) => `${n + 31}`)]);
});

test('a deleted message keeps its text, but the list no longer shows it', async () => {
  const { store, change } = await withMessage();
  expect(await change({ kind: 'revoked', at: AT })).toMatchObject({
    revokedAt: AT,
    content: 'علبة واحدة',
    type: 'text',
  });
  expect(await change({ kind: 'revoked', at: AT + 1 })).toBeUndefined();
  const [conversation] = (await store.listConversations({ limit: 1 })).items;
  expect(conversation?.lastMessage).toMatchObject({ preview: '', waType: 'revoked' });
});

test('each side has one reaction, the newest, and can take it back', async () => {
  const { change } = await withMessage();
  const react = async (by: 'customer' | 'pharmacy', emoji: string, at: number): Promise<string | undefined> =>
    (await change({ kind: 'reacted', by, emoji, at }))?.reactions.map((each) => each.emoji).join('');
  expect(await react('customer', '👍', AT)).toBe('👍');
  expect(await react('pharmacy', '🌷', AT)).toBe('👍🌷');
  expect(await react('customer', '❤', AT + 2)).toBe('🌷❤');
  expect(await react('customer', '👍', AT + 1)).toBeUndefined();
  expect(await react('customer', '', AT + 3)).toBe('🌷');
  // Late: it had been given before it was taken back.
  expect(await react('customer', '❤', AT + 2)).toBeUndefined();
  expect(await react('customer', '', AT + 4)).toBeUndefined();
});

test('a change to a message the desk does not have is nothing anybody hears of', async () => {
  const store = await openStore();
  const change = { kind: 'revoked', at: AT } as const;
  const nobodys = () => store.changeMessage({ message: incoming('nobody'), change, now: AT });
  expect(await saidBy(store, nobodys)).toEqual([]);
});

test('reading a known message from history brings what was done to it, once', async () => {
  const { store, seen, change } = await withMessage();
  await change({ kind: 'reacted', by: 'customer', emoji: '👍', at: AT });
  const fromHistory: ObservedMessage = {
    ...seen,
    content: 'علبتين',
    changes: { editedAt: AT, revokedAt: null, reactions: [{ by: 'pharmacy', emoji: '🌷', at: AT }] },
  };
  const first = await changedBy(store, () => recordAgain(store, fromHistory));
  expect(first.message).toMatchObject({
    content: 'علبتين',
    earlierTexts: ['علبة واحدة'],
    reactions: [{ by: 'pharmacy', emoji: '🌷', at: AT }],
  });
  expect(await saidBy(store, () => recordAgain(store, fromHistory))).toEqual([]);

  const revoked = await changedBy(store, () =>
    recordAgain(store, {
      ...seen,
      content: '',
      waType: 'revoked',
      changes: { editedAt: null, revokedAt: AT, reactions: [] },
    }),
  );
  expect(revoked.message).toMatchObject({ content: 'علبتين', revokedAt: AT, reactions: [] });
});

test('a message first seen after its edit or deletion is marked as such', async () => {
  const store = await openStore();
  const edited = await record(
    store,
    observed({ content: 'علبتين', changes: { editedAt: AT, revokedAt: null, reactions: [] } }),
  );
  expect(edited.message).toMatchObject({ content: 'علبتين', editedAt: AT, earlierTexts: [] });
  const revoked = await record(
    store,
    observed({
      content: '',
      type: 'other',
      waType: 'revoked',
      changes: { editedAt: null, revokedAt: AT, reactions: [] },
    }),
  );
  expect(revoked.message.revokedAt).toBe(AT);
});

test('a reaction that is no emoji stands nowhere, and takes the place of none', async () => {
  const { store, change, seen } = await withMessage();
  await change({ kind: 'reacted', by: 'customer', emoji: '👍', at: AT });
  for (const emoji of ['تم تحويل المبلغ', '<img src=x onerror=alert(1)>', '\u202E👍', '❤️'.repeat(5_000)])
    expect(await change({ kind: 'reacted', by: 'customer', emoji, at: AT + 1 })).toBeUndefined();
  const reactions = [{ by: 'customer' as const, emoji: 'نعم', at: AT + 2 }];
  await recordAgain(store, { ...seen, changes: { editedAt: null, revokedAt: null, reactions } });
  const known = await change({ kind: 'reacted', by: 'customer', emoji: '🙏', at: AT + 3 });
  expect(known?.reactions).toEqual([{ by: 'customer', emoji: '🙏', at: AT + 3 }]);
});
