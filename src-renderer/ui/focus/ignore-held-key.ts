/** A key that is still held down was meant for what has gone. */
export function ignoreHeldKey(): void {
  const over = new AbortController();
  const { signal } = over;
  const ignore = (event: KeyboardEvent): void => {
    if (!event.repeat) return over.abort();
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', ignore, { capture: true, signal });
  window.addEventListener('keyup', () => over.abort(), { capture: true, signal });
}
