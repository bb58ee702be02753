import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beginDocument, beginDocumentsQuietly } from '#main/transport/wppconnect/page/library-documents.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('takes the place of the one script that the library has for new documents, as long as it is asked to', async () => {
  const evaluateOnNewDocument = vi.fn<Page['evaluateOnNewDocument']>();
  const page = { evaluateOnNewDocument } as unknown as Page;
  const leave = beginDocumentsQuietly(page);
  await page.evaluateOnNewDocument('the library’s');
  leave();
  await page.evaluateOnNewDocument('another');
  expect(evaluateOnNewDocument.mock.calls).toEqual([[beginDocument], ['another']]);
});

it('knows all that the library does there', () => {
  const library = path.dirname(createRequire(import.meta.url).resolve('@wppconnect-team/wppconnect'));
  const text = readFileSync(path.join(library, 'controllers', 'browser.js'), 'utf8');
  const scripts = [...text.matchAll(/evaluateOnNewDocument\((?<script>.*?)^    \}\);/gms)];
  const words = scripts.map(({ groups }) => groups?.['script']?.match(/[a-z]+(?=\(|\s*=\s)/gi));
  expect(words).toEqual([
    // What is called and what is set, in its order.
    [
      'getRegistrations',
      'then',
      'unregister',
      'catch',
      'register',
      'Promise',
      'setInterval',
      'onerror',
      'onunhandledrejection',
    ],
  ]);
});

it('takes the service worker away, and leaves no timer behind', async () => {
  const unregister = vi.fn<() => void>();
  const serviceWorker = { getRegistrations: async () => [{ unregister }], register: (): void => {} };
  const said = vi.fn<(...words: unknown[]) => void>();
  const window: Record<string, unknown> = { console: { error: said } };
  vi.stubGlobal('window', window);
  vi.stubGlobal('navigator', { serviceWorker });
  beginDocument();
  await vi.advanceTimersByTimeAsync(0);
  expect(unregister).toHaveBeenCalledOnce();
  expect(serviceWorker.register).not.toBeInstanceOf(Function);
  window['onerror'] = () => true;
  const { onerror, onunhandledrejection } = window as unknown as Window;
  expect(onerror?.('a script failed')).toBeUndefined();
  expect(said).toHaveBeenCalledExactlyOnceWith('a script failed');
  expect(onunhandledrejection).toBe(onerror);
  expect(vi.getTimerCount()).toBe(0);
});

it('does the rest in a document without an origin', () => {
  const window: Record<string, unknown> = {};
  vi.stubGlobal('window', window);
  vi.stubGlobal('navigator', {});
  beginDocument();
  expect(window['onerror']).toBeInstanceOf(Function);
});
