import { expect, test } from 'vitest';
import { gatheringAfter, isNews, wordsOfNews, type News } from '#renderer/alerts/words-of-news.ts';
import { MUTED_FOR_GOOD } from '#shared/domain/conversations/chat-marks.ts';
import { sampleConversation, sampleMessage } from '../support/sample-data.ts';

const NOW = Date.now();
const words = {
  nameOf: ({ customerName }: News['conversation']) => customerName ?? 'hidden',
  kindOf: () => 'photo',
  somebody: 'somebody',
  here: (name: string, text: string) => `${name}: ${text}`,
  from: (name: string) => `from ${name}`,
  count: (messages: number) => `${messages} new`,
};

const news = (id: number, content = 'عندكم *بنادول*؟', change: Partial<News['message']> = {}): News => {
  const conversation = sampleConversation({ id, customerName: `عميل ${id}` });
  const own = { id, conversationId: id, content, direction: 'incoming', status: 'delivered' } as const;
  return { conversation, message: sampleMessage({ ...own, ...change }) };
};

test('of the open chat the words are said, of another one whose they are, of several how many', () => {
  expect(wordsOfNews([news(1)], 1, words)).toBe('عميل 1: عندكم بنادول؟');
  expect(wordsOfNews([news(1, '', { type: 'image' })], 1, words)).toBe('عميل 1: photo');
  expect(wordsOfNews([news(1, 'مع @184467440737095')], 1, words)).toBe('عميل 1: مع @somebody');
  expect(wordsOfNews([news(2)], 1, words)).toBe('from عميل 2');
  expect(wordsOfNews([news(1), news(2), news(1)], 1, words)).toBe('3 new');
  expect(wordsOfNews([], 1, words)).toBe('');
});

test('a burst is counted aloud ever more seldom, and one message is never kept waiting for it', () => {
  const pauses: number[] = [];
  let pauseMs = gatheringAfter(0);
  for (let batch = 0; batch < 5; batch++) pauses.push((pauseMs = gatheringAfter(30, pauseMs)));
  expect(pauses).toEqual([3_000, 6_000, 12_000, 12_000, 12_000]);
  expect(gatheringAfter(1, pauseMs)).toBe(1_500);
});

test('ten thousand letters, a turned direction and half a letter are a sentence like any other', () => {
  const said = wordsOfNews([news(1, `\u202E\uD83D${'ش'.repeat(10_000)}`)], 1, words);
  expect(said.length).toBeLessThan(200);
  expect(said).not.toMatch(/\u202E/u);
  expect(said.isWellFormed()).toBe(true);
});

test('what we wrote, what was read on the phone and what is muted is not said', () => {
  expect(isNews(news(1), NOW)).toBe(true);
  expect(isNews(news(1, 'حاضر', { direction: 'outgoing' }), NOW)).toBe(false);
  expect(isNews(news(1, 'قُرئت', { status: 'read' }), NOW)).toBe(false);
  const { conversation, message } = news(1);
  const chat = { ...conversation.chat, mutedUntil: MUTED_FOR_GOOD };
  expect(isNews({ message, conversation: { ...conversation, chat } }, NOW)).toBe(false);
});
