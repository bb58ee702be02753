import { expect, it } from 'vitest';
import { nextPlace, placeOf } from '#renderer/conversation/search/found-places.ts';

const at = (id: number | null, place: number) => ({ of: 'بنادول', id, at: place });

it('what comes while somebody reads moves the count and not the reader', () => {
  expect(placeOf([30, 20, 10], at(20, 1))).toBe(1);
  expect(placeOf([50, 40, 30, 20, 10], at(20, 1))).toBe(3);
  expect(nextPlace([50, 40, 30, 20, 10], at(20, 1), 1)).toBe(4);
  expect(nextPlace([50, 40, 30, 20, 10], at(20, 1), -1)).toBe(2);
});

it('after one that was deleted or edited away the next ones are its neighbours', () => {
  expect(placeOf([30, 10], at(20, 1))).toBeNull();
  expect(nextPlace([30, 10], at(20, 1), 1)).toBe(1);
  expect(nextPlace([30, 10], at(20, 1), -1)).toBe(0);
});

it('where nothing was found at first, the first that comes is one step away', () => {
  expect(placeOf([], at(null, 0))).toBeNull();
  expect(nextPlace([10], at(null, 0), 1)).toBe(0);
  expect(nextPlace([10], null, 1)).toBe(0);
});

it('the ends hold', () => {
  expect(nextPlace([30, 20], at(30, 0), -1)).toBe(0);
  expect(nextPlace([30, 20], at(20, 1), 1)).toBe(1);
});
