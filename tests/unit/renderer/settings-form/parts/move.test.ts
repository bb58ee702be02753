import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveItem, removeItem, replaceItem } from '#renderer/settings-form/parts/move.ts';

test('an item goes up and down, and stays at the ends', () => {
  expect(moveItem(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moveItem(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moveItem(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moveItem(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  expect(moveItem([], 0, 1)).toEqual([]);
});

test('moving loses nothing, doubles nothing, and is taken back by moving back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), fc.integer(), (list, place, by) => {
      const index = place % list.length;
      const moved = moveItem(list, index, by);
      expect(moved).toHaveLength(list.length);
      expect(new Set(moved)).toEqual(new Set(list));
      const target = index + by;
      if (target < 0 || target >= list.length) expect(moved).toEqual(list);
      else expect(moveItem(moved, target, -by)).toEqual(list);
    }),
  );
});

test('one item is replaced or taken out, the others stay', () => {
  expect(replaceItem(['a', 'b'], 1, 'c')).toEqual(['a', 'c']);
  expect(removeItem(['a', 'b', 'a'], 0)).toEqual(['b', 'a']);
});
