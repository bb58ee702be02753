import type { Language } from '../../domain/bilingual.ts';
import type { Who } from '../../domain/customers/who.ts';
import type { MessageType } from '../../domain/messages/message.ts';
import { cleanDisplayName } from '../../text/display-name.ts';
import { excerptOf } from '../../text/excerpt.ts';
import { withCalled } from '../../text/hyperlinks/called-people.ts';
import { limitMarks } from '../../text/limit-marks.ts';
import { previewOf } from '../../text/preview.ts';
import { alertWords, countWords } from './alert-words.ts';
import type { AlertWords } from './decide-alert.ts';

/** Messages of one conversation that staff were told of and nobody has read. */
export interface ToldChat {
  conversationId: number;
  who: Who;
  words: Exclude<AlertWords, 'none'>;
  count: number;
  /** Of the last one; '' for one without words, or whose writer has taken it back. */
  text: string;
  type: MessageType;
  /** The colleague whose it is, where another one is told. */
  whose: string | null;
}

/** Anything else that staff were told of. */
export interface ToldMatter {
  conversationId: number;
  who: Who;
  words: Exclude<AlertWords, 'none'>;
  /** Of a note: who wrote it, and what. */
  by?: string;
  text?: string;
  /** The colleague whose it is, where another one is told. */
  whose?: string | null;
}

export interface Told {
  chats: readonly ToldChat[];
  late: readonly ToldMatter[];
  mentions: readonly ToldMatter[];
}

/** One notification. */
export interface AlertCard {
  /** The same key is the same notification: the next one takes its place. */
  key: string;
  title: string;
  body: string;
  /** What a click opens; null where it is several, or not to be known. */
  conversationId: number | null;
  /** Whether an answer can be written in it. */
  takesReply: boolean;
}

/** So many conversations have a notification of their own; more are told as a number. */
const MOST_CHATS = 3;

/** What is shown for all that stands: never more than a handful, whatever has come. */
export function alertCards(told: Told, language: Language): AlertCard[] {
  return [
    ...chatCards(told.chats, language),
    ...lateCards(told.late, language),
    ...mentionCards(told.mentions, language),
  ];
}

function chatCards(chats: readonly ToldChat[], language: Language): AlertCard[] {
  const words = alertWords(language);
  const bare = chats.filter((chat) => chat.words === 'bare');
  const named = chats.filter((chat) => chat.words !== 'bare');
  const cards = bare.length === 0 ? [] : [bareCard(bare, language)];
  if (named.length > MOST_CHATS) {
    const body = countWords(language, words.chats, named.length);
    return [...cards, several('chats', countWords(language, words.messages, sum(named)), body)];
  }
  return [...cards, ...named.map((chat) => chatCard(chat, language))];
}

/** It says nothing of them; whoever signs in finds the one that it was. */
function bareCard(bare: readonly ToldChat[], language: Language): AlertCard {
  const words = alertWords(language);
  const [only, another] = bare;
  return {
    ...several('bare', words.app, countWords(language, words.messages, sum(bare))),
    conversationId: another === undefined ? (only?.conversationId ?? null) : null,
  };
}

function chatCard(chat: ToldChat, language: Language): AlertCard {
  const words = alertWords(language);
  const said = withCalled(chat.text, () => `@${words.somebody}`);
  const text = chat.words === 'whole' ? lineOf(said) || words.types[chat.type] : '';
  const counted = countWords(language, words.messages, chat.count);
  return {
    key: `chat:${chat.conversationId}`,
    title: nameOf(chat.who, language),
    body: withWhose(
      text === '' ? counted : chat.count === 1 ? text : `${counted}\n${text}`,
      chat.whose,
      words,
    ),
    conversationId: chat.conversationId,
    takesReply: true,
  };
}

function lateCards(late: readonly ToldMatter[], language: Language): AlertCard[] {
  const [first] = late;
  if (first === undefined) return [];
  const words = alertWords(language);
  if (late.length > 1 || first.words === 'bare') {
    return [several('late', words.app, countWords(language, words.late, late.length))];
  }
  const title = nameOf(first.who, language);
  const body = withWhose(words.lateTo, first.whose ?? null, words);
  return [{ ...several('late', title, body), conversationId: first.conversationId }];
}

function mentionCards(mentions: readonly ToldMatter[], language: Language): AlertCard[] {
  const [first] = mentions;
  if (first === undefined) return [];
  const words = alertWords(language);
  const counted = countWords(language, words.mentions, mentions.length);
  if (mentions.length > 1) return [several('mentions', words.app, counted)];
  const title = words.mentionBy(cleanDisplayName(first.by ?? null) ?? words.app);
  const body = first.words === 'whole' ? lineOf(first.text ?? '') || counted : counted;
  return [{ ...several('mentions', title, body), conversationId: first.conversationId }];
}

function withWhose(body: string, whose: string | null, words: ReturnType<typeof alertWords>): string {
  const name = cleanDisplayName(whose);
  return name === null ? body : `${body}\n${words.whose(name)}`;
}

const several = (key: string, title: string, body: string): AlertCard => ({
  key,
  title,
  body,
  conversationId: null,
  takesReply: false,
});

const sum = (chats: readonly ToldChat[]): number => chats.reduce((all, { count }) => all + count, 0);

/** What they are called, as anywhere on the desk; a number reads from the left. */
function nameOf({ customerName, customerPhone, customerUsername }: Who, language: Language): string {
  const name = cleanDisplayName(customerName);
  if (name !== null) return name;
  if (customerPhone !== null) return `\u2066+${customerPhone}\u2069`;
  const username = cleanDisplayName(customerUsername);
  return username === null ? alertWords(language).app : `\u2066@${username}\u2069`;
}

/** Of a stranger's text, which may be anything, one line. */
const lineOf = (text: string): string => previewOf(limitMarks(excerptOf(text)));
