import type { FocusEvent, KeyboardEvent } from 'react';

const BOXES = '[data-testid="message"][data-message-id]';
const LIST = '[data-virtuoso-scroller]';

/**
 * The thread is one stop for Tab: it begins at the newest message that is seen, and the arrows go from one to the next.
 * Rows are only there around what is seen, so the page is asked which ones there are.
 */
export const MESSAGE_KEYS = {
  onFocus: ({ target, currentTarget }: FocusEvent<HTMLElement>): void => {
    if (!target.matches(LIST) || !target.matches(':focus-visible')) return;
    lastSeen(currentTarget, target)?.focus({ preventScroll: true });
  },
  onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const from = event.target;
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || !(from instanceof HTMLElement))
      return;
    if (!from.matches(BOXES) || !from.hasAttribute('data-by-key')) return;
    // Also at either end: the chat list must not take it for its own.
    event.preventDefault();
    const boxes = boxesIn(event.currentTarget);
    const next = boxes[boxes.indexOf(from) + step];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  },
};

const boxesIn = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(BOXES)];

function lastSeen(list: HTMLElement, scroller: HTMLElement): HTMLElement | undefined {
  const { top, bottom } = scroller.getBoundingClientRect();
  const boxes = boxesIn(list);
  return (
    boxes.findLast((box) => {
      const place = box.getBoundingClientRect();
      return place.bottom <= bottom + 1 && place.top >= top;
    }) ?? boxes.at(-1)
  );
}
