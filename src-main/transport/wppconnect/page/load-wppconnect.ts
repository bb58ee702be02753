import { createRequire } from 'node:module';
import type * as WppConnect from '@wppconnect-team/wppconnect';

let loaded: typeof WppConnect | undefined;

/**
 * Loads the library on first use: `require` of it blocks the main process for a quarter of a second, which
 * must not happen before the first paint. The library installs a process-wide `unhandledRejection` handler
 * that swallows every error of the app; it is taken out again.
 */
export function loadWppConnect(): typeof WppConnect {
  if (loaded) return loaded;
  const before = new Set(process.listeners('unhandledRejection'));
  loaded = createRequire(__filename)('@wppconnect-team/wppconnect') as typeof WppConnect;
  for (const listener of process.listeners('unhandledRejection')) {
    if (!before.has(listener)) process.off('unhandledRejection', listener);
  }
  return loaded;
}
