const CONTROLS = 'button, a, input, textarea, audio, video, [role="button"], [role="slider"], [role="menu"]';

/** Whether something was pressed twice that does nothing by itself: no control, and no words, of which one is marked. */
export const isFreePlace = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.closest(CONTROLS) === null &&
  getComputedStyle(target).userSelect !== 'text';
