import { expect, test } from 'vitest';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Store } from '#main/store/contract/store.ts';
import { fromPhone, observed, record } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';

const OTHERS = [
  '201112345671',
  '201112345672',
  '201112345673',
  '201112345674',
  '201112345675',
  '201112345676',
];
const NOW = 1_800_000_000_000;

const forward = (store: Store, messages: Message[], conversationIds: number[], clientKey = 'forward-1') =>
  store.forwardMessages({
    messageIds: messages.map(({ id }) => id),
    conversationIds,
    clientKey,
    sentBy: 'agent:3',
    now: NOW,
  });

async function withOthers(store: Store, count: number): Promise<number[]> {
  const ids: number[] = [];
  for (const phone of OTHERS.slice(0, count))
    ids.push((await record(store, fromPhone(phone))).conversation.id);
  return ids;
}

const sentIn = async (store: Store, conversationId: number) =>
  (await store.listMessages({ conversationId, limit: 50 })).items
    .filter(({ direction }) => direction === 'outgoing')
    .toReversed();

test('messages are passed on in the order of their thread, each once to each, whoever presses twice', async () => {
  const store = await openStore();
  const first = await record(store, observed({ content: 'أوجمنتين ١ جم' }));
  const second = await record(store, observed({ content: 'علبتين', forwardScore: 3 }));
  const targets = await withOthers(store, 2);
  const both = [second.message, first.message];
  expect(await forward(store, both, targets)).toEqual({ queued: 4 });
  await forward(store, both, targets);
  for (const id of targets) {
    expect(await sentIn(store, id)).toMatchObject([
      { content: 'أوجمنتين ١ جم', status: 'pending', sentBy: 'agent:3', forwardScore: 1, quoted: null },
      { content: 'علبتين', forwardScore: 4 },
    ]);
  }
  expect((await store.listOutboxHeads()).map(({ forwardScore }) => forwardScore)).toEqual([1, 1]);
});

test('a file goes with its caption; one that is not here is refused, and then nothing goes', async () => {
  const store = await openStore();
  const file = { id: crypto.randomUUID(), sha256: 'a'.repeat(64), sizeBytes: 4, mimeType: 'image/jpeg' };
  const attachment = {
    kind: 'image',
    fileName: null,
    mimeType: 'image/jpeg',
    sizeBytes: 4,
    width: 3,
    height: 2,
    durationMs: null,
    waveform: null,
  } as const;
  const photo = { type: 'image', waType: 'image', content: 'روشتة', attachment } as const;
  const here = await record(store, observed(photo));
  await store.completeDownload({ messageId: here.message.id, file, now: 2 });
  const missing = await record(store, observed(photo));
  const [target = 0] = await withOthers(store, 1);
  const stored = await store.getMessage({ messageId: here.message.id });
  await expect(forward(store, [stored, missing.message], [target])).rejects.toMatchObject({
    code: 'cannot-forward',
  });
  expect(await sentIn(store, target)).toEqual([]);
  await forward(store, [stored], [target]);
  expect(await sentIn(store, target)).toMatchObject([
    { type: 'image', content: 'روشتة', attachment: { fileId: file.id, width: 3, state: 'stored' } },
  ]);
});

test('a film that is too large for its kind goes as a document, and what is too large for that is refused', async () => {
  const store = await openStore();
  const MIB = 1024 * 1024;
  const film = async (sizeBytes: number, sha: string): Promise<Message> => {
    const attachment = {
      kind: 'video',
      fileName: null,
      mimeType: 'video/mp4',
      sizeBytes,
      width: null,
      height: null,
      durationMs: null,
      waveform: null,
    } as const;
    const { message } = await record(
      store,
      observed({ type: 'video', waType: 'video', content: '', attachment }),
    );
    const file = { id: crypto.randomUUID(), sha256: sha.repeat(64), sizeBytes, mimeType: 'video/mp4' };
    await store.completeDownload({ messageId: message.id, file, now: 2 });
    return store.getMessage({ messageId: message.id });
  };
  const [target = 0] = await withOthers(store, 1);
  await forward(store, [await film(40 * MIB, 'a')], [target]);
  expect(await sentIn(store, target)).toMatchObject([{ type: 'document', attachment: { kind: 'document' } }]);
  await expect(forward(store, [await film(150 * MIB, 'b')], [target], 'forward-2')).rejects.toMatchObject({
    code: 'cannot-forward',
  });
});

test('a place goes as a place, the pharmacy’s own words without a mark', async () => {
  const store = await openStore();
  const details = {
    kind: 'location',
    latitude: 30.5,
    longitude: 31.25,
    name: 'البيت',
    address: 'شارع ٩',
  } as const;
  const place = await record(store, observed({ type: 'other', waType: 'location', content: '', details }));
  const own = await record(store, observed({ direction: 'outgoing', status: 'sent', content: 'عنواننا' }));
  const [target = 0] = await withOthers(store, 1);
  await forward(store, [place.message, own.message], [target]);
  expect(await sentIn(store, target)).toMatchObject([
    { content: '', waType: 'location', details, forwardScore: 1 },
    { content: 'عنواننا', forwardScore: 0 },
  ]);
});

test('too many chats, what was passed on many times, and what was deleted are refused', async () => {
  const store = await openStore();
  const plain = await record(store, observed());
  const often = await record(store, observed({ forwardScore: 5 }));
  const targets = await withOthers(store, 6);
  const refused = { code: 'cannot-forward' };
  await expect(forward(store, [plain.message], targets)).rejects.toMatchObject(refused);
  await expect(forward(store, [often.message], targets.slice(0, 2))).rejects.toMatchObject(refused);
  await forward(store, [often.message], targets.slice(0, 1));
  const call = await record(store, observed({ type: 'other', waType: 'missed_call', content: '' }));
  await expect(forward(store, [call.message], targets.slice(0, 1))).rejects.toMatchObject(refused);
});
