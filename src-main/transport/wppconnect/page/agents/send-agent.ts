import type { Page } from 'puppeteer-core';
import type { PageCard } from './page-models.ts';
import type { PageWpp } from './page-types.ts';

// The functions below run inside WhatsApp's page: they may use nothing but their arguments and `window`.

/**
 * Whether WhatsApp's server says that nobody has this number. Asked only about somebody the page knows nothing of:
 * WhatsApp makes no chat with a number it was not asked about ("No LID for user"), and learns the privacy id with the
 * answer. False when the page cannot ask; never ends by itself when the server is silent.
 */
export async function isNotOnWhatsApp(page: Page, chatAddress: string): Promise<boolean> {
  return page.evaluate(async (address) => {
    const wpp = window.WPP as PageWpp;
    if (!address.endsWith('@c.us')) return false;
    try {
      if (wpp.chat.get(address)) return false;
      const wid = wpp.whatsapp.WidFactory.createWid(address);
      if (wpp.whatsapp.lidPnCache?.getCurrentLid(wid)) return false;
      return (await wpp.whatsapp.functions.queryWidExists(wid)) === null;
    } catch {
      return false;
    }
  }, chatAddress);
}

export async function generateMessageId(page: Page, chatAddress: string): Promise<string> {
  return page.evaluate(async (address) => {
    const key = await (window.WPP as PageWpp).chat.generateMessageID(address);
    return key.id;
  }, chatAddress);
}

/**
 * `resolve`: it failed before anything was sent; `quoted`: so it did, because WhatsApp lets nobody answer what was to be
 * quoted; `send`: WhatsApp took it and this is what it said.
 */
export type PageSendResult =
  | { stage: 'resolve'; error: string }
  | { stage: 'quoted'; error: string }
  | { stage: 'send'; ack: number; verdict: string | null };

/** What goes out: a text, or a message as WhatsApp's own model of it. */
export type PageContent = { kind: 'text'; text: string } | { kind: 'raw'; raw: PageCard };

/**
 * Sends with the id chosen before. wa-js insists that the key's remote is the chat it resolved, which after
 * WhatsApp's move to privacy ids can differ from the address asked for; so the key is built from the chat.
 * Rejects when it is unknown whether anything was sent.
 */
export async function sendWithId(
  page: Page,
  input: {
    chatAddress: string;
    waMessageId: string;
    content: PageContent;
    /** The whole key of what it answers. */
    quotedKey: string | null;
    forwardScore: number;
  },
): Promise<PageSendResult> {
  return page.evaluate(async (asked): Promise<PageSendResult> => {
    const { chatAddress, waMessageId, content, quotedKey, forwardScore } = asked;
    const wpp = window.WPP as PageWpp;
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
    const options = {
      messageId,
      quotedMsg: quotedKey ?? undefined,
      waitForAck: true,
      createChat: true,
      // On by default: blue ticks are the staff's decision, not a side effect.
      markIsRead: false,
      detectMentioned: false,
    };
    try {
      const marks = forwardScore > 0 ? { isForwarded: true, forwardingScore: forwardScore } : {};
      const raw =
        content.kind === 'raw'
          ? content.raw
          : { type: 'chat' as const, body: content.text, subtype: null, urlText: null, urlNumber: null };
      const sending =
        content.kind === 'text' && forwardScore === 0
          ? // On by default: a preview would tell other people's servers which links a customer is sent.
            wpp.chat.sendTextMessage(chatId, content.text, { ...options, linkPreview: false })
          : wpp.chat.sendRawMessage(chatId, { ...raw, ...marks }, options);
      const sent = await sending;
      return { stage: 'send', ack: sent.ack, verdict: sent.sendMsgResult?.messageSendResult ?? null };
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (quotedKey !== null && (code.startsWith('quoted_msg') || code === 'invalid_quoted_msg'))
        return { stage: 'quoted', error: String(error) };
      throw error;
    }
  }, input);
}
