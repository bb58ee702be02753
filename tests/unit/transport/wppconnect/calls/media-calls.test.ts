import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UNKNOWN_APPEARANCE } from '#shared/domain/messages/attachment.ts';
import { downloadMediaFrom, sendMediaFrom } from '#main/transport/wppconnect/calls/media-calls.ts';
import { MediaExchange } from '#main/transport/wppconnect/media/media-exchange.ts';
import { TimeLimitError } from '#main/lib/within.ts';
import type { OutgoingMedia } from '#main/transport/transport.ts';
import { fakeChat } from '../support/fake-chat.ts';
import { fakePage, goneMidway, NEVER, waJsError } from '../support/fake-page.ts';
import { fetchFrom } from '../support/page-transfer.ts';

const CHAT = '201012345678@c.us';
const CONTENT = 'روشتة';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

function photo(change: Partial<OutgoingMedia> = {}): OutgoingMedia {
  return {
    ...UNKNOWN_APPEARANCE,
    kind: 'image',
    mimeType: 'image/jpeg',
    fileName: 'صورة "1".jpg',
    sizeBytes: Buffer.byteLength(CONTENT),
    open: () => Readable.from([Buffer.from(CONTENT)]),
    ...change,
  };
}

describe('a file', () => {
  type SendFile = (chatId: string, content: File, options: Record<string, unknown>) => Promise<unknown>;

  /** The real exchange and the real script of the page, around a wa-js that does this. */
  function send(
    change: { sendFileMessage?: SendFile } & Record<string, unknown>,
    {
      media = photo(),
      caption = '',
      signal,
    }: { media?: OutgoingMedia; caption?: string; signal?: AbortSignal } = {},
  ) {
    const exchange = new MediaExchange();
    const page = fakePage({ window: fakeChat(change), fetch: fetchFrom(exchange) });
    const input = { chatAddress: CHAT, waMessageId: '3EB0AA', caption, media };
    return sendMediaFrom(page, exchange, signal ? { ...input, signal } : input);
  }

  it('reaches WhatsApp byte by byte, under the id chosen before and with its own name', async () => {
    const content = Promise.withResolvers<string>();
    const sendFileMessage = vi.fn<SendFile>(async (_chatId, file) => {
      content.resolve(`${file.name} ${file.type} ${await file.text()}`);
      return { ack: 1 };
    });
    expect(await send({ sendFileMessage }, { caption: 'اتفضل' })).toEqual({ kind: 'accepted' });
    expect(await content.promise).toBe(`صورة "1".jpg image/jpeg ${CONTENT}`);
    expect(sendFileMessage.mock.calls[0]?.[2]).toMatchObject({
      messageId: `true_${CHAT}_3EB0AA_out`,
      type: 'image',
      isPtt: false,
      caption: 'اتفضل',
      markIsRead: false,
    });
  });

  it.each([
    ['voice', 'audio', true],
    ['audio', 'audio', false],
    ['sticker', 'sticker', false],
    ['document', 'document', false],
  ] as const)(
    'that is a %s goes as %s, voice note: %s, and without a caption nobody wrote',
    async (kind, type, isPtt) => {
      const sendFileMessage = vi.fn<SendFile>(async () => ({ ack: 1 }));
      await send({ sendFileMessage }, { media: photo({ kind }) });
      expect(sendFileMessage.mock.calls[0]?.[2]).toMatchObject({ type, isPtt, caption: undefined });
    },
  );

  it('is accepted with the verdict alone, and doubtful without either', async () => {
    const sendFileMessage =
      (verdict: string | null): SendFile =>
      async () => ({
        ack: 0,
        sendMsgResult: { messageSendResult: verdict },
      });
    expect(await send({ sendFileMessage: sendFileMessage('OK') })).toEqual({ kind: 'accepted' });
    expect(await send({ sendFileMessage: sendFileMessage('ERROR_UPLOAD') })).toMatchObject({
      kind: 'ambiguous',
      cause: { message: "WhatsApp's verdict: ERROR_UPLOAD" },
    });
    expect(await send({ sendFileMessage: sendFileMessage(null) })).toMatchObject({ kind: 'ambiguous' });
  });

  it('that WhatsApp does not take is rejected for good', async () => {
    const sendFileMessage = () => Promise.reject(waJsError('file_too_large', 'The file is too large'));
    expect(await send({ sendFileMessage })).toMatchObject({ kind: 'rejected', cause: expect.any(Error) });
  });

  it.each(['chat_not_found', 'message_key_remote_id_is_not_same_of_chat'])(
    'is provably not sent when wa-js refuses what it was given: %s',
    async (code) => {
      expect(await send({ sendFileMessage: () => Promise.reject(waJsError(code)) })).toMatchObject({
        kind: 'not-sent',
      });
    },
  );

  it('is provably not sent when the chat is missing', async () => {
    const sendFileMessage = vi.fn<SendFile>();
    const find = () => Promise.reject(waJsError('chat_not_found'));
    expect(await send({ find, sendFileMessage })).toMatchObject({ kind: 'not-sent' });
    expect(sendFileMessage).not.toHaveBeenCalled();
  });

  it('is provably not sent when it cannot be read, and WhatsApp never sees half of it', async () => {
    const sendFileMessage = vi.fn<SendFile>();
    const damaged = photo({
      sizeBytes: 2_000,
      open: () =>
        Readable.from(
          (async function* () {
            yield Buffer.alloc(1_000);
            throw new Error('damaged media file');
          })(),
        ),
    });
    expect(await send({ sendFileMessage }, { media: damaged })).toMatchObject({ kind: 'not-sent' });
    expect(sendFileMessage).not.toHaveBeenCalled();
  });

  it('is doubtful when sending throws without a name', async () => {
    const sendFileMessage = () => Promise.reject(new Error('upload failed'));
    expect(await send({ sendFileMessage })).toMatchObject({
      kind: 'ambiguous',
      cause: { message: 'upload failed' },
    });
  });

  it('given up before it began opens nothing', async () => {
    const open = vi.fn<() => Readable>();
    const reason = new Error('given up');
    expect(await send({}, { media: photo({ open }), signal: AbortSignal.abort(reason) })).toEqual({
      kind: 'not-sent',
      cause: reason,
    });
    expect(open).not.toHaveBeenCalled();
  });

  it('given up in the middle is not sent, and its stream is let go of', async () => {
    const controller = new AbortController();
    const stream = new Readable({ read() {} });
    const closed = new Promise((resolve) => stream.once('close', resolve));
    const sendFileMessage = vi.fn<SendFile>();
    const open = (): Readable => {
      stream.push('half');
      stream.once('data', () => controller.abort());
      return stream;
    };
    const sent = send({ sendFileMessage }, { media: photo({ open }), signal: controller.signal });
    expect(await sent).toMatchObject({ kind: 'not-sent' });
    await closed;
    expect(sendFileMessage).not.toHaveBeenCalled();
  });

  it('given up once WhatsApp has it ends as WhatsApp says', async () => {
    const controller = new AbortController();
    const sendFileMessage = async (): Promise<unknown> => {
      controller.abort();
      return { ack: 1 };
    };
    expect(await send({ sendFileMessage }, { signal: controller.signal })).toEqual({ kind: 'accepted' });
  });

  it('has as long as a slow line needs for its size, and is doubtful then', async () => {
    const begun = Promise.withResolvers<void>();
    const sendFileMessage = (): Promise<never> => (begun.resolve(), NEVER);
    const settled = vi.fn<() => void>();
    const sizeBytes = 3_200_000;
    const sent = send({ sendFileMessage }, { media: photo({ sizeBytes }) }).finally(settled);
    await begun.promise;
    await vi.advanceTimersByTimeAsync(60_000 + 99_999);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await sent).toMatchObject({ kind: 'ambiguous', cause: expect.any(TimeLimitError) });
  });

  it('is doubtful when the page goes in the middle, and its address counts no more', async () => {
    const exchange = new MediaExchange();
    const asked = Promise.withResolvers<string>();
    const { page, go } = goneMidway({ window: fakeChat(), fetch: (url) => (asked.resolve(url), NEVER) });
    const input = { chatAddress: CHAT, waMessageId: '3EB0AA', caption: '', media: photo() };
    const sent = sendMediaFrom(page, exchange, input);
    const url = await asked.promise;
    go();
    expect(await sent).toMatchObject({ kind: 'ambiguous', cause: { message: 'Target closed' } });
    expect((await exchange.handle(new Request(url))).status).toBe(404);
  });
});

