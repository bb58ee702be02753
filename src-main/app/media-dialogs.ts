import { dialog, shell, type BrowserWindow } from 'electron';

/** Asks where to save a file; undefined when the person changed their mind. */
export async function chooseMediaTarget(window: BrowserWindow, name: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: name });
  return canceled || filePath === '' ? undefined : filePath;
}

/** The only way a customer's place leaves the desk: in the browser, on a click. */
export async function openMap({
  latitude,
  longitude,
}: {
  latitude: number;
  longitude: number;
}): Promise<void> {
  const url = new URL('https://www.google.com/maps/search/?api=1');
  url.searchParams.set('query', `${latitude.toFixed(6)},${longitude.toFixed(6)}`);
  await shell.openExternal(url.toString());
}
