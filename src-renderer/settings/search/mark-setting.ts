const NAMES = 'h2, h3, label, legend, .mantine-InputWrapper-label';
const MARK = 'data-found-setting';
const CONTROLS = 'input:not([type="hidden"]), select, textarea, button, [tabindex="0"]';

/**
 * Shows the setting of a name on its page: scrolls there, marks it and gives it the keyboard. A page that is still read
 * from the store shows it later.
 * @returns what takes the mark away again.
 */
export function markSetting(panel: HTMLElement, name: string): () => void {
  let marked: Element | undefined;
  const show = (): boolean => {
    const label = [...panel.querySelectorAll(NAMES)].find((one) => one.textContent.trim() === name);
    if (label === undefined) return false;
    marked = label.closest('section, fieldset, .mantine-InputWrapper-root') ?? label.parentElement ?? label;
    marked.setAttribute(MARK, '');
    marked.scrollIntoView({ block: 'center' });
    marked.querySelector<HTMLElement>(CONTROLS)?.focus({ preventScroll: true });
    return true;
  };
  const observer = new MutationObserver(() => {
    if (show()) observer.disconnect();
  });
  if (!show()) observer.observe(panel, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    marked?.removeAttribute(MARK);
  };
}
