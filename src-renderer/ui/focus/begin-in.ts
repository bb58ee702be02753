import { fieldOf, isFocusFree, startOf } from './first-field.ts';

/**
 * The keyboard begins in `place`: in its field, or on the first of its controls until a field has come, because something
 * is read first. A person who has gone somewhere meanwhile stays there.
 *
 * @returns ends the waiting.
 */
export function beginIn(place: Element): () => void {
  const field = fieldOf(place);
  if (field !== null) {
    field.focus({ preventScroll: true });
    return () => undefined;
  }
  startOf(place)?.focus({ preventScroll: true });
  return awaitField(place);
}

/** Goes into the field of `place` when it comes, if the keyboard is still where it is now. */
export function awaitField(place: Element): () => void {
  let at = document.activeElement;
  const waiting = new AbortController();
  const end = (): void => waiting.abort();
  const observer = new MutationObserver(() => {
    // The control it stood on may have gone with what was read.
    if (isFocusFree()) at = document.activeElement;
    if (document.activeElement !== at) return end();
    const field = fieldOf(place);
    if (field === null) return;
    end();
    field.focus({ preventScroll: true });
  });
  observer.observe(place, { childList: true, subtree: true });
  waiting.signal.addEventListener('abort', () => observer.disconnect());
  for (const event of ['pointerdown', 'keydown'] as const) {
    document.addEventListener(event, end, { capture: true, signal: waiting.signal });
  }
  return end;
}
