import type { MachineReason } from '../../domain/tickets/automation-reason.ts';
import { replyWords } from '../../text/reply-words.ts';

/** A message of a conversation as far as it tells whether a machine wrote it. */
export type TraceMessage = {
  /** Epoch ms, by WhatsApp's clock. */
  at: number;
  /** `automatic`: ours, sent without a person, by the desk or by the phone's own app. `staff`: ours, by a person. */
  from: 'customer' | 'automatic' | 'staff';
  /** null for what has no text. */
  text: string | null;
};

/** Whole sentences that people do not write about themselves. */
const AUTO_REPLY_PHRASES = [
  'رد تلقائي',
  'رد الي',
  'رسالة تلقائية',
  'رسالة آلية',
  'هذا الرد آلي',
  'شكرا لتواصلك معنا',
  'شكرا لتواصلكم معنا',
  'شكرا لتواصلك مع',
  'شكرا لتواصلكم مع',
  'نشكركم على تواصلكم',
  'نشكرك على تواصلك',
  'شكرا لاتصالكم',
  'سيتم الرد عليكم في اقرب وقت',
  'سنقوم بالرد عليكم',
  'خارج اوقات العمل الرسمية',
  'auto reply',
  'autoreply',
  'automatic reply',
  'automated message',
  'automated response',
  'out of office',
  'thank you for contacting',
  'thanks for contacting',
  'thank you for your message we re unavailable',
  'thank you for your message we are unavailable',
  'this is an automated',
  'do not reply to this message',
].map((phrase) => ` ${replyWords(phrase).join(' ')} `);

const SAME_TEXT_WINDOW_MS = 30_000;
/** People knock too: "الو" three times is nothing. Texts of so few words need more repeats. */
const SHORT_TEXT_WORDS = 2;
const SAME_TEXTS = 3;
const SAME_SHORT_TEXTS = 5;

const FAST_ANSWER_MS = 2_000;
const FAST_ANSWERS = 3;
/** Slower answers since then speak for a person. */
const FAST_AMONG_LAST = 5;

/** How many messages are looked at. */
export const TRACE_LENGTH = 40;

/**
 * Whether the customer's side is a machine.
 * @param trace The conversation's last messages, oldest first; the last TRACE_LENGTH count.
 */
export function detectMachine(trace: readonly TraceMessage[]): MachineReason | undefined {
  const recent = trace.slice(-TRACE_LENGTH);
  if (isAutoReply(recent.findLast(({ from }) => from === 'customer')?.text ?? '')) return 'auto-reply-words';
  if (repeatsItself(recent)) return 'same-text';
  return answersTooFast(recent) ? 'too-fast' : undefined;
}

/** Whether a text calls itself an automatic reply. */
export function isAutoReply(text: string): boolean {
  const words = ` ${replyWords(text).join(' ')} `;
  return AUTO_REPLY_PHRASES.some((phrase) => words.includes(phrase));
}

function repeatsItself(trace: readonly TraceMessage[]): boolean {
  const texts = trace.filter(({ from }) => from === 'customer');
  const last = texts.at(-1);
  if (!last?.text) return false;
  const words = replyWords(last.text);
  if (words.length === 0) return false;
  const same = texts.filter(
    ({ at, text }) =>
      last.at - at <= SAME_TEXT_WINDOW_MS && replyWords(text ?? '').join(' ') === words.join(' '),
  );
  return same.length >= (words.length <= SHORT_TEXT_WORDS ? SAME_SHORT_TEXTS : SAME_TEXTS);
}

function answersTooFast(trace: readonly TraceMessage[]): boolean {
  const delaysMs = trace.flatMap((message, index) => {
    const before = trace[index - 1];
    if (message.from !== 'customer' || before?.from !== 'automatic') return [];
    return [message.at - before.at];
  });
  const fast = delaysMs.slice(-FAST_AMONG_LAST).filter((delayMs) => delayMs < FAST_ANSWER_MS);
  return fast.length >= FAST_ANSWERS;
}
