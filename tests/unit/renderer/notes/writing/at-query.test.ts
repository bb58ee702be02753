import { expect, test } from 'vitest';
import { findAtQuery } from '#renderer/notes/writing/at-query.ts';

test.each([
  ['@', '', 0],
  ['يا @سا', 'سا', 3],
  ['(@سامي عاد', 'سامي عاد', 1],
  ['@سامي عادل ', undefined, 0],
  ['mail@x', undefined, 0],
  ['@سامي عادل محمد علي', undefined, 0],
  ['بدون', undefined, 0],
])('%j', (text, query, from) => {
  const expected = query === undefined ? undefined : { query, from, to: text.length };
  expect(findAtQuery(text, text.length)).toEqual(expected);
});
