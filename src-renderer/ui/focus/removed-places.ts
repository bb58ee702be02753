import { reachableIn } from './first-field.ts';
import { recentlyFocused } from './focus-history.ts';

/** Where what went stood: what it was taken out of, and what stood around it then. */
type Place = { parent: Node; next: Node | null; previous: Node | null };

const places = new WeakMap<HTMLElement, Place>();

/** Takes note of where things stood that had the keyboard and are taken out of the page; `onGone` hears of each. */
export function followRemovals(onGone: (gone: HTMLElement) => void): () => void {
  const observer = new MutationObserver((records) => {
    for (const gone of recentlyFocused()) {
      if (gone.isConnected) {
        places.delete(gone);
        continue;
      }
      if (places.has(gone)) continue;
      const record = records.findLast(({ removedNodes }) =>
        [...removedNodes].some((node) => node.contains(gone)),
      );
      if (record === undefined) continue;
      const { target: parent, nextSibling: next, previousSibling: previous } = record;
      places.set(gone, { parent, next, previous });
      onGone(gone);
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

const WHOLE = '[data-page], [role="dialog"]';

/**
 * Where the keyboard goes on when what had it is gone: what stands in its place now, or before it, or is left around it up
 * to the page. The beginning of a row and not its button of the same kind: who presses twice must not remove two. What lay
 * over the page and was no part of it, such as a notice, has no successor: the first control of the window is not meant.
 */
export function successorOf(gone: HTMLElement): HTMLElement | undefined {
  const place = places.get(gone);
  if (place === undefined || !(place.parent instanceof Element) || !place.parent.isConnected)
    return undefined;
  for (const node of [place.next, place.previous]) {
    const [first] = node instanceof Element && node.isConnected ? reachableIn(node) : [];
    if (first !== undefined) return first;
  }
  for (let around: Element | null = place.parent; around !== document.body; around = around.parentElement) {
    if (around === null) return undefined;
    const [first] = reachableIn(around);
    if (first !== undefined) return first;
    if (around.matches(WHOLE)) return undefined;
  }
  return undefined;
}
