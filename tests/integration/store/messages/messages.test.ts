import { describe, expect, test } from 'vitest';
import type { MessageCursor } from '#shared/ipc/contract/messages.ts';
import type { Store } from '#main/store/contract/store.ts';
import { openStore, sharedStore } from '../support/open-store.ts';
import { fromPhone, observed, record } from '../support/observed.ts';

describe('listMessages', () => {
  test('pages back through ties without losing or repeating one', async () => {
    const store = await openStore();
    const count = 17;
    let conversationId = 0;
    for (let index = 0; index < count; index += 1) {
      const message = observed({ content: `${index}`, sentAt: Math.floor(index / 4) * 1000 });
      conversationId = (await record(store, message)).conversation.id;
      await record(store, fromPhone('201000000009', { sentAt: Math.floor(index / 4) * 1000 }));
    }
    const expected = Array.from({ length: count }, (_, index) => `${count - 1 - index}`);
    for (const limit of [1, 3, 4, 17, 50]) {
      const contents: string[] = [];
      let before: MessageCursor | undefined;
      do {
        const page = await store.listMessages({ conversationId, before, limit });
        contents.push(...page.items.map(({ content }) => content));
        before = page.next ?? undefined;
      } while (before !== undefined);
      expect(contents, `limit ${limit}`).toEqual(expected);
    }
  });
});

describe('searchMessages', () => {
  const TEXTS = [
    'عايز روشتة من الصيدليّة',
    'بنادول إكسترا ٥٠٠ مجم',
    'Panadol Extra 500 mg',
    'للأطفال شراب كحّة',
    'الدواء وصل شكراً',
    'https://example.com/rx?id=42',
  ];

  const texts = sharedStore(async (store) => {
    for (const content of TEXTS) await record(store, observed({ content }));
  });

  async function found(store: Store, query: string): Promise<string[]> {
    return (await store.searchMessages({ query, limit: 50 })).items.map(({ content }) => content);
  }

  test.each([
    ['صيدلية', [0]],
    ['الصيدليه', [0]],
    ['بالصيدلية', [0]],
    ['روشته', [0]],
    ['اكسترا', [1]],
    ['بَنَادُول', [1]],
    ['500', [2, 1]],
    ['٥٠٠', [2, 1]],
    ['PANADOL', [2]],
    ['pana ext', [2]],
    ['اطفال', [3]],
    ['كحه', [3]],
    ['شكرا الدواء', [4]],
    ['دو', [4]],
    ['example.com', [5]],
    ['بنادول صيدلية', []],
    ['غير موجود', []],
  ])('%s', async (query, indexes) => {
    const store = texts();
    expect(await found(store, query)).toEqual(indexes.map((index) => TEXTS[index]));
  });

  test.each(['', ' ', 'ا', '"', '*', 'AND', '(', 'NEAR(a b)', '^', 'folded:x', '\u0000', '-', 'a" OR "b'])(
    '%j breaks nothing',
    async (query) => {
      const store = texts();
      expect(await found(store, query)).toEqual([]);
    },
  );

  test('newest first, in pages', async () => {
    const store = await openStore();
    for (let index = 0; index < 5; index += 1) await record(store, observed({ content: `رقم ${index}` }));
    const first = await store.searchMessages({ query: 'رقم', limit: 3 });
    expect(first.items.map(({ content }) => content)).toEqual(['رقم 4', 'رقم 3', 'رقم 2']);
    const second = await store.searchMessages({ query: 'رقم', limit: 3, beforeId: first.next ?? 0 });
    expect(second.items.map(({ content }) => content)).toEqual(['رقم 1', 'رقم 0']);
    expect(second.next).toBeNull();
  });

  test('finds what is still in the queue', async () => {
    const store = await openStore();
    const { conversation } = await record(store, observed());
    const text = 'جاري التوصيل';
    await store.enqueueText({ conversationId: conversation.id, clientKey: 'k', text, sentBy: null, now: 1 });
    expect(await found(store, 'توصيل')).toEqual([text]);
  });
});
