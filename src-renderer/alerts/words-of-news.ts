import { isChatMuted } from '#shared/domain/conversations/chat-marks.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { excerptOf } from '#shared/text/excerpt.ts';
import { withCalled } from '#shared/text/hyperlinks/called-people.ts';
import { limitMarks } from '#shared/text/limit-marks.ts';
import { previewOf } from '#shared/text/preview.ts';
import { plainText } from '#shared/text/formatting/formatted-lines.ts';

export type News = { message: Message; conversation: Conversation };

type Words = {
  nameOf: (conversation: Conversation) => string;
  /** Of a message without a text. */
  kindOf: (message: Message) => string;
  /** Whom the message calls by “@”: nobody wants to hear fifteen digits. */
  somebody: string;
  here: (name: string, text: string) => string;
  from: (name: string) => string;
  count: (messages: number) => string;
};

/** What comes within it is said together; a reader that is interrupted all the time says nothing. */
const GATHERING_MS = 1_500;
const LONGEST_GATHERING_MS = 12_000;

/**
 * How long the next news are gathered, after so many were said together: a burst, as a first catching up is, must not be
 * counted aloud every second, and an answer in a conversation must not wait.
 */
export const gatheringAfter = (said: number, beforeMs: number = GATHERING_MS): number =>
  said > 1 ? Math.min(beforeMs * 2, LONGEST_GATHERING_MS) : GATHERING_MS;

/** Whether a screen reader says it: what a customer has written just now, where it is not muted. */
export const isNews = ({ message, conversation }: News, now: number): boolean =>
  message.direction === 'incoming' && message.status === 'delivered' && !isChatMuted(conversation.chat, now);

/**
 * What has come together, in one sentence: of the open chat what was written, of another one whose it is, of several how
 * many. '' for nothing.
 */
export function wordsOfNews(news: readonly News[], openId: number | null, words: Words): string {
  const [only, another] = news;
  if (only === undefined) return '';
  if (another !== undefined) return words.count(news.length);
  const { message, conversation } = only;
  const name = words.nameOf(conversation);
  if (conversation.id !== openId) return words.from(name);
  const said = withCalled(plainText(message.content), () => `@${words.somebody}`);
  const text = previewOf(limitMarks(excerptOf(said)));
  return words.here(name, text === '' ? words.kindOf(message) : text);
}
