import { dialog, type BrowserWindow } from 'electron';
import path from 'node:path';
import type { Settings } from '#shared/domain/settings.ts';
import { localDateAt } from '#shared/time/zone.ts';

/** Of a backup in one file. */
const EXTENSION = 'rosheta-backup';

const TYPE_NAME: Record<Settings['language'], string> = { ar: 'نسخة روشتة', en: 'Rosheta backup' };

/** Asks where to save a backup file; undefined when the person changed their mind. */
export async function chooseExportFile(
  window: BrowserWindow,
  { language, hours }: Pick<Settings, 'language' | 'hours'>,
): Promise<string | undefined> {
  const name = `rosheta-${localDateAt(Date.now(), hours.timeZone)}.${EXTENSION}`;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: name,
    filters: [{ name: TYPE_NAME[language], extensions: [EXTENSION] }],
  });
  if (canceled || filePath === '') return undefined;
  return path.extname(filePath) === '' ? `${filePath}.${EXTENSION}` : filePath;
}

const FILTER_NAMES = { json: 'JSON', xlsx: 'Excel', csv: 'CSV', txt: 'Text', pdf: 'PDF' } as const;

/** Asks where to save something in one of its formats; undefined when the person changed their mind. */
export async function chooseTableFile(
  window: BrowserWindow,
  { hours }: Pick<Settings, 'hours'>,
  name: string,
  format: keyof typeof FILTER_NAMES,
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${name}-${localDateAt(Date.now(), hours.timeZone)}.${format}`,
    filters: [{ name: FILTER_NAMES[format], extensions: [format] }],
  });
  if (canceled || filePath === '') return undefined;
  return path.extname(filePath) === '' ? `${filePath}.${format}` : filePath;
}

const CHATS: Record<Settings['language'], string> = {
  ar: 'محادثات واتساب المصدَّرة',
  en: 'Exported WhatsApp chats',
};

/** Asks for exported chats: zips, or texts with the files that belong to them; undefined when the person changed their mind. */
export async function chooseExportedChats(
  window: BrowserWindow,
  language: Settings['language'],
): Promise<string[] | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: CHATS[language], extensions: ['zip', 'txt'] },
      { name: '*', extensions: ['*'] },
    ],
  });
  return canceled ? undefined : filePaths;
}

/** Asks for a folder; undefined when the person changed their mind. */
export async function chooseFolder(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? undefined : filePaths[0];
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
