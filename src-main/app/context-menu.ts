import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import type { Settings } from '#shared/domain/settings.ts';

const LABELS = {
  ar: { cut: 'قص', copy: 'نسخ', paste: 'لصق', selectAll: 'تحديد الكل' },
  en: { cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all' },
};

/**
 * Right-click on text: Electron has no menu of its own there, and a counter works with the mouse.
 * @returns a function that ends it.
 */
export function offerContextMenu(window: BrowserWindow, language: () => Settings['language']): () => void {
  const offer = (_event: unknown, { isEditable, selectionText, editFlags }: ContextMenuParams): void => {
    const labels = LABELS[language()];
    const items: MenuItemConstructorOptions[] = [];
    if (isEditable) items.push({ role: 'cut', label: labels.cut, enabled: editFlags.canCut });
    if (isEditable || selectionText !== '') {
      items.push({ role: 'copy', label: labels.copy, enabled: editFlags.canCopy });
    }
    if (isEditable) {
      items.push({ role: 'paste', label: labels.paste, enabled: editFlags.canPaste });
      items.push({ role: 'selectAll', label: labels.selectAll, enabled: editFlags.canSelectAll });
    }
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  };
  window.webContents.on('context-menu', offer);
  return () => {
    if (!window.isDestroyed()) window.webContents.off('context-menu', offer);
  };
}
