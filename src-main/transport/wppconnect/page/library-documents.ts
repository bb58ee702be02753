import type { Page } from 'puppeteer-core';

/**
 * The library runs one script in each new document: it takes WhatsApp's service worker away, and twice a second, for as long as the
 * page lives, it sets whom the page tells of its errors. That woke a desk at rest; here the page is told once, and cannot change it.
 * Call it before the library has the page.
 * @returns from then on the page takes scripts for new documents as they are.
 */
export function beginDocumentsQuietly(page: Page): () => void {
  const evaluateOnNewDocument = page.evaluateOnNewDocument.bind(page);
  page.evaluateOnNewDocument = () => evaluateOnNewDocument(beginDocument);
  return () => {
    page.evaluateOnNewDocument = evaluateOnNewDocument;
  };
}

/** Runs inside WhatsApp's page, before any script of its own: it may use nothing but `window`. */
export function beginDocument(): void {
  const tell = (...said: unknown[]): void => window.console.error(...said);
  for (const name of ['onerror', 'onunhandledrejection'] as const) {
    window[name] = tell;
    Object.defineProperty(window, name, { configurable: true, get: () => tell, set: () => {} });
  }
  // Not there in a document without an origin.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers === undefined) return;
  workers
    .getRegistrations()
    .then((registrations) => registrations.forEach((registration) => void registration.unregister()))
    .catch(() => undefined);
  // Nobody can call it.
  Object.assign(workers, { register: new Promise(() => {}) });
}
