import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Message } from '#shared/domain/messages/message.ts';
import { UNKNOWN_APPEARANCE } from '#shared/domain/messages/attachment.ts';
import { openCloudDesk, standIn, type CloudDesk } from './support/cloud-desk.ts';
import type { GraphStandIn } from '../../graph-stand-in/graph-stand-in.ts';

const PHONE = '201000000101';

/** A customer who has just written. */
async function withCustomer() {
  const graph = await standIn();
  const desk = await openCloudDesk(graph);
  const { webhook } = graph.customerWrites({ phone: PHONE, name: 'منى', text: 'السلام عليكم' });
  await desk.take([webhook.body]);
  const { items } = await desk.store.listConversations({ limit: 10 });
  const conversationId = items[0]?.id ?? 0;
  return { graph, desk, conversationId };
}

let keys = 0;
async function send(desk: CloudDesk, conversationId: number, text: string): Promise<Message> {
  keys += 1;
  return desk.store.enqueueText({
    conversationId,
    clientKey: `client-${keys}`,
    text,
    sentBy: 'agent:1',
    now: Date.now(),
  });
}

async function until(
  desk: CloudDesk,
  messageId: number,
  is: (message: Message) => boolean,
): Promise<Message> {
  for (;;) {
    const message = await desk.store.getMessage({ messageId });
    if (is(message)) return message;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const taken = (graph: GraphStandIn): Uint8Array[] => graph.webhooks.all.map(({ body }) => body);

describe('a text', () => {
  test('goes to the number with its +, with the key, and is known by the id that Graph gives', async () => {
    const { graph, desk, conversationId } = await withCustomer();
    const { id } = await send(desk, conversationId, 'وعليكم السلام');
    const message = await until(desk, id, ({ status }) => status === 'sent');
    expect(graph.sent).toHaveLength(1);
    const [{ wamid, body }] = graph.sent as [(typeof graph.sent)[number]];
    expect(message.waMessageId).toBe(wamid);
    expect(body).toMatchObject({ to: `+${PHONE}`, type: 'text', text: { body: 'وعليكم السلام' } });
    expect(JSON.stringify(body)).toMatch(/"biz_opaque_callback_data":"rosheta-/);
    graph.deliver(wamid);
    graph.read(wamid);
    await desk.take(taken(graph));
    expect(await desk.store.getMessage({ messageId: id })).toMatchObject({ status: 'read' });
  });

  test('is refused with its reason, and needs no second try', async () => {
    const { graph, desk, conversationId } = await withCustomer();
    graph.refuseNextSend(131047);
    const { id } = await send(desk, conversationId, 'متأخر');
    const message = await until(desk, id, ({ status }) => status === 'failed');
    expect(message.failureReason).toBe('window-closed');
    expect(graph.sent).toHaveLength(0);
  });

  test('waits when Graph takes no more, and that is no try', async () => {
    const { graph, desk } = await withCustomer();
    graph.refuseNextSend(131056);
    const sendKey = await desk.transport.chooseMessageId();
    const message = { chatAddress: `${PHONE}@c.us`, waMessageId: sendKey, text: 'بسرعة' };
    expect(await desk.transport.sendText(message)).toMatchObject({
      kind: 'later',
      scope: 'chat',
      pauseMs: 4_000,
    });
    graph.refuseNextSend(130429);
    expect(await desk.transport.sendText(message)).toMatchObject({ kind: 'later', scope: 'all' });
    expect(await desk.transport.sendText(message)).toMatchObject({ kind: 'accepted' });
  });

  test('whose token is refused stops the link and stays to be sent', async () => {
    const { graph, desk, conversationId } = await withCustomer();
    graph.account.revokeToken(graph.credentials.accessToken);
    const { id } = await send(desk, conversationId, 'بدون دخول');
    await until(desk, id, () => desk.transport.state.phase === 'logged-out');
    expect(desk.transport.state).toEqual({ phase: 'logged-out', reason: 'access-refused' });
    await desk.outbox.stop();
    expect(await desk.store.listOutboxHeads()).toMatchObject([{ attempts: 0 }]);
    expect(await desk.store.getMessage({ messageId: id })).toMatchObject({ status: 'pending' });
  });
});

describe('what may have left', () => {
  test.each([
    { kind: 'reset', taken: true },
    { kind: 'trouble', status: 503, taken: true },
    { kind: 'half-answer' },
    { kind: 'unreadable-answer' },
  ] as const)('$kind: is sent once, becomes unknown, and a status settles it', async (fault) => {
    const { graph, desk, conversationId } = await withCustomer();
    graph.failNext('send', fault);
    const { id } = await send(desk, conversationId, 'مرة واحدة');
    await until(desk, id, ({ failureReason }) => failureReason === 'unknown');
    expect(graph.sent).toHaveLength(1);
    const [{ wamid }] = graph.sent as [(typeof graph.sent)[number]];
    graph.deliver(wamid);
    await desk.take(taken(graph));
    expect(await desk.store.getMessage({ messageId: id })).toMatchObject({
      status: 'delivered',
      waMessageId: wamid,
    });
    expect(graph.sent).toHaveLength(1);
  });

  test('and a status before it is given up ends the wait', async () => {
    const { graph, desk, conversationId } = await withCustomer();
    graph.failNext('send', { kind: 'reset', taken: true });
    const { id } = await send(desk, conversationId, 'مرة');
    const sent = await graph.waitForSent();
    graph.tellStatus(sent.wamid, 'sent');
    await desk.take(taken(graph));
    await until(desk, id, ({ status, waMessageId }) => status === 'sent' && waMessageId === sent.wamid);
  });
});

test('what provably did not leave is tried again, with the same key', async () => {
  const { graph, desk, conversationId } = await withCustomer();
  await graph.stopListening();
  const { id } = await send(desk, conversationId, 'بعد شوية');
  await until(desk, id, () => desk.transport.state.phase === 'offline');
  await graph.startListening();
  await desk.transport.reconnect();
  await until(desk, id, ({ status }) => status === 'sent');
  expect(graph.sent).toHaveLength(1);
});

describe('files', () => {
  const media = (kind: 'image' | 'voice' | 'document', mimeType: string, bytes: Buffer) => ({
    ...UNKNOWN_APPEARANCE,
    kind,
    mimeType,
    fileName: 'روشتة.pdf',
    sizeBytes: bytes.length,
    open: () => Readable.from([bytes]),
  });

  /** The first page of an Ogg file with so many channels. */
  const opusHead = (channels: number): Buffer =>
    Buffer.concat([
      Buffer.from('OggS'),
      Buffer.alloc(24),
      Buffer.from('OpusHead'),
      Buffer.from([1, channels]),
      Buffer.alloc(10),
    ]);

  test('go up whole, a voice note as one, a document with its name', async () => {
    const { graph, desk } = await withCustomer();
    const bytes = Buffer.concat([opusHead(1), Buffer.alloc(200_000 - 48, 7)]);
    const chatAddress = `${PHONE}@c.us`;
    const done: number[] = [];
    for (const [kind, mimeType] of [
      ['voice', 'audio/ogg; codecs=opus'],
      ['document', 'application/pdf'],
    ] as const) {
      const waMessageId = await desk.transport.chooseMessageId();
      const input = { chatAddress, waMessageId, caption: '', media: media(kind, mimeType, bytes) };
      expect(
        await desk.transport.sendMedia({ ...input, onProgress: (bytesDone) => done.push(bytesDone) }),
      ).toMatchObject({ kind: 'accepted' });
    }
    expect(done.at(-1)).toBe(200_000);
    expect(graph.uploads).toHaveLength(2);
    expect(graph.sent.map(({ body }) => body)).toMatchObject([
      { type: 'audio', audio: { voice: true } },
      { type: 'document', document: { filename: 'روشتة.pdf' } },
    ]);
  });

  test('that Graph would refuse do not go up at all, and say why', async () => {
    const { graph, desk } = await withCustomer();
    const send = async (kind: 'image' | 'voice', mimeType: string, sizeBytes: number, caption = '') =>
      desk.transport.sendMedia({
        chatAddress: `${PHONE}@c.us`,
        waMessageId: 'rosheta-x',
        caption,
        media: { ...media(kind, mimeType, Buffer.alloc(1)), sizeBytes },
      });
    expect(await send('image', 'image/webp', 10)).toMatchObject({ reason: 'file-type' });
    expect(await send('image', 'image/jpeg', 6 * 1024 * 1024)).toMatchObject({ reason: 'file-too-large' });
    expect(await send('image', 'image/jpeg', 10, 'x'.repeat(1025))).toMatchObject({
      reason: 'text-too-long',
    });
    expect(graph.calls.filter(({ method }) => method === 'POST')).toHaveLength(0);
  });

  test('with two channels are no voice notes', async () => {
    const { graph, desk } = await withCustomer();
    const file = media('voice', 'audio/ogg', opusHead(2));
    const input = { chatAddress: `${PHONE}@c.us`, waMessageId: 'rosheta-z', caption: '' };
    expect(await desk.transport.sendMedia({ ...input, media: file })).toMatchObject({
      kind: 'rejected',
      reason: 'file-type',
    });
    expect(graph.uploads).toHaveLength(0);
  });

  test('whose upload breaks off are provably not sent', async () => {
    const { graph, desk } = await withCustomer();
    graph.failNext('upload', { kind: 'trouble', status: 500, taken: true });
    const input = { chatAddress: `${PHONE}@c.us`, waMessageId: 'rosheta-y', caption: '' };
    const file = media('image', 'image/jpeg', Buffer.alloc(100));
    expect(await desk.transport.sendMedia({ ...input, media: file })).toMatchObject({ kind: 'not-sent' });
    expect(graph.sent).toHaveLength(0);
  });
});

describe('a file of a customer', () => {
  async function waiting() {
    const { graph, desk } = await withCustomer();
    const bytes = Buffer.from('صورة');
    const { webhook } = graph.customerWrites({ phone: PHONE, media: { mimeType: 'image/jpeg', bytes } });
    await desk.take([webhook.body]);
    const { due } = await desk.store.listDueDownloads({ now: Date.now() + 1_000, limit: 1 });
    const [download] = due;
    if (download === undefined) throw new Error('no file waits');
    const fetchIt = async () => {
      let received: Buffer | undefined;
      const { chatAddress, waMessageId, remoteId } = download;
      const result = await desk.transport.downloadMedia({
        chatAddress,
        waMessageId,
        remoteId,
        fromMe: false,
        receive: async (stream) => {
          received = await buffer(stream);
        },
      });
      return { result, received };
    };
    return { graph, bytes, fetchIt };
  }

  test('comes with the token from where Meta keeps files', async () => {
    const { bytes, fetchIt } = await waiting();
    const { result, received } = await fetchIt();
    expect(result).toEqual({ kind: 'received' });
    expect(received?.equals(bytes)).toBe(true);
  });

  test('is not fetched from elsewhere, and the token never goes there', async () => {
    const { graph, fetchIt } = await waiting();
    graph.redirectDownloads('elsewhere');
    expect((await fetchIt()).result).toMatchObject({ kind: 'failed' });
    expect(graph.seenElsewhere).toEqual([]);
  });

  test('of more than a week ago is gone', async () => {
    const { graph, fetchIt } = await waiting();
    graph.passTime(8 * 86_400_000);
    expect((await fetchIt()).result).toEqual({ kind: 'expired' });
  });
});

test('reading and typing name the newest message of the chat', async () => {
  const { graph, desk } = await withCustomer();
  await desk.transport.markRead(`${PHONE}@c.us`);
  await desk.transport.showTyping(`${PHONE}@c.us`);
  expect(graph.reads.map(({ typing }) => typing)).toEqual([false, true]);
  await desk.transport.markRead('201000000999@c.us');
  expect(graph.reads).toHaveLength(2);
});
