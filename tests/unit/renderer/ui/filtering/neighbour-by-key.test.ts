import { expect, test } from 'vitest';
import { neighbourByKey } from '#renderer/ui/filtering/neighbour-by-key.ts';

test('an arrow leads the way one reads', () => {
  expect(neighbourByKey('ArrowRight', 1, 4, false)).toBe(2);
  expect(neighbourByKey('ArrowRight', 1, 4, true)).toBe(0);
  expect(neighbourByKey('ArrowLeft', 1, 4, true)).toBe(2);
});

test('both ends hold', () => {
  expect(neighbourByKey('ArrowRight', 3, 4, false)).toBe(3);
  expect(neighbourByKey('ArrowLeft', 0, 4, false)).toBe(0);
});

test('Home and End lead to the ends, other keys nowhere', () => {
  expect(neighbourByKey('Home', 2, 4, true)).toBe(0);
  expect(neighbourByKey('End', 2, 4, true)).toBe(3);
  expect(neighbourByKey('ArrowDown', 2, 4, false)).toBeUndefined();
});
