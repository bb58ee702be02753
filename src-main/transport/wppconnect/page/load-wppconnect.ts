import { createRequire } from 'node:module';
import type * as WppConnect from '@wppconnect-team/wppconnect';

let loaded: typeof WppConnect | undefined;

/**
 * Loads the library on first use: `require` of it blocks the main process for a quarter of a second, which
 * must not happen before the first paint. Two things it does to the whole process are undone: an
 * `unhandledRejection` handler that swallows every error of the app, and a temporary folder that nobody removes.
 */
export function loadWppConnect(): typeof WppConnect {
  if (loaded) return loaded;
  const require = createRequire(__filename);
  const before = new Set(process.listeners('unhandledRejection'));
  loaded = require('@wppconnect-team/wppconnect') as typeof WppConnect;
  for (const listener of process.listeners('unhandledRejection')) {
    if (!before.has(listener)) process.off('unhandledRejection', listener);
  }
  const requireAsLibrary = createRequire(require.resolve('@wppconnect-team/wppconnect'));
  (requireAsLibrary('tmp') as { setGracefulCleanup(): void }).setGracefulCleanup();
  return loaded;
}
