import type { Page } from 'puppeteer-core';
import type { AttachmentKind } from '#shared/domain/messages/attachment.ts';
import type { DownloadResult, SendResult, Transport } from '../../transport.ts';
import { SIZE_HEADER, type MediaExchange } from '../media/media-exchange.ts';
import { postFileOf, sendFileWithId, type PageFile } from '../page/agents/media-agent.ts';
import { within } from '../../../lib/within.ts';
import { isPersonalChat } from '../inbound/message-key.ts';
import { quotedKeyIn, withoutChat } from './message-calls.ts';

/** For what is there whatever the size is: preparing, thumbnails, the server's answer. */
const BASE_LIMIT_MS = 60_000;
/** A line of 256 kbit/s: slower than that nothing is worth waiting for. */
const SLOWEST_BYTES_PER_MS = 32;
/** Of what WhatsApp fetches itself only the sender's word says how large it is. */
const DOWNLOAD_LIMIT_MS = 20 * 60_000;

const PAGE_TYPES: Readonly<Record<AttachmentKind, Pick<PageFile, 'type' | 'isPtt'>>> = {
  image: { type: 'image', isPtt: false },
  sticker: { type: 'sticker', isPtt: false },
  video: { type: 'video', isPtt: false },
  audio: { type: 'audio', isPtt: false },
  voice: { type: 'audio', isPtt: true },
  document: { type: 'document', isPtt: false },
};

/** See Transport.sendMedia. */
export async function sendMediaFrom(
  page: Page,
  exchange: MediaExchange,
  input: Parameters<Transport['sendMedia']>[0],
): Promise<SendResult> {
  const { chatAddress, waMessageId, caption, media, onProgress, signal } = input;
  if (signal?.aborted) return { kind: 'not-sent', cause: signal.reason };
  const quotedKey = await quotedKeyIn(page, input);
  if (typeof quotedKey === 'object' && quotedKey !== null) return quotedKey;
  const { fileName, mimeType, sizeBytes } = media;
  const transfer = exchange.offer({
    open: () => media.open(),
    sizeBytes,
    onProgress: onProgress ?? (() => {}),
  });
  // Once the page has all of it, WhatsApp sends it whatever happens here: closing is then without effect.
  const stop = (): void => transfer.close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const file = { url: transfer.url, fileName, mimeType, ...PAGE_TYPES[media.kind] };
    const sending = sendFileWithId(page, { chatAddress, waMessageId, caption, file, quotedKey });
    const sent = await within(BASE_LIMIT_MS + sizeBytes / SLOWEST_BYTES_PER_MS, sending);
    if (sent.stage === 'quoted') return { kind: 'quoted-missing', cause: new Error(sent.error) };
    if (sent.stage === 'refused') return { kind: 'rejected', cause: new Error(sent.error) };
    if (sent.stage === 'resolve') return await withoutChat(page, chatAddress, sent.error);
    if (sent.stage !== 'send') return { kind: 'not-sent', cause: new Error(sent.error) };
    if (sent.ack >= 1 || sent.verdict === 'OK') return { kind: 'accepted' };
    return { kind: 'ambiguous', cause: new Error(`WhatsApp's verdict: ${sent.verdict ?? 'none'}`) };
  } catch (cause) {
    return { kind: 'ambiguous', cause };
  } finally {
    signal?.removeEventListener('abort', stop);
    transfer.close();
  }
}

/** See Transport.downloadMedia. */
export async function downloadMediaFrom(
  page: Page,
  exchange: MediaExchange,
  {
    chatAddress,
    otherAddresses = [],
    waMessageId,
    fromMe,
    receive,
  }: Parameters<Transport['downloadMedia']>[0],
): Promise<DownloadResult> {
  let refusal: { cause: unknown } | undefined;
  const transfer = exchange.expect(async (bytes) => {
    try {
      await receive(bytes);
    } catch (cause) {
      refusal = { cause };
      throw cause;
    }
  });
  try {
    // Names of the other link are no chats of this one.
    const own = otherAddresses.filter(isPersonalChat);
    const message = { chatAddress, otherAddresses: own, waMessageId, fromMe };
    const posting = postFileOf(page, { ...message, url: transfer.url, sizeHeader: SIZE_HEADER });
    const posted = await within(DOWNLOAD_LIMIT_MS, posting);
    if (posted.kind === 'posted') return { kind: 'received' };
    if (posted.kind === 'gone') return { kind: 'expired' };
    return { kind: 'failed', cause: refusal?.cause ?? new Error(posted.error) };
  } catch (cause) {
    return { kind: 'failed', cause: refusal?.cause ?? cause };
  } finally {
    transfer.close();
  }
}
