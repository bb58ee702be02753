import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { OutgoingMedia } from '#main/transport/transport.ts';
import { downloadMediaFrom, sendMediaFrom } from '#main/transport/wppconnect/calls/media-calls.ts';
import { MediaExchange, SIZE_HEADER } from '#main/transport/wppconnect/media/media-exchange.ts';
import { after, answers, breaks, isSilent, onOwnTime, pageAnswering } from './scripted-page.ts';

const CHAT = { chatAddress: '201012345678@c.us', waMessageId: '3EB0AA' };
const PHOTO: OutgoingMedia = {
  kind: 'image',
  mimeType: 'image/jpeg',
  fileName: 'image',
  sizeBytes: 3,
  width: null,
  height: null,
  durationMs: null,
  waveform: null,
  open: () => Readable.from([Buffer.from('abc')]),
};
const send = (answer: () => unknown, signal?: AbortSignal) =>
  sendMediaFrom(pageAnswering(answer), new MediaExchange(), {
    ...CHAT,
    caption: '',
    media: PHOTO,
    ...(signal && { signal }),
  });

describe('sending a file', () => {
  it('is accepted by the server’s ack', async () => {
    await expect(send(answers({ stage: 'send', ack: 1, verdict: null }))).resolves.toEqual({
      kind: 'accepted',
    });
  });

  it.each(['fetch', 'resolve'])('is provably not sent when it failed at "%s"', async (stage) => {
    await expect(send(answers({ stage, error: 'HTTP 404' }))).resolves.toMatchObject({ kind: 'not-sent' });
  });

  it('is rejected for good when WhatsApp takes no such file', async () => {
    const result = await send(answers({ stage: 'refused', error: 'file_too_large' }));
    expect(result).toMatchObject({ kind: 'rejected' });
  });

  it('may have been sent when the page broke, or gave another verdict', async () => {
    await expect(send(breaks)).resolves.toMatchObject({ kind: 'ambiguous' });
    const other = answers({ stage: 'send', ack: 0, verdict: 'ERROR_UNKNOWN' });
    await expect(send(other)).resolves.toMatchObject({ kind: 'ambiguous' });
  });

  it('may have been sent when WhatsApp gave up silently', async () => {
    onOwnTime();
    await expect(after(60_001, send(isSilent))).resolves.toMatchObject({ kind: 'ambiguous' });
  });

  it('asks the page for nothing when it was stopped before', async () => {
    const page = pageAnswering();
    const signal = AbortSignal.abort(new Error('taken back'));
    const input = { ...CHAT, caption: '', media: PHOTO, signal };
    await expect(sendMediaFrom(page, new MediaExchange(), input)).resolves.toEqual({
      kind: 'not-sent',
      cause: new Error('taken back'),
    });
  });
});

describe('downloading a file', () => {
  const receive = async (bytes: Readable): Promise<void> => void (await bytes.toArray());
  const download = (answer: () => unknown) =>
    downloadMediaFrom(pageAnswering(answer), new MediaExchange(), { ...CHAT, fromMe: false, receive });

  it('is over for good when WhatsApp has the file no more', async () => {
    await expect(download(answers({ kind: 'gone' }))).resolves.toEqual({ kind: 'expired' });
  });

  it('failed when the page says so, and when it broke', async () => {
    const said = await download(answers({ kind: 'failed', error: 'HTTP 500' }));
    expect(said).toEqual({ kind: 'failed', cause: new Error('HTTP 500') });
    await expect(download(breaks)).resolves.toMatchObject({ kind: 'failed' });
  });

  it('failed when nothing came for twenty minutes', async () => {
    onOwnTime();
    await expect(after(20 * 60_000, download(isSilent))).resolves.toMatchObject({ kind: 'failed' });
  });

  it('failed with the reason of who was to keep it, not with what the page heard of that', async () => {
    const exchange = new MediaExchange();
    const full = new Error('no room');
    let url = '';
    const expectFile = exchange.expect.bind(exchange);
    exchange.expect = (keep) => {
      const transfer = expectFile(keep);
      ({ url } = transfer);
      return transfer;
    };
    const post = async (): Promise<unknown> => {
      const headers = { [SIZE_HEADER]: '3' };
      const { status } = await exchange.handle(new Request(url, { method: 'POST', headers, body: 'abc' }));
      return { kind: 'failed', error: `HTTP ${status}` };
    };
    const result = await downloadMediaFrom(pageAnswering(post), exchange, {
      ...CHAT,
      fromMe: false,
      receive: () => Promise.reject(full),
    });
    expect(result).toEqual({ kind: 'failed', cause: full });
  });
});
