const CONTROLS = 'button, a, input, textarea, audio, video, [role="button"], [role="slider"], [role="menu"]';

type Press = { target: EventTarget; currentTarget: Element };

/** Whether something was pressed twice that does nothing by itself: no control, and no words, of which one is marked. */
export const isFreePlace = ({ target, currentTarget }: Press): boolean =>
  target instanceof Element &&
  // A dialog that was opened from in here tells its presses too.
  currentTarget.contains(target) &&
  target.closest(CONTROLS) === null &&
  getComputedStyle(target).userSelect !== 'text';
