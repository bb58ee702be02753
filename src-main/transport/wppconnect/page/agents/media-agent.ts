import type { Page } from 'puppeteer-core';
import type { PageWpp } from './page-types.ts';

// The functions below run inside WhatsApp's page: they may use nothing but their arguments and `window`.

/** How wa-js 4.6.0 wants a file to be sent; `audio` with `isPtt` is a voice note. */
export interface PageFile {
  url: string;
  fileName: string;
  mimeType: string;
  type: 'image' | 'video' | 'audio' | 'document' | 'sticker';
  isPtt: boolean;
}

/**
 * `fetch`, `resolve`: it failed before anything was sent; `quoted`: so it did, because WhatsApp lets nobody answer what was
 * to be quoted. `refused`: WhatsApp does not take such a file.
 * `send`: WhatsApp took it and this is what it said.
 */
export type PageFileResult =
  | { stage: 'fetch' | 'resolve' | 'quoted' | 'refused'; error: string }
  | { stage: 'send'; ack: number; verdict: string | null };

/**
 * Sends a file with the id chosen before, see sendWithId. The file is fetched here and given as a File, because
 * wa-js reads an address only when it is http(s) or data. Rejects when it is unknown whether anything was sent;
 * never ends by itself when WhatsApp gives up silently.
 */
export async function sendFileWithId(
  page: Page,
  input: {
    chatAddress: string;
    waMessageId: string;
    caption: string;
    file: PageFile;
    quotedKey: string | null;
  },
): Promise<PageFileResult> {
  return page.evaluate(async (asked): Promise<PageFileResult> => {
    const { chatAddress, waMessageId, caption, file, quotedKey } = asked;
    const wpp = window.WPP as PageWpp;
    let content: File;
    try {
      const response = await fetch(file.url);
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      content = new File([await response.blob()], file.fileName, { type: file.mimeType });
    } catch (error) {
      return { stage: 'fetch', error: String(error) };
    }
    let chatId: string;
    let messageId: string;
    try {
      const chat = await wpp.chat.find(chatAddress);
      const sample = await wpp.chat.generateMessageID(chat.id);
      chatId = String(chat.id);
      messageId = String(sample).replace(sample.id, waMessageId);
    } catch (error) {
      return { stage: 'resolve', error: String(error) };
    }
    try {
      const sent = await wpp.chat.sendFileMessage(chatId, content, {
        messageId,
        quotedMsg: quotedKey ?? undefined,
        type: file.type,
        filename: file.fileName,
        mimetype: file.mimeType,
        // An empty one would be shown as a caption somebody wrote: the file's name.
        caption: caption === '' ? undefined : caption,
        isPtt: file.isPtt,
        waitForAck: true,
        createChat: true,
        markIsRead: false,
        detectMentioned: false,
      });
      return { stage: 'send', ack: sent.ack, verdict: sent.sendMsgResult?.messageSendResult ?? null };
    } catch (error) {
      // wa-js's own errors are thrown while it checks what it was given, long before anything leaves.
      const { code = '' } = error as { code?: string };
      if (code.startsWith('quoted_msg') || code === 'invalid_quoted_msg')
        return { stage: 'quoted', error: String(error) };
      if (code === 'file_too_large') return { stage: 'refused', error: String(error) };
      if (code === 'chat_not_found' || code.startsWith('message_key_'))
        return { stage: 'resolve', error: String(error) };
      throw error;
    }
  }, input);
}

/** `gone`: WhatsApp says that it has the file no more. */
export type PageDownloadResult = { kind: 'posted' } | { kind: 'gone' } | { kind: 'failed'; error: string };

/** Lets WhatsApp fetch and decrypt the file of a message and posts it to `url`. */
export async function postFileOf(
  page: Page,
  input: {
    chatAddress: string;
    otherAddresses: readonly string[];
    waMessageId: string;
    fromMe: boolean;
    url: string;
    sizeHeader: string;
  },
): Promise<PageDownloadResult> {
  return page.evaluate(
    async ({
      chatAddress,
      otherAddresses,
      waMessageId,
      fromMe,
      url,
      sizeHeader,
    }): Promise<PageDownloadResult> => {
      const wpp = window.WPP as PageWpp;
      /** The chat may meanwhile be known by the person's other address. */
      const findKey = async (): Promise<string> => {
        const chat = await wpp.chat.find(chatAddress);
        let problem: unknown;
        for (const remote of new Set([String(chat.id), chatAddress, ...otherAddresses])) {
          const key = `${fromMe}_${remote}_${waMessageId}`;
          try {
            await wpp.chat.getMessageById(key);
            return key;
          } catch (error) {
            problem = error;
          }
        }
        throw problem;
      };
      try {
        const key = await findKey();
        const blob = await wpp.chat.downloadMedia(key);
        const headers = { [sizeHeader]: String(blob.size) };
        const upload = { method: 'POST', headers, body: blob.stream(), duplex: 'half' };
        const response = await fetch(url, upload);
        return response.ok ? { kind: 'posted' } : { kind: 'failed', error: `HTTP ${response.status}` };
      } catch (error) {
        const {
          code,
          status,
          message = String(error),
        } = error as Partial<Error> & { code?: string; status?: number };
        // wa-js ends with media_not_found when WhatsApp, having asked the phone for it again, has no bytes. How
        // WhatsApp itself names a file that its server has no more is not written anywhere; these are its statuses.
        const isGone = code === 'media_not_found' || status === 404 || status === 410;
        return isGone || /\b(404|410)\b/.test(message)
          ? { kind: 'gone' }
          : { kind: 'failed', error: message };
      }
    },
    input,
  );
}
