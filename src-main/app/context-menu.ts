import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { Settings } from '#shared/domain/settings.ts';

const LABELS = {
  ar: { cut: 'قص', copy: 'نسخ', paste: 'لصق', selectAll: 'تحديد الكل' },
  en: { cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all' },
};

/** Right-click on text: Electron has no menu of its own there, and a counter works with the mouse. */
export function offerContextMenu(window: BrowserWindow, language: () => Settings['language']): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
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
  });
}
