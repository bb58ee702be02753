import { expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { openStore } from './support/open-store.ts';
import { observed, record, incoming } from './support/observed.ts';

const AT = 1_800_000_000_000;

async function recordAt(
  store: Store,
  type: 'image' | 'video' | 'document' | 'audio' | 'text',
  sentAt: number,
  waType: string = type,
) {
  return (await record(store, observed({ type, waType, content: '', sentAt }))).message;
}

test('each filter has its own kinds, newest first; stickers and deleted ones pass none', async () => {
  const store = await openStore();
  const image = await recordAt(store, 'image', AT);
  const video = await recordAt(store, 'video', AT + 1);
  await recordAt(store, 'image', AT + 2, 'sticker');
  const document = await recordAt(store, 'document', AT + 3);
  const voice = await recordAt(store, 'audio', AT + 4, 'ptt');
  await recordAt(store, 'text', AT + 5);
  const revoked = await recordAt(store, 'image', AT + 6);
  const change = { kind: 'revoked', at: AT + 7 } as const;
  await store.changeMessage({ message: incoming(revoked.waMessageId ?? ''), change, now: AT });
  const { conversationId } = image;
  const idsOn = async (filter: 'pictures' | 'documents' | 'recordings'): Promise<number[]> =>
    (await store.listMedia({ conversationId, filter, limit: 9 })).items.map(({ id }) => id);
  expect(await idsOn('pictures')).toEqual([video.id, image.id]);
  expect(await idsOn('documents')).toEqual([document.id]);
  expect(await idsOn('recordings')).toEqual([voice.id]);
});

test('pages go on where the last ended, also among messages of one millisecond', async () => {
  const store = await openStore();
  const messages = [];
  for (let count = 0; count < 5; count++) messages.push(await recordAt(store, 'image', AT));
  const conversationId = messages[0]?.conversationId ?? 0;
  const seen: number[] = [];
  let before: { sentAt: number; id: number } | undefined;
  do {
    const page = await store.listMedia({ conversationId, filter: 'pictures', before, limit: 2 });
    seen.push(...page.items.map(({ id }) => id));
    before = page.next ?? undefined;
  } while (before !== undefined);
  expect(seen).toEqual(messages.map(({ id }) => id).toReversed());
});

test('a span holds its first moment and not its last, on later pages too', async () => {
  const store = await openStore();
  const [, second, third] = [
    await recordAt(store, 'image', AT - 1),
    await recordAt(store, 'image', AT),
    await recordAt(store, 'image', AT + 9),
    await recordAt(store, 'image', AT + 10),
  ];
  const span = {
    conversationId: second.conversationId,
    filter: 'pictures',
    from: AT,
    until: AT + 10,
  } as const;
  const first = await store.listMedia({ ...span, limit: 1 });
  expect(first.items.map(({ id }) => id)).toEqual([third.id]);
  const later = await store.listMedia({ ...span, before: first.next ?? undefined, limit: 5 });
  expect(later).toMatchObject({ items: [{ id: second.id }], next: null });
});

test('an unknown conversation is said', async () => {
  const store = await openStore();
  await expect(store.listMedia({ conversationId: 99, filter: 'pictures', limit: 1 })).rejects.toMatchObject({
    code: 'not-found',
  });
});
