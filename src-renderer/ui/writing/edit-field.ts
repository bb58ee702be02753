import type { TextEdit } from '#shared/text/formatting/format-edit.ts';

/**
 * Writes into a field as if it were typed: its own undo takes it back, and whoever listens hears it. No other way of writing
 * leaves the undo whole.
 */
export function editField(field: HTMLTextAreaElement, edit: TextEdit): void {
  field.focus();
  field.setSelectionRange(edit.from, edit.to);
  document.execCommand('insertText', false, edit.text);
  field.setSelectionRange(edit.selected.from, edit.selected.to);
}

/** In place of what is selected; the caret stands behind it. */
export function insertInField(field: HTMLTextAreaElement, text: string): void {
  const { selectionStart: from, selectionEnd: to } = field;
  const end = from + text.length;
  editField(field, { from, to, text, selected: { from: end, to: end } });
}
