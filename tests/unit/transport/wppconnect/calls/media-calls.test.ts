import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UNKNOWN_APPEARANCE } from '#shared/domain/messages/attachment.ts';
import { sendMediaFrom } from '#main/transport/wppconnect/calls/media-calls.ts';
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
