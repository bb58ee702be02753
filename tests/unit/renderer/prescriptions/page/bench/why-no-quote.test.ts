import { expect, test } from 'vitest';
import { whyNoQuote } from '#renderer/prescriptions/page/bench/why-no-quote.ts';

test.each([
  ['waiting', false, 'unpriced'],
  ['read', true, 'unpriced'],
  ['priced', true, 'changed'],
  ['priced', false, null],
  ['ready', false, null],
  ['collected', false, undefined],
  ['cancelled', false, undefined],
] as const)('of one that is %s, changed: %s: %s', (status, isDirty, why) => {
  expect(whyNoQuote({ status }, isDirty)).toBe(why);
});
