import { BrowserWindow } from 'electron';
import { AppError } from '#shared/domain/errors.ts';
import { SHEET_DRAWN, SHEET_HASH, type ReportSheet } from '#shared/domain/reports/report-sheet.ts';
import { within } from '../lib/within.ts';
import { APP_URL } from './app-protocol.ts';
import { printToPdf } from './print-to-pdf.ts';

/** A slow PC that has just started. */
const LONGEST_MS = 60_000;

/**
 * Prints a report from a page that nobody sees: the desk's own, without its bridge, so that it can ask for nothing and
 * change nothing. Throws AppError not-printed.
 */
export async function printSheet(sheet: ReportSheet): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    width: 1200,
    height: 1600,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  try {
    const { webContents } = window;
    webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
    webContents.on('will-navigate', (event) => event.preventDefault());
    const drawn = new Promise<void>((resolve, reject) => {
      webContents.on('page-title-updated', (_event, title) => {
        if (title === SHEET_DRAWN) resolve();
      });
      webContents.once('render-process-gone', () => reject(new Error('the page is gone')));
    });
    await within(
      LONGEST_MS,
      Promise.all([window.loadURL(APP_URL + SHEET_HASH + encodeURIComponent(JSON.stringify(sheet))), drawn]),
    );
    return await within(LONGEST_MS, printToPdf(window));
  } catch (cause) {
    throw new AppError('not-printed', { cause });
  } finally {
    window.destroy();
  }
}
