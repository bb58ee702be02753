import type { Page } from 'puppeteer-core';
import type { PageWpp } from './page-types.ts';

// The functions below run inside WhatsApp's page: they may use nothing but their arguments and `window`.

/**
 * Brings a message of a chat to the page's memory, from its database where it is only there.
 * @returns its whole key; null when the page does not have it, neither in the chat that the address leads to now nor under
 * another name of it.
 */
export async function findKey(
  page: Page,
  input: { chatAddress: string; otherAddresses: readonly string[]; waMessageId: string; fromMe: boolean },
): Promise<string | null> {
  return page.evaluate(async ({ chatAddress, otherAddresses, waMessageId, fromMe }) => {
    const wpp = window.WPP as PageWpp;
    const chat = await wpp.chat.find(chatAddress);
    for (const remote of new Set([String(chat.id), chatAddress, ...otherAddresses])) {
      const key = `${fromMe}_${remote}_${waMessageId}`;
      try {
        await wpp.chat.getMessageById(key);
        return key;
      } catch (error) {
        const { code } = error as { code?: string };
        if (code !== 'msg_not_found' && code !== 'chat_not_found') throw error;
      }
    }
    return null;
  }, input);
}

/**
 * @returns the ack of our message with this id, or null when WhatsApp does not know it, neither in the chat that the
 * address leads to now nor under the address itself, which the chat may have had when it was sent.
 */
export async function findAck(
  page: Page,
  input: { chatAddress: string; waMessageId: string },
): Promise<number | null> {
  return page.evaluate(async ({ chatAddress, waMessageId }) => {
    const wpp = window.WPP as PageWpp;
    const chat = await wpp.chat.find(chatAddress);
    const sample = await wpp.chat.generateMessageID(chat.id);
    const current = String(chat.id);
    const key = String(sample).replace(sample.id, waMessageId);
    for (const remote of new Set([current, chatAddress])) {
      try {
        return (await wpp.chat.getMessageById(key.replace(current, remote))).ack;
      } catch (error) {
        const { code } = error as { code?: string };
        // A chat that there is not any more has no messages; they went with it to where the address leads.
        const isGone = code === 'chat_not_found' && remote !== current;
        if (code !== 'msg_not_found' && !isGone) throw error;
      }
    }
    return null;
  }, input);
}
