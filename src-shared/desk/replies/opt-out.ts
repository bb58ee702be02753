import { replyWords } from '../../text/reply-words.ts';

/** As replyWords reads them, whoever wrote them here. */
const lines = (...written: string[]): ReadonlySet<string> =>
  new Set(written.map((line) => replyWords(line).join(' ')));

/** Each counts only when it is the whole line: "إلغاء الطلب" cancels an order, not the messages. */
const MESSAGES = lines(
  ...['unsubscribe', 'opt out', 'optout', 'stop messages', 'stop reminders'],
  ...['إلغاء الاشتراك', 'إلغاء المتابعة', 'إلغاء الرسائل', 'إلغاء الرسايل', 'إلغاء التذكير'],
  ...['إيقاف الرسائل', 'إيقاف الرسايل', 'إيقاف التذكير', 'وقف الرسائل', 'أوقف الرسائل', 'أوقفوا الرسائل'],
);
/** What is to stop they leave open: the messages, or what was ordered a moment ago. */
const CANCEL = lines('إلغاء');
const STOP = lines('stop', 'إيقاف', 'توقف');
const OPT_IN = lines('start', 'subscribe', 'اشتراك', 'تفعيل', 'ابدأ');

/** More lines than this are a letter, not an answer. */
const MAX_LINES = 20;

/** `messages`: no more of them by themselves. `cancel`, `stop`: a bare word, which the talk before it must explain. */
export type StopWord = 'messages' | 'cancel' | 'stop';

/** What a customer asks to stop with one of the words, alone on a line; undefined when they do not. */
export function findStopWord(text: string): StopWord | undefined {
  if (hasLineOf(text, MESSAGES)) return 'messages';
  if (hasLineOf(text, CANCEL)) return 'cancel';
  return hasLineOf(text, STOP) ? 'stop' : undefined;
}

/** Whether a customer who opted out asks for messages again. */
export function isOptIn(text: string): boolean {
  return hasLineOf(text, OPT_IN);
}

/** Whether a text of the pharmacy's says with which word to stop it: «لإيقاف التذكير اكتب: إلغاء». */
export function offersToStop(text: string): boolean {
  return replyWords(text).some((word) => CANCEL.has(word) || STOP.has(word) || MESSAGES.has(word));
}

function hasLineOf(text: string, words: ReadonlySet<string>): boolean {
  const all = text.split(/[\n\r\u2028\u2029]+/u, MAX_LINES + 1);
  return all.length <= MAX_LINES && all.some((line) => words.has(replyWords(line).join(' ')));
}
