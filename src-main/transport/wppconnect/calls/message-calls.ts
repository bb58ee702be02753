import type { Page } from 'puppeteer-core';
import type { Logger } from '../../../log/logger.ts';
import type { FoundMessage, SendResult } from '../../transport.ts';
import { statusFromAck } from '../ack-status.ts';
import { findAck, generateMessageId, sendTextWithId } from '../page/page-agent.ts';
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
  return within(CHOOSE_ID_LIMIT_MS, generateMessageId(page, chatAddress));
}

/** Sends a text and says what is known afterwards; never rejects. */
export async function sendTextFrom(page: Page, input: MessageInPage & { text: string }): Promise<SendResult> {
  try {
    const sent = await within(SEND_LIMIT_MS, sendTextWithId(page, input));
    if (sent.stage === 'resolve') return { kind: 'not-sent', cause: new Error(sent.error) };
    if (sent.ack >= 1 || sent.verdict === 'OK') return { kind: 'accepted' };
    return { kind: 'ambiguous', cause: new Error(`WhatsApp's verdict: ${sent.verdict ?? 'none'}`) };
  } catch (cause) {
    return { kind: 'ambiguous', cause };
  }
}

/** Looks a message of ours up by its id; never rejects. */
export async function findMessageIn(page: Page, input: MessageInPage, log: Logger): Promise<FoundMessage> {
  try {
    const ack = await within(LOOK_UP_LIMIT_MS, findAck(page, input));
    return ack === null ? { kind: 'absent' } : { kind: 'found', status: statusFromAck(ack) };
  } catch (error) {
    log.warn('could not look a message up', error);
    return { kind: 'unsynced' };
  }
}
