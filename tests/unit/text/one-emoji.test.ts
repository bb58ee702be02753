import { expect, test } from 'vitest';
import { wantedActionSchema } from '#shared/domain/messages/message-action.ts';
import { isOneEmoji, receivedReaction } from '#shared/text/one-emoji.ts';

const ONE = ['👍', '❤️', '❤', '👍🏽', '🇪🇬', '1️⃣', '#️⃣', '👨‍👩‍👧‍👦', '👩🏾‍⚕️', '🏳️‍🌈', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🧑🏻‍🤝‍🧑🏿', '☺️', '‼️', '🫩'];
const NONE = [
  'a',
  'شكرا',
  '1',
  '#',
  '👍👍',
  '👍 ',
  ' 👍',
  '👍a',
  '🇪',
  '🇪🇬🇪🇬',
  '\u200D',
  '\uFE0F',
  '👍\u200D',
  '<b>',
];

test.each(ONE)('%s is one emoji', (text) => {
  expect(isOneEmoji(text)).toBe(true);
  expect(wantedActionSchema.safeParse({ kind: 'react', emoji: text }).success).toBe(true);
});

test.each(NONE)('%j is no reaction', (text) => {
  expect(isOneEmoji(text)).toBe(false);
  expect(wantedActionSchema.safeParse({ kind: 'react', emoji: text }).success).toBe(false);
});

test('without an emoji a reaction is taken back', () => {
  expect(isOneEmoji('')).toBe(false);
  expect(wantedActionSchema.safeParse({ kind: 'react', emoji: '' }).success).toBe(true);
});

test.each(ONE)('%s of a customer is shown as it is', (text) => {
  expect(receivedReaction(text)).toBe(text);
});

test.each([
  ...NONE.filter((text) => text !== '🇪' && text !== '👍\u200D'),
  'لا تدفعوا له',
  '👍'.repeat(5_000),
  '\u202E👍',
  '\0',
  '\uD83D',
  '',
])('%j of a customer stands under no message', (text) => {
  expect(receivedReaction(text)).toBe('');
});

test('a reaction paints over no line', () => {
  expect(receivedReaction(`👍${'\u0301'.repeat(50)}`).length).toBeLessThan(8);
});
