import type { KeyboardEvent } from 'react';

/**
 * Ctrl+Enter does in every dialog what the dialog is for, from wherever the keyboard is in it: it presses the last button
 * of its foot. Held down it counts once, so that it answers no question that it has opened itself.
 */
export function confirmByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
  // A dialog that was opened from this one stands beside it in the page, and has the key itself.
  if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
  const foot = [...event.currentTarget.querySelectorAll('[data-dialog-actions]')].at(-1);
  const button = [...(foot?.querySelectorAll('button') ?? [])].at(-1);
  if (button === undefined) return;
  event.preventDefault();
  if (!event.repeat && !event.nativeEvent.isComposing) button.click();
}
