import { useEffect, useState, type RefObject } from 'react';
import { formatEdit, type Format } from '#shared/text/formatting/format-edit.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import { editField } from '../../ui/writing/edit-field.ts';

/** Whether words are selected in a field with this text, and what formats them. */
export function useFormat(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
): {
  isSelected: boolean;
  format: (format: Format) => void;
} {
  const [isSelected, setSelected] = useState(false);
  useEffect(() => {
    const look = (): void => setSelected(hasSelected(field.current));
    const events = ['selectionchange', 'focusout', 'input'] as const;
    for (const name of events) document.addEventListener(name, look);
    return () => {
      for (const name of events) document.removeEventListener(name, look);
    };
  }, [field]);
  // A field that is emptied by what it was sent to tells nobody that nothing is selected any more.
  useEffect(() => setSelected(hasSelected(field.current)), [field, text]);
  const format = (wanted: Format): void => {
    const own = field.current;
    if (own === null) return;
    const edit = formatEdit(own.value, own.selectionStart, own.selectionEnd, wanted);
    if (edit !== undefined) editField(own, edit);
  };
  const when = { when: (event: KeyboardEvent) => event.target === field.current };
  useShortcut('format-bold', () => format('bold'), when);
  useShortcut('format-italic', () => format('italic'), when);
  useShortcut('format-strike', () => format('strike'), when);
  useShortcut('format-code', () => format('code'), when);
  return { isSelected, format };
}

function hasSelected(field: HTMLTextAreaElement | null): boolean {
  if (field === null || document.activeElement !== field) return false;
  return field.value.slice(field.selectionStart, field.selectionEnd).trim() !== '';
}
