import { dialog, type BrowserWindow } from 'electron';

/** Asks where to save a file; undefined when the person changed their mind. */
export async function chooseMediaTarget(window: BrowserWindow, name: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: name });
  return canceled || filePath === '' ? undefined : filePath;
}
