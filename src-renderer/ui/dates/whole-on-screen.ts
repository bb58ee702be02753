/**
 * Where neither above nor below a field is room for its calendar, as in a small window that is magnified, it lies over
 * the field: what hangs out of the window cannot be reached.
 */
export const WHOLE_ON_SCREEN = { shift: { crossAxis: true, limiter: undefined } };
