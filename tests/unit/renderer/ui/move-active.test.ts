import { describe, expect, it } from 'vitest';
import { moveActive } from '#renderer/ui/move-active.ts';

const rows = [30, 20, 10].map((id) => ({ id }));

describe('moveActive', () => {
  it.each([
    ['ArrowDown', 30, 20],
    ['ArrowDown', 10, 10],
    ['ArrowUp', 20, 30],
    ['ArrowUp', 30, 30],
    ['End', 30, 10],
    ['Home', 10, 30],
    ['PageDown', 30, 10],
    ['PageUp', 10, 30],
  ])('%s from %i goes to %i', (key, from, to) => {
    expect(moveActive(rows, from, key)?.id).toBe(to);
  });

  it('begins at the first row when none is active', () => {
    expect(moveActive(rows, null, 'ArrowDown')).toEqual({ id: 30, index: 0 });
  });

  it('leaves other keys and empty lists alone', () => {
    expect(moveActive(rows, 30, 'a')).toBeUndefined();
    expect(moveActive([], null, 'ArrowDown')).toBeUndefined();
  });
});
