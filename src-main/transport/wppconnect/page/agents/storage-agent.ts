import type { Page } from 'puppeteer-core';

declare global {
  interface Window {
    /** A database of our own beside WhatsApp's, kept open: Chromium closes all of a site's together when one fails. */
    roshetaProbe?: IDBDatabase;
  }
}

/** Writes a few bytes as WhatsApp would. @returns whether they are stored; the next try after a failure opens anew. */
export function storageWorks(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('storage'));
      });
    const open = async (): Promise<IDBDatabase> => {
      const opening = indexedDB.open('rosheta-probe', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('probe');
      const opened = await settled(opening);
      // A logout deletes what the site has stored, and must not wait for us.
      opened.onversionchange = () => opened.close();
      return opened;
    };
    try {
      window.roshetaProbe ??= await open();
      const writing = window.roshetaProbe.transaction('probe', 'readwrite');
      const written = new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onabort = () => reject(writing.error ?? new Error('storage'));
      });
      await settled(writing.objectStore('probe').put(Date.now(), 'at'));
      await written;
      return true;
    } catch {
      window.roshetaProbe?.close();
      delete window.roshetaProbe;
      return false;
    }
  });
}
