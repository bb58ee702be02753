import type { Page } from 'puppeteer-core';

/**
 * The library asks its page each second whether it is linked, and every five whether it has a code, for callbacks that the desk
 * does not give it: what it needs to know it derives itself, and a PC at rest was woken a dozen times a second. The library ends
 * these watches when its page closes, and in no other way; so it is told that, and nobody else is. Call it before the library has
 * the page.
 * @returns ends the watches that the library has begun since.
 */
export function holdLibraryWatches(page: Page): () => void {
  const ends: (() => void)[] = [];
  const on = page.on.bind(page);
  page.on = (type, handler) => {
    if (type === 'close') ends.push(handler as () => void);
    return on(type, handler);
  };
  return () => {
    page.on = on;
    for (const end of ends) end();
  };
}
