import { expect, test } from 'vitest';
import { EVERYTHING } from '#shared/domain/conversations/narrowing.ts';
import { viewDraftSchema } from '#shared/domain/conversations/saved-view.ts';

const isName = (name: string): boolean =>
  viewDraftSchema.safeParse({ name, isShared: false, narrowing: EVERYTHING }).success;

test.each([
  ['words', 'طلبات اليوم', true],
  ['an emoji', '🔥', true],
  ['nothing', '  ', false],
  ['nothing to be seen', '\u200F\u202E\u2066', false],
  ['a NUL', 'طلبات\u0000', false],
  ['a line', 'طلبات\nاليوم', false],
  ['ten thousand letters', 'ش'.repeat(10_000), false],
])('of a view’s name: %s', (_what, name, expected) => {
  expect(isName(name)).toBe(expected);
});
