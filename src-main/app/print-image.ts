import { BrowserWindow } from 'electron';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '#shared/domain/errors.ts';

/** What Chromium answers when the person closes the print dialog. */
const CANCELLED = 'Print job canceled';

/**
 * Prints one picture on one page, turned clockwise, from a page without scripts.
 * @returns false when the person changed their mind. Throws AppError no-printer, not-printed.
 */
export async function printImage(picture: string, quarterTurns: number): Promise<boolean> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, javascript: false, partition: 'printing' },
  });
  try {
    if ((await window.webContents.getPrintersAsync()).length === 0) throw new AppError('no-printer');
    const page = path.join(path.dirname(picture), 'print.html');
    await writeFile(page, pageOf(pathToFileURL(picture).toString(), quarterTurns), { mode: 0o600 });
    await window.loadFile(page);
    return await new Promise((resolve, reject) => {
      window.webContents.print({}, (success, reason) => {
        if (success || reason === CANCELLED) resolve(success);
        else reject(new AppError('not-printed', { cause: new Error(reason) }));
      });
    });
  } finally {
    window.destroy();
  }
}

/** A turned picture is laid out as if it were not, so its limits are those of the paper's other side. */
function pageOf(picture: string, quarterTurns: number): string {
  const [width, height] = quarterTurns % 2 === 0 ? ['100vw', '100vh'] : ['100vh', '100vw'];
  return `<!doctype html><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; img-src file:; style-src 'unsafe-inline'">
<style>
  body { display: grid; place-items: center; block-size: 100vh; margin: 0; overflow: hidden }
  img { max-inline-size: ${width}; max-block-size: ${height}; transform: rotate(${quarterTurns * 90}deg) }
</style>
<img src="${picture.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
}
