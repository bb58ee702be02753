import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  changedLook,
  DEFAULT_LOOK,
  keptLook,
  ZOOM_STEPS,
  zoomAfter,
  type Look,
} from '#shared/domain/look.ts';
import { lookSchema } from '#shared/domain/look-schemas.ts';

it('goes from the smallest to the largest by steps, and back, and no further', () => {
  const up = ZOOM_STEPS.map((zoom) => zoomAfter(zoom, 'in'));
  expect(up).toEqual([90, 100, 110, 125, 150, 175, 200, 200]);
  const down = ZOOM_STEPS.map((zoom) => zoomAfter(zoom, 'out'));
  expect(down).toEqual([80, 80, 90, 100, 110, 125, 150, 175]);
});

it('comes back to its usual size from each of them', () => {
  expect(new Set(ZOOM_STEPS.map((zoom) => zoomAfter(zoom, 'whole')))).toEqual(new Set([100]));
});

it('keeps what is not to be another', () => {
  const look = changedLook(DEFAULT_LOOK, { textSize: 'larger', zoom: undefined });
  expect(look).toEqual({ ...DEFAULT_LOOK, textSize: 'larger' });
});

/** Near what is taken, and far from it. */
const anyWish = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(...ZOOM_STEPS, 0, 5, 6, 'large', 'low', 'stay', 'ask', true, false, null),
  fc.record({ beside: fc.oneof(fc.boolean(), fc.integer()), over: fc.boolean() }, { requiredKeys: [] }),
  fc.string({ minLength: 145, maxLength: 155 }),
  fc.array(fc.string({ maxLength: 42 }), { minLength: 38, maxLength: 42 }),
);

it('takes of a kept look each wish that a call may have, and of every other what is usual', () => {
  const wishes = Object.keys(DEFAULT_LOOK) as (keyof Look)[];
  const anyLook = fc.record(Object.fromEntries(wishes.map((wish) => [wish, anyWish])), { requiredKeys: [] });
  fc.assert(
    fc.property(anyLook, (kept) => {
      const read = keptLook(kept);
      for (const wish of wishes) {
        const alone = lookSchema.safeParse({ ...DEFAULT_LOOK, [wish]: kept[wish] });
        const expected = alone.success ? alone.data[wish] : DEFAULT_LOOK[wish];
        expect(read[wish], wish).toEqual(expected);
      }
    }),
  );
});
