import { dialog, type BrowserWindow } from 'electron';
import path from 'node:path';
import type { Settings } from '../../src-shared/domain/settings.ts';
import type { TemplateFormat } from '../../src-shared/ipc/contract/templates.ts';

/** Of a backup in one file. */
const EXTENSION = 'rosheta-backup';

const TYPE_NAME: Record<Settings['language'], string> = { ar: 'نسخة روشتة', en: 'Rosheta backup' };

/** Asks where to save a backup file; undefined when the person changed their mind. */
export async function chooseExportFile(
  window: BrowserWindow,
  language: Settings['language'],
): Promise<string | undefined> {
  const name = `rosheta-${new Date().toISOString().slice(0, 10)}.${EXTENSION}`;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: name,
    filters: [{ name: TYPE_NAME[language], extensions: [EXTENSION] }],
  });
  if (canceled || filePath === '') return undefined;
  return path.extname(filePath) === '' ? `${filePath}.${EXTENSION}` : filePath;
}

/** Asks where to save the saved replies; undefined when the person changed their mind. */
export async function chooseTemplatesFile(
  window: BrowserWindow,
  format: TemplateFormat,
): Promise<string | undefined> {
  if (format === 'csv') return chooseCsvFile(window, 'rosheta-templates');
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `rosheta-templates-${new Date().toISOString().slice(0, 10)}.json`,
    filters: [{ name: 'JSON', extensions: ['json'] }],
  });
  if (canceled || filePath === '') return undefined;
  return path.extname(filePath) === '' ? `${filePath}.json` : filePath;
}

/** Asks where to save a table; undefined when the person changed their mind. */
export async function chooseCsvFile(window: BrowserWindow, name: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${name}-${new Date().toISOString().slice(0, 10)}.csv`,
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  });
  if (canceled || filePath === '') return undefined;
  return path.extname(filePath) === '' ? `${filePath}.csv` : filePath;
}

/** Asks which backup file to read; undefined when the person changed their mind. */
export async function chooseBackupFile(
  window: BrowserWindow,
  language: Settings['language'],
): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [{ name: TYPE_NAME[language], extensions: [EXTENSION] }],
  });
  return canceled ? undefined : filePaths[0];
}
