/** How a photo lies in its frame: enlarged by `scale` about its middle, which is moved by `x` and `y` (pixels). */
export type View = { scale: number; x: number; y: number };

export const WHOLE: View = { scale: 1, x: 0, y: 0 };
const MOST = 8;
const STEP = 1.35;

/** @param at where the pointer is, from the frame's middle: what lies there stays there. */
export function zoomBy(view: View, factor: number, at: { x: number; y: number } = { x: 0, y: 0 }): View {
  const scale = Math.min(MOST, Math.max(1, view.scale * factor));
  if (scale === 1) return WHOLE;
  const ratio = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio };
}

export const zoomIn = (view: View): View => zoomBy(view, STEP);
export const zoomOut = (view: View): View => zoomBy(view, 1 / STEP);

/** Moves it, but never quite out of its frame. */
export function moveBy(
  view: View,
  by: { x: number; y: number },
  frame: { width: number; height: number },
): View {
  const limit = (value: number, side: number): number => {
    const most = (side * view.scale) / 2;
    return Math.min(most, Math.max(-most, value));
  };
  return { ...view, x: limit(view.x + by.x, frame.width), y: limit(view.y + by.y, frame.height) };
}
