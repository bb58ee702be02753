import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import type { Settings } from '#shared/domain/settings.ts';

const LABELS = {
  ar: {
    cut: 'قص',
    copy: 'نسخ',
    paste: 'لصق',
    selectAll: 'تحديد الكل',
    noSuggestions: 'لا توجد اقتراحات',
    learn: 'إضافة إلى القاموس',
  },
  en: {
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    noSuggestions: 'No suggestions',
    learn: 'Add to dictionary',
  },
};
type Labels = (typeof LABELS)['ar'];

/** As many as one takes in at a glance. */
const MOST_SUGGESTIONS = 5;

/**
 * Right-click on text: Electron has no menu of its own there, and a counter works with the mouse.
 * @returns a function that ends it.
 */
export function offerContextMenu(window: BrowserWindow, language: () => Settings['language']): () => void {
  const offer = (_event: unknown, params: ContextMenuParams): void => {
    const labels = LABELS[language()];
    const items = [...spellingItems(window, params, labels), ...textItems(params, labels)];
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  };
  window.webContents.on('context-menu', offer);
  return () => {
    if (!window.isDestroyed()) window.webContents.off('context-menu', offer);
  };
}

function textItems(
  { isEditable, selectionText, editFlags }: ContextMenuParams,
  labels: Labels,
): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = [];
  if (isEditable) items.push({ role: 'cut', label: labels.cut, enabled: editFlags.canCut });
  if (isEditable || selectionText !== '') {
    items.push({ role: 'copy', label: labels.copy, enabled: editFlags.canCopy });
  }
  if (isEditable) {
    items.push({ role: 'paste', label: labels.paste, enabled: editFlags.canPaste });
    items.push({ role: 'selectAll', label: labels.selectAll, enabled: editFlags.canSelectAll });
  }
  return items;
}

/** What the checker says of the word that was pressed; a field that it does not look at has no such word. */
function spellingItems(
  { webContents }: BrowserWindow,
  { isEditable, misspelledWord, dictionarySuggestions }: ContextMenuParams,
  labels: Labels,
): MenuItemConstructorOptions[] {
  if (!isEditable || misspelledWord === '') return [];
  const suggestions = dictionarySuggestions.slice(0, MOST_SUGGESTIONS);
  return [
    ...suggestions.map((word) => ({
      // A single & would be taken for the sign of a key.
      label: word.replaceAll('&', '&&'),
      click: () => webContents.replaceMisspelling(word),
    })),
    ...(suggestions.length > 0 ? [] : [{ label: labels.noSuggestions, enabled: false }]),
    {
      label: labels.learn,
      click: () => void webContents.session.addWordToSpellCheckerDictionary(misspelledWord),
    },
    { type: 'separator' },
  ];
}