describe('the file of a message', () => {
  function download(
    change: Record<string, unknown>,
    {
      receive = async (bytes) => void (await text(bytes)),
      chatAddress = CHAT,
      otherAddresses = [],
    }: {
      receive?: (bytes: Readable) => Promise<void>;
      chatAddress?: string;
      otherAddresses?: string[];
    } = {},
  ) {
    const exchange = new MediaExchange();
    const chat = {
      getMessageById: async () => ({}),
      downloadMedia: async () => new Blob([CONTENT]),
      ...change,
    };
    const page = fakePage({ window: fakeChat(chat), fetch: fetchFrom(exchange) });
    const message = { chatAddress, otherAddresses, waMessageId: '3EB0AA', fromMe: false };
    return downloadMediaFrom(page, exchange, { ...message, receive });
  }

  it('is received when all of it is kept', async () => {
    const kept = Promise.withResolvers<string>();
    const receive = async (bytes: Readable): Promise<void> => kept.resolve(await text(bytes));
    expect(await download({}, { receive })).toEqual({ kind: 'received' });
    expect(await kept.promise).toBe(CONTENT);
  });

  it('is found under the person’s other address, and under the one asked for', async () => {
    const downloadMedia = vi.fn<(key: string) => Promise<Blob>>(async () => new Blob([CONTENT]));
    const find = async () => ({ id: '4711@lid' });
    const knownAs = (known: string) => (key: string) =>
      key.includes(known) ? Promise.resolve({}) : Promise.reject(waJsError('msg_not_found'));
    await download({ find, downloadMedia, getMessageById: knownAs('4711@lid') });
    await download({ find, downloadMedia, getMessageById: knownAs(CHAT) });
    expect(downloadMedia.mock.calls).toEqual([['false_4711@lid_3EB0AA'], [`false_${CHAT}_3EB0AA`]]);
  });

  it('is found under an address that the person had before', async () => {
    const downloadMedia = vi.fn<(key: string) => Promise<Blob>>(async () => new Blob([CONTENT]));
    const getMessageById = (key: string) =>
      key.includes('99@lid') ? Promise.resolve({}) : Promise.reject(waJsError('chat_not_found'));
    await download({ downloadMedia, getMessageById }, { otherAddresses: ['88@lid', '99@lid'] });
    expect(downloadMedia.mock.calls).toEqual([['false_99@lid_3EB0AA']]);
  });

  it.each([
    ['wa-js finds no bytes', waJsError('media_not_found')],
    ['the server says 404', Object.assign(new Error('fetch failed'), { status: 404 })],
    ['the server says 410', Object.assign(new Error('fetch failed'), { status: 410 })],
    ['the text alone says so', new Error('request failed with status 410')],
  ])('is expired when %s', async (_when, error) => {
    expect(await download({ downloadMedia: () => Promise.reject(error) })).toEqual({ kind: 'expired' });
  });

  it.each([
    ['the message is not there', { getMessageById: () => Promise.reject(waJsError('msg_not_found')) }],
    ['the chat is not there', { find: () => Promise.reject(waJsError('chat_not_found')) }],
    ['the line breaks', { downloadMedia: () => Promise.reject(new Error('NetworkError')) }],
    ['a number only looks like it', { downloadMedia: () => Promise.reject(new Error('byte 4104 of 14040')) }],
    [
      'the server has a fault',
      { downloadMedia: () => Promise.reject(Object.assign(new Error('x'), { status: 500 })) },
    ],
  ])('has failed for now, and is not expired, when %s', async (_when, change) => {
    expect(await download(change)).toMatchObject({ kind: 'failed', cause: expect.any(Error) });
  });

  it('has failed with the reason of who could not keep it', async () => {
    const full = new Error('disk full');
    const receive = async (bytes: Readable): Promise<void> => {
      await text(bytes);
      throw full;
    };
    expect(await download({}, { receive })).toEqual({ kind: 'failed', cause: full });
  });

  it('has failed when the page says another size than it posts', async () => {
    const received = vi.fn<() => void>();
    const blob = { size: 1_000, stream: () => new Blob([CONTENT]).stream() };
    const receive = async (bytes: Readable): Promise<void> => {
      await text(bytes);
      received();
    };
    expect(await download({ downloadMedia: async () => blob }, { receive })).toMatchObject({
      kind: 'failed',
      cause: { message: `${Buffer.byteLength(CONTENT)} of 1000 bytes came` },
    });
    expect(received).not.toHaveBeenCalled();
  });

  it('has failed after twenty minutes of silence', async () => {
    const begun = Promise.withResolvers<void>();
    const received = download({ downloadMedia: () => (begun.resolve(), NEVER) });
    await begun.promise;
    await vi.advanceTimersByTimeAsync(20 * 60_000);
    expect(await received).toMatchObject({ kind: 'failed', cause: expect.any(TimeLimitError) });
  });
});
