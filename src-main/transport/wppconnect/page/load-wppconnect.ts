import { createRequire } from 'node:module';
import type * as WppConnect from '@wppconnect-team/wppconnect';
import { loadingWhenTouched } from './when-touched.ts';

/** What the library makes stickers, fetches addresses and starts browsers with: the desk has it do none of that. */
const SELDOM_USED = ['sharp', 'axios', 'puppeteer-extra', 'puppeteer-extra-plugin-stealth'];

let loaded: typeof WppConnect | undefined;

/**
 * Loads the library on first use: `require` of it blocks the main process for a tenth of a second (with all that it
 * could need, a quarter), which must not happen before the first paint. Two things it does to the whole process are
 * undone: an `unhandledRejection` handler that swallows every error of the app, and a temporary folder that nobody removes.
 */
export function loadWppConnect(): typeof WppConnect {
  if (loaded) return loaded;
  const require = createRequire(__filename);
  const before = new Set(process.listeners('unhandledRejection'));
  const requireAsLibrary = createRequire(require.resolve('@wppconnect-team/wppconnect'));
  loaded = loadingWhenTouched(
    requireAsLibrary,
    SELDOM_USED,
    () => require('@wppconnect-team/wppconnect') as typeof WppConnect,
  );
  for (const listener of process.listeners('unhandledRejection')) {
    if (!before.has(listener)) process.off('unhandledRejection', listener);
  }
  (requireAsLibrary('tmp') as { setGracefulCleanup(): void }).setGracefulCleanup();
  return loaded;
}
