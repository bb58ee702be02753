import type { BrowserWindow } from 'electron';

/** What the window shows as its page prints it (`@media print`), on A4, with the grounds that charts are made of. */
export const printToPdf = (window: BrowserWindow): Promise<Uint8Array> =>
  window.webContents.printToPDF({
    pageSize: 'A4',
    printBackground: true,
    generateTaggedPDF: true,
    margins: { top: 0.5, bottom: 0.5, left: 0.5, right: 0.5 },
  });
