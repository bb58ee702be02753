import type { Page } from 'puppeteer-core';
import type { DocumentLook } from '../load-problem.ts';

/** Runs inside the page, and may use nothing but what is there. */
export function lookAtDocument(page: Page): Promise<DocumentLook> {
  return page.evaluate(() => {
    const { require, __d: define } = window as { require?: unknown; __d?: unknown };
    const site = document.querySelector('meta[property="og:url"], meta[name="og:url"]');
    return {
      isComplete: document.readyState === 'complete',
      isWhatsApps:
        (require !== undefined && define !== undefined) ||
        document.documentElement.id === 'whatsapp-web' ||
        (site?.getAttribute('content') ?? '').startsWith('https://web.whatsapp.com') ||
        document.title.includes('WhatsApp'),
      scripts: document.scripts.length,
      // Under its root or not: a document without a body has none either.
      isBlank: (document.documentElement.textContent ?? '').trim() === '',
    };
  });
}
