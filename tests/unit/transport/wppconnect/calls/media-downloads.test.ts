import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { downloadMediaFrom } from '#main/transport/wppconnect/calls/media-calls.ts';
import { MediaExchange } from '#main/transport/wppconnect/media/media-exchange.ts';
import { TimeLimitError } from '#main/lib/within.ts';
import { fakeChat } from '../support/fake-chat.ts';
import { fakePage, NEVER, waJsError } from '../support/fake-page.ts';
import { fetchFrom } from '../support/page-transfer.ts';

const CHAT = '201012345678@c.us';
const CONTENT = 'روشتة';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

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
