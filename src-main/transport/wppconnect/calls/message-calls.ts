import type { Page } from 'puppeteer-core';
import type { Card } from '#shared/domain/messages/card.ts';
import type { Logger } from '../../../log/logger.ts';
import { NotOnWhatsApp, type FoundMessage, type OutgoingMessage, type SendResult } from '../../transport.ts';
import { statusFromAck } from '../ack-status.ts';
import { findAck, findKey } from '../page/agents/find-agent.ts';
import {
  generateMessageId,
  isNotOnWhatsApp,
  sendWithId,
  type PageContent,
} from '../page/agents/send-agent.ts';
import { pageCardOf } from '../outbound/page-card.ts';
import { isPersonalChat } from '../inbound/message-key.ts';
import { within } from '../../../lib/within.ts';

/** wa-js waits for the server's ack without an end of its own. */
const SEND_LIMIT_MS = 60_000;
const LOOK_UP_LIMIT_MS = 10_000;
const CHOOSE_ID_LIMIT_MS = 10_000;

interface MessageInPage {
  chatAddress: string;
  waMessageId: string;
}

/** See Transport.chooseMessageId. */
export function chooseMessageIdIn(page: Page, chatAddress: string): Promise<string> {
  const chosen = async (): Promise<string> => {
    if (await isNotOnWhatsApp(page, chatAddress)) throw new NotOnWhatsApp('nobody has this number');
    return generateMessageId(page, chatAddress);
  };
  return within(CHOOSE_ID_LIMIT_MS, chosen());
}

/** See Transport.isNobody. */
export const isNobodyIn = (page: Page, chatAddress: string): Promise<boolean> =>
  within(LOOK_UP_LIMIT_MS, isNotOnWhatsApp(page, chatAddress)).catch(() => false);

/** What it means that no chat could be made to send into; nothing has left. Never rejects. */
export async function withoutChat(page: Page, chatAddress: string, error: string): Promise<SendResult> {
  const isNobody = await isNobodyIn(page, chatAddress);
  return { kind: isNobody ? 'not-on-whatsapp' : 'not-sent', cause: new Error(error) };
}

/**
 * The whole key of what a message answers, as the page has it; null when it answers nothing. Never rejects.
 * @returns instead what became of the message, because the page does not have that or could not tell.
 */
export async function quotedKeyIn(
  page: Page,
  { chatAddress, quoted, otherAddresses = [] }: OutgoingMessage,
): Promise<string | null | SendResult> {
  if (!quoted) return null;
  try {
    // Names of the other link are no chats of this one.
    const own = otherAddresses.filter(isPersonalChat);
    const looking = findKey(page, { ...quoted, chatAddress, otherAddresses: own });
    const key = await within(LOOK_UP_LIMIT_MS, looking);
    return key ?? { kind: 'quoted-missing', cause: new Error('the page does not have what is quoted') };
  } catch (cause) {
    return { kind: 'not-sent', cause };
  }
}

/** Sends a text and says what is known afterwards; never rejects. */
export function sendTextFrom(page: Page, input: OutgoingMessage & { text: string }): Promise<SendResult> {
  return sendContentFrom(page, input, { kind: 'text', text: input.text });
}

/** The same for a place or contact cards; never rejects. */
export function sendCardFrom(page: Page, input: OutgoingMessage & { card: Card }): Promise<SendResult> {
  return sendContentFrom(page, input, { kind: 'raw', raw: pageCardOf(input.card) });
}

async function sendContentFrom(
  page: Page,
  input: OutgoingMessage,
  content: PageContent,
): Promise<SendResult> {
  const quotedKey = await quotedKeyIn(page, input);
  if (typeof quotedKey === 'object' && quotedKey !== null) return quotedKey;
  const { chatAddress, waMessageId, forwardScore = 0 } = input;
  try {
    const sending = sendWithId(page, { chatAddress, waMessageId, content, quotedKey, forwardScore });
    const sent = await within(SEND_LIMIT_MS, sending);
    if (sent.stage === 'quoted') return { kind: 'quoted-missing', cause: new Error(sent.error) };
    if (sent.stage === 'resolve') return await withoutChat(page, chatAddress, sent.error);
    if (sent.ack >= 1 || sent.verdict === 'OK') return { kind: 'accepted' };
    return { kind: 'ambiguous', cause: new Error(`WhatsApp's verdict: ${sent.verdict ?? 'none'}`) };
  } catch (cause) {
    return { kind: 'ambiguous', cause };
  }
}

/** Looks a message of ours up by its id; never rejects. */
export async function findMessageIn(page: Page, input: MessageInPage, log: Logger): Promise<FoundMessage> {
  try {
    const looked = async (): Promise<number | null> => {
      // A page that was linked anew has no chat to look into until it was asked about the number.
      await isNotOnWhatsApp(page, input.chatAddress);
      return findAck(page, input);
    };
    const ack = await within(LOOK_UP_LIMIT_MS, looked());
    return ack === null ? { kind: 'absent' } : { kind: 'found', status: statusFromAck(ack) };
  } catch (error) {
    log.warn('could not look a message up', error);
    return { kind: 'unsynced' };
  }
}
