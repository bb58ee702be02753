import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveBy, WHOLE, zoomBy, zoomIn, zoomOut } from '#renderer/prescriptions/photos/pan-zoom.ts';

test('zooming out of what was enlarged ends at the whole photo, in its place', () => {
  expect(zoomOut(WHOLE)).toEqual(WHOLE);
  const moved = moveBy(zoomIn(zoomIn(WHOLE)), { x: 40, y: -30 }, { width: 400, height: 400 });
  expect(zoomOut(zoomOut(moved))).toEqual(WHOLE);
});

test('what lies under the pointer stays there while it is enlarged', () => {
  const place = fc.record({ x: fc.integer({ min: -200, max: 200 }), y: fc.integer({ min: -200, max: 200 }) });
  fc.assert(
    fc.property(place, fc.double({ min: 1.05, max: 4, noNaN: true }), (at, factor) => {
      const before = zoomBy(WHOLE, 1.5);
      const after = zoomBy(before, factor, at);
      const under = (view: typeof before) => ({
        x: (at.x - view.x) / view.scale,
        y: (at.y - view.y) / view.scale,
      });
      expect(under(after).x).toBeCloseTo(under(before).x, 6);
      expect(under(after).y).toBeCloseTo(under(before).y, 6);
    }),
  );
});

test('a photo cannot be lost beyond its frame', () => {
  const frame = { width: 300, height: 200 };
  const far = moveBy(zoomBy(WHOLE, 2), { x: 9999, y: -9999 }, frame);
  expect(far).toEqual({ scale: 2, x: 300, y: -200 });
});
