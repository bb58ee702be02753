import { expect, it } from 'vitest';
import { EarlyLog } from '#main/log/early-log.ts';
import type { Logger } from '#main/log/logger.ts';

it('writes what was said before it was opened, in its order, and what follows at once', () => {
  const lines: string[] = [];
  const early = new EarlyLog();
  const [window, app] = [early.logger('window'), early.logger('app')];
  window.warn('how the window looks could not be kept', 'EACCES');
  app.error('uncaught exception');
  expect(lines).toEqual([]);
  const said =
    (scope: string, level: keyof Logger) =>
    (...words: unknown[]): void =>
      void lines.push([scope, level, ...words].join(' '));
  early.open((scope) => ({
    error: said(scope, 'error'),
    warn: said(scope, 'warn'),
    info: said(scope, 'info'),
    debug: said(scope, 'debug'),
  }));
  window.info('painted');
  expect(lines).toEqual([
    'window warn how the window looks could not be kept EACCES',
    'app error uncaught exception',
    'window info painted',
  ]);
});
