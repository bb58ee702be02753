import type { Logger } from '../../../log/logger.ts';

interface LibraryLogEntry {
  level?: string;
  message?: unknown;
}

const LEVELS: Record<string, 'error' | 'warn' | 'info' | 'debug'> = {
  error: 'error',
  warn: 'warn',
  info: 'info',
};

/** The library puts the QR and bodies into some lines; only its words are kept, and the log redacts numbers. */
function textOf(message: unknown): string {
  if (message instanceof Error) return message.message;
  return typeof message === 'string' ? (message.split('\n')[0] ?? '') : 'unprintable log entry';
}

/** An object WPPConnect accepts as its (winston) logger, writing to the desk's log. */
export function createLibraryLogger(log: Logger): Record<string, (...entry: unknown[]) => void> {
  const write = (level: string, message: unknown): void => log[LEVELS[level] ?? 'debug'](textOf(message));
  return {
    log: (entry, message) => {
      if (typeof entry === 'string') write(entry, message);
      else write((entry as LibraryLogEntry).level ?? 'debug', (entry as LibraryLogEntry).message);
    },
    error: (message) => write('error', message),
    warn: (message) => write('warn', message),
    info: (message) => write('info', message),
    http: (message) => write('debug', message),
    verbose: (message) => write('debug', message),
    debug: (message) => write('debug', message),
  };
}
