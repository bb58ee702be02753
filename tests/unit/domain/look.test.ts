import { expect, it } from 'vitest';
import { changedLook, DEFAULT_LOOK, ZOOM_STEPS, zoomAfter } from '#shared/domain/look.ts';

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
