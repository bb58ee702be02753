const CONTROLS = 'button, a, input, textarea, audio, video, [role="button"], [role="slider"], [role="menu"]';

/** Whether something was pressed that does nothing by itself. */
export const isBesideControls = (target: EventTarget): boolean =>
  target instanceof Element && target.closest(CONTROLS) === null;
