import log from 'electron-log/main';
import type { Logger } from './logger.ts';
import { describeError, redact } from './redact.ts';

/** Writes to `<directory>/main.log`, rotated at 5 MB; the console stays quiet unless `verbose`. */
export function setUpLog(directory: string, options: { verbose: boolean }): void {
  log.transports.file.resolvePathFn = () => `${directory}/main.log`;
  log.transports.file.maxSize = 5 * 1024 * 1024;
  log.transports.file.level = 'info';
  log.transports.console.level = options.verbose ? 'debug' : false;
  log.transports.ipc.level = false;
  log.hooks.push((message, transport) => {
    if (transport === log.transports.file) for (const listener of listeners) listener();
    return message;
  });
}

const listeners = new Set<() => void>();

/** After each line that goes to the file. A listener logs nothing. @returns what stops it. */
export function onLogged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function createLogger(scope: string): Logger {
  const scoped = log.scope(scope);
  const write =
    (level: keyof Logger) =>
    (message: string, ...details: unknown[]): void =>
      scoped[level]([redact(message), ...details.map((detail) => describeError(detail))].join(' '));
  return { error: write('error'), warn: write('warn'), info: write('info'), debug: write('debug') };
}
