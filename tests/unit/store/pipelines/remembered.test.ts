import { expect, test } from 'vitest';
import { remembered } from '#main/store/pipelines/customers/remembered.ts';

test('what was asked for a moment ago is not worked out again, and what is long ago is forgotten', () => {
  const worked: string[] = [];
  const lengthOf = remembered((text) => {
    worked.push(text);
    return { length: text.length };
  }, 2);
  expect([lengthOf('a').length, lengthOf('bb').length, lengthOf('a').length]).toEqual([1, 2, 1]);
  expect(worked).toEqual(['a', 'bb']);
  // The third takes the place of what was asked for longest ago.
  lengthOf('ccc');
  expect([lengthOf('a').length, lengthOf('bb').length]).toEqual([1, 2]);
  expect(worked).toEqual(['a', 'bb', 'ccc', 'bb']);
});
