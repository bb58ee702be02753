const NAMES = 'h2, h3, label, legend, .mantine-InputWrapper-label';
const MARK = 'data-found-setting';

/**
 * Shows the setting of a name on its page: scrolls there, marks it and lets the keyboard go on from it. A page that is still read
 * from the store shows it later.
 * @returns what takes the mark away again.
 */
export function markSetting(panel: HTMLElement, name: string): () => void {
  let marked: HTMLElement | undefined;
  const show = (): boolean => {
    const label = [...panel.querySelectorAll<HTMLElement>(NAMES)].find(
      (one) => one.textContent.trim() === name,
    );
    if (label === undefined) return false;
    marked =
      label.closest<HTMLElement>('section, fieldset, .mantine-InputWrapper-root') ??
      label.parentElement ??
      label;
    marked.setAttribute(MARK, '');
    marked.scrollIntoView({ block: 'center' });
    // Not its field, which would open a list over what is shown; the next Tab is in it.
    marked.tabIndex = -1;
    marked.focus({ preventScroll: true });
    return true;
  };
  const observer = new MutationObserver(() => {
    if (show()) observer.disconnect();
  });
  if (!show()) observer.observe(panel, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    marked?.removeAttribute(MARK);
    marked?.removeAttribute('tabindex');
  };
}
