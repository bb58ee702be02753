import { expect, test } from 'vitest';
import { wantedActionSchema } from '#shared/domain/messages/message-action.ts';
import { isOneEmoji } from '#shared/text/one-emoji.ts';

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
