const KEPT = 12;

/** Where the keyboard was, the latest last. What has left the page stays in it: that it left is what one asks about. */
const history: HTMLElement[] = [];

/** Takes note of where the keyboard goes; the window does so once, for all of its life. */
export function followFocus(): () => void {
  const follow = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    const before = history.indexOf(target);
    if (before !== -1) history.splice(before, 1);
    history.push(target);
    if (history.length > KEPT) history.shift();
  };
  document.addEventListener('focusin', follow, true);
  return () => document.removeEventListener('focusin', follow, true);
}

export const recentlyFocused = (): readonly HTMLElement[] => history;

/** Where the keyboard was last, or is. */
export const lastFocused = (): HTMLElement | undefined => history.at(-1);

/** What hangs on a button and goes with the first choice in it: the keyboard was on that button. */
const HANGS_ON_A_BUTTON = '[data-menu-dropdown], .mantine-Popover-dropdown';

/** Where the keyboard was last, outside of what `isInside` says. */
export const lastFocusedOutside = (isInside: (element: HTMLElement) => boolean): HTMLElement | undefined =>
  history.findLast((element) => !isInside(element) && element.closest(HANGS_ON_A_BUTTON) === null);
