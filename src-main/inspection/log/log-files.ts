import path from 'node:path';
import type { LogCursor } from '#shared/domain/inspection/log-page.ts';

/** The log, and the one that it replaced when it was full; see log/electron-logger.ts. */
export const logFile = (folder: string, file: LogCursor['file']): string =>
  path.join(folder, file === 'now' ? 'main.log' : 'main.old.log');
