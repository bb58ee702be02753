import { replyWords } from '../../text/reply-words.ts';

/** Folded. Each counts only when it is the whole line: "إلغاء الطلب" cancels an order, not the messages. */
const OPT_OUT = new Set([
  'stop',
  'unsubscribe',
  'opt out',
  'optout',
  'الغاء',
  'الغاء الاشتراك',
  'الغاء المتابعه',
  'الغاء الرسايل',
  'الغاء الرسائل',
  'ايقاف',
  'ايقاف الرسائل',
  'وقف الرسائل',
  'اوقف الرسائل',
  'وقف الرسايل',
  'توقف',
]);
const OPT_IN = new Set(['start', 'subscribe', 'اشتراك', 'تفعيل', 'ابدا']);

/** More lines than this are a letter, not an answer. */
const MAX_LINES = 20;

/** Whether a customer asks to get no more messages by themselves: one of the words, alone on a line. */
export function isOptOut(text: string): boolean {
  return hasLineOf(text, OPT_OUT);
}

/** Whether a customer who opted out asks for messages again. */
export function isOptIn(text: string): boolean {
  return hasLineOf(text, OPT_IN);
}

function hasLineOf(text: string, words: ReadonlySet<string>): boolean {
  const lines = text.split(/[\n\r\u2028\u2029]+/u, MAX_LINES + 1);
  return lines.length <= MAX_LINES && lines.some((line) => words.has(replyWords(line).join(' ')));
}
