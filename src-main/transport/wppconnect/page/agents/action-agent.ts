import type { Page } from 'puppeteer-core';
import type { PageMessage } from './page-models.ts';
import type { PageWpp } from './page-types.ts';

/**
 * - `gone`: the page knows no such message.
 * - `refused`: WhatsApp's own rules are against it, such as the time for an edit.
 * - `failed`: it may or may not have been done.
 */
export type PageActionResult =
  | { outcome: 'done' }
  | { outcome: 'gone' }
  | { outcome: 'refused'; error: string }
  | { outcome: 'failed'; error: string };

interface InPage {
  addresses: readonly string[];
  waMessageId: string;
  fromMe: boolean;
}

// The functions below run inside WhatsApp's page: they may use nothing but their arguments and `window`.
// Each looks first whether WhatsApp shows it as done already: after a crash nobody knows whether it was told.

/**
 * Makes `window.roshetaFindMessage`: the message of this id under whichever address of its person the page has it now.
 * undefined when it is known under none.
 */
async function installFinding(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.roshetaFindMessage ??= async ({ addresses, waMessageId, fromMe }) => {
      const wpp = window.WPP as PageWpp;
      let problem: unknown;
      for (const address of addresses) {
        try {
          return await wpp.chat.getMessageById(`${fromMe}_${address}_${waMessageId}`);
        } catch (error) {
          const { code } = error as { code?: string };
          if (code !== 'msg_not_found' && code !== 'chat_not_found') problem = error;
        }
      }
      if (problem !== undefined) throw problem;
      return undefined;
    };
  });
}

export async function reactInPage(page: Page, input: InPage & { emoji: string }): Promise<PageActionResult> {
  await installFinding(page);
  return page.evaluate(async ({ emoji, ...target }): Promise<PageActionResult> => {
    const wpp = window.WPP as PageWpp;
    const message = (await window.roshetaFindMessage?.(target)) as PageMessage | undefined;
    if (!message) return { outcome: 'gone' };
    if (message.type === 'revoked') return { outcome: 'gone' };
    const key = String(message.id);
    const ours = async (): Promise<string> => {
      if (message.hasReaction !== true) return '';
      const { reactions } = await wpp.chat.getReactions(key);
      const own = reactions
        .flatMap(({ senders }) => senders)
        .find(({ id }) => String(id).startsWith('true_'));
      return own?.reactionText ?? '';
    };
    const known = await ours().catch(() => undefined);
    if (known === emoji) return { outcome: 'done' };
    const { sendMsgResult } = await wpp.chat.sendReactionToMessage(key, emoji === '' ? false : emoji);
    const said = sendMsgResult as string | { messageSendResult?: string } | null;
    const verdict = (typeof said === 'object' ? said?.messageSendResult : said) ?? 'none';
    return verdict === 'OK' ? { outcome: 'done' } : { outcome: 'failed', error: verdict };
  }, input);
}

export async function editInPage(page: Page, input: InPage & { text: string }): Promise<PageActionResult> {
  await installFinding(page);
  return page.evaluate(async ({ text, ...target }): Promise<PageActionResult> => {
    const wpp = window.WPP as PageWpp;
    const message = (await window.roshetaFindMessage?.(target)) as PageMessage | undefined;
    if (!message || message.type === 'revoked') return { outcome: 'gone' };
    const shown = message.type === 'chat' ? message.body : message.caption;
    if (shown === text.trim()) return { outcome: 'done' };
    try {
      const sent = await wpp.chat.editMessage(String(message.id), text, {
        waitForAck: true,
        // As with a new text: nobody else's server is told of links, and nothing is marked read.
        linkPreview: false,
        markIsRead: false,
        detectMentioned: false,
      });
      const verdict = sent.sendMsgResult?.messageSendResult ?? null;
      if (sent.ack >= 1 || verdict === 'OK') return { outcome: 'done' };
      return { outcome: 'failed', error: `WhatsApp's verdict: ${verdict ?? 'none'}` };
    } catch (error) {
      const { code } = error as { code?: string };
      return { outcome: code === 'edit_message_error' ? 'refused' : 'failed', error: String(error) };
    }
  }, input);
}

/** Only of our own: of somebody else's message wa-js would take this device's copy away instead. */
export async function deleteInPage(page: Page, input: InPage): Promise<PageActionResult> {
  if (!input.fromMe) return { outcome: 'refused', error: 'not ours' };
  await installFinding(page);
  return page.evaluate(async (target): Promise<PageActionResult> => {
    const wpp = window.WPP as PageWpp;
    const message = (await window.roshetaFindMessage?.(target)) as PageMessage | undefined;
    if (!message) return { outcome: 'gone' };
    if (message.type === 'revoked') return { outcome: 'done' };
    const chat = String(message.id.remote);
    const { isRevoked, sendMsgResult } = await wpp.chat.deleteMessage(chat, String(message.id), false, true);
    if (isRevoked && String(sendMsgResult) === 'OK') return { outcome: 'done' };
    return { outcome: 'failed', error: String(sendMsgResult) };
  }, input);
}

export async function starInPage(
  page: Page,
  input: InPage & { isStarred: boolean },
): Promise<PageActionResult> {
  await installFinding(page);
  return page.evaluate(async ({ isStarred, ...target }): Promise<PageActionResult> => {
    const wpp = window.WPP as PageWpp;
    const message = (await window.roshetaFindMessage?.(target)) as PageMessage | undefined;
    if (!message) return { outcome: 'gone' };
    if ((message.star === true) !== isStarred) await wpp.chat.starMessage(String(message.id), isStarred);
    return { outcome: 'done' };
  }, input);
}
