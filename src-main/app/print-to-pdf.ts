import type { BrowserWindow } from 'electron';

const PAPER = '#ffffff';

/**
 * What the window shows as its page prints it (`@media print`), on A4, with the grounds that charts are made of. The margins have
 * the window's own ground, which is nobody's on paper.
 */
export async function printToPdf(window: BrowserWindow): Promise<Uint8Array> {
  const ground = window.getBackgroundColor();
  window.setBackgroundColor(PAPER);
  try {
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      generateTaggedPDF: true,
      margins: { top: 0.5, bottom: 0.5, left: 0.5, right: 0.5 },
    });
  } finally {
    if (!window.isDestroyed()) window.setBackgroundColor(ground);
  }
}
