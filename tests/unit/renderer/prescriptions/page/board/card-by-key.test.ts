import { expect, test } from 'vitest';
import { cardByKey } from '#renderer/prescriptions/page/board/card-by-key.ts';

const COLUMNS = [['a', 'b', 'c'], ['d'], ['e', 'f']];
/** As where one reads from the right. */
const led = (from: string | null, key: string): string | undefined =>
  cardByKey(
    COLUMNS,
    from,
    key,
    (at) => ({ ArrowLeft: Math.min(at + 1, 2), ArrowRight: Math.max(at - 1, 0) })[key],
  );

test.each([
  [null, 'ArrowDown', 'a'],
  [null, 'Enter', undefined],
  ['a', 'ArrowDown', 'b'],
  ['c', 'ArrowDown', undefined],
  ['a', 'ArrowUp', undefined],
  ['c', 'ArrowLeft', 'd'],
  ['d', 'ArrowLeft', 'e'],
  ['f', 'ArrowLeft', undefined],
  ['f', 'ArrowRight', 'd'],
  ['a', 'ArrowRight', undefined],
])('from %s by %s to %s', (from, key, to) => {
  expect(led(from, key)).toBe(to);
});
