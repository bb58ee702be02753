import {
  AT_ONCE_SECONDS,
  isFasterThanPeople,
  isProofAlone,
  TALK_MS,
} from '#shared/desk/machines/app-text.ts';
import { shownAt, type Message } from '#shared/domain/messages/message.ts';
import { isKnownAppText, noteAppText } from '../../rows/automation/app-texts.ts';
import { getMessage } from '../../rows/messages/messages.ts';
import {
  listPhoneTextIds,
  listPhoneTextIdsOfWork,
  listWrittenTimes,
} from '../../rows/messages/phone-texts.ts';
import { getContactOfMessage } from '../../rows/people/contacts.ts';
import { isAnsweredBetween } from '../../rows/tickets/ticket-messages.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import type { Step } from '../incoming.ts';
import type { OutgoingEffect, OutgoingStep } from '../outgoing.ts';
import { writeVerdict } from './app-text-verdict.ts';

const SECOND_MS = 1_000;
/** Messages with less between them are one thing that a customer says: somebody may have been answering the first. */
const BURST_MS = 60 * SECOND_MS;
const LONGEST_BURST_MS = 10 * BURST_MS;

/** A text of the phone: is it somebody's, or does the WhatsApp Business app greet by itself? */
export const judgePhoneText: OutgoingStep = (tx, { message, now }) => judge(tx, message, now);

/** The app's text was seen before the message that it followed; of a text whose judging failed, itself once more. */
export const judgeTextsAfter: Step = (tx, { message, contactId, now }) => {
  const { conversationId, sentAt } = message;
  const until = sentAt + (AT_ONCE_SECONDS + 1) * SECOND_MS;
  const ids = listPhoneTextIds(tx, { conversationId, contactId, from: sentAt - SECOND_MS, until });
  for (const id of ids) judge(tx, getMessage(tx, id), now);
};

function judge(tx: Tx, message: Message, now: number): OutgoingEffect {
  const { type, sentBy, automation, content } = message;
  if (type !== 'text' || sentBy !== 'phone' || automation !== null || content.trim() === '')
    return 'as it was';
  if (isKnownAppText(tx, content)) {
    writeVerdict(tx, message, true, now);
    return 'changed';
  }
  const contactId = getContactOfMessage(tx, message.id).id;
  if (!cameAtOnce(tx, message, contactId)) return 'as it was';
  const isNewlyKnown = noteAppText(tx, { text: content, contactId, now });
  if (isNewlyKnown) {
    tx.changes.touched('automation');
    for (const id of listPhoneTextIdsOfWork(tx, content)) writeVerdict(tx, getMessage(tx, id), true, now);
  }
  if (isNewlyKnown || isProofAlone(content)) writeVerdict(tx, getMessage(tx, message.id), true, now);
  return 'changed';
}

function cameAtOnce(tx: ReadTx, message: Message, contactId: number): boolean {
  const { conversationId, sentAt, content } = message;
  // First, because in the middle of a talk it is told by the last message or two.
  if (isAnsweredBetween(tx, { conversationId, from: sentAt - TALK_MS, until: sentAt, butId: message.id }))
    return false;
  // Within one second the order of the two is nobody's.
  const until = sentAt + SECOND_MS - 1;
  const times = listWrittenTimes(tx, { conversationId, contactId, from: sentAt - LONGEST_BURST_MS, until });
  const begunAt = beginningOfBurst(times);
  if (begunAt === undefined) return false;
  const seconds = wholeSeconds(shownAt(message)) - wholeSeconds(begunAt);
  return isFasterThanPeople(content, seconds);
}

/** Of the last messages that belong together. @param times newest first. */
function beginningOfBurst(times: readonly number[]): number | undefined {
  const [newest, ...earlier] = times;
  let begunAt = newest;
  for (const at of earlier) {
    if (begunAt === undefined || begunAt - at > BURST_MS) break;
    begunAt = Math.min(begunAt, at);
  }
  return begunAt;
}

const wholeSeconds = (at: number): number => Math.floor(at / SECOND_MS);
