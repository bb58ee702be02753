/** A window that is not to be shown has frames, and is not painted. */
const SHOWN_WITHIN_MS = 250;
/** A page that nobody sees may have no frames to wait for. */
const DRAWN_WITHIN_MS = 1_000;

/**
 * The desk is read after the first paint: what the page begins with is seen at once, and reading all of the desk's code and styles takes
 * longer than drawing it.
 */
function begin(): void {
  if (hasBegun) return;
  hasBegun = true;
  void import('./look/styles.ts').then(() => import('./main.tsx'));
}

let hasBegun = false;
if (document.visibilityState === 'hidden' || location.hash !== '') {
  // A sheet for the printer has nobody who waits for a picture.
  begin();
} else {
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) begin();
  }).observe({ type: 'paint', buffered: true });
  requestAnimationFrame(() => setTimeout(begin, SHOWN_WITHIN_MS));
  setTimeout(begin, DRAWN_WITHIN_MS);
}
