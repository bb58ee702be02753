import { useEffect, useState, type RefObject } from 'react';
import { formatEdit, type Format } from '#shared/text/formatting/format-edit.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import { editField } from '../../ui/writing/edit-field.ts';

/** Whether words are selected in a field, and what formats them. */
export function useFormat(field: RefObject<HTMLTextAreaElement | null>): {
  isSelected: boolean;
  format: (format: Format) => void;
} {
  const [isSelected, setSelected] = useState(false);
  useEffect(() => {
    const look = (): void => {
      const own = field.current;
      const isOwn = own !== null && document.activeElement === own;
      setSelected(isOwn && own.value.slice(own.selectionStart, own.selectionEnd).trim() !== '');
    };
    document.addEventListener('selectionchange', look);
    document.addEventListener('focusout', look);
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('focusout', look);
    };
  }, [field]);
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
