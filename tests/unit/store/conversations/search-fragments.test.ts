import { expect, test } from 'vitest';
import { searchFragments } from '#main/store/rows/conversations/conversation-search.ts';
import { conversationTerms } from '#main/store/rows/conversations/conversation-terms.ts';

test.each([
  ['أحمد علي', ['احمد', 'علي']],
  ['010-1234 5678', ['01012345678']],
  ['٠١٠١٢', ['01012']],
  ['+20 10', ['2010']],
  ['0020 10', ['2010']],
  ['5678', ['5678']],
  ['', []],
  ['  ', []],
  ['+', ['+']],
  ['a\u0000b', ['a', 'b']],
])('%j', (query, fragments) => {
  expect(searchFragments(query)).toEqual(fragments);
});

test('every form of name and phone is there to be found', () => {
  expect(conversationTerms('عبد الله', '201012345678')).toBe('عبد الله\nعبدالله\n201012345678 01012345678');
  expect(conversationTerms(null, null)).toBe('\n\n');
});
