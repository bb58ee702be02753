import { afterEach, expect, test, vi } from 'vitest';
import { reportUncaught } from '../../../../src-renderer/api/report.ts';
import { createFakeBridge } from '../support/fake-bridge/fake-bridge.ts';

afterEach(() => vi.unstubAllGlobals());

function uncaught(message: string, error: unknown): string[] {
  const bridge = createFakeBridge();
  vi.stubGlobal('window', { rosheta: bridge });
  const target = new EventTarget();
  reportUncaught(target as Window);
  target.dispatchEvent(Object.assign(new Event('error'), { message, error }));
  return bridge.calls.flatMap(({ channel, input }) =>
    channel === 'app.reportError' ? [(input as { message: string }).message] : [],
  );
}

test('Chromium’s word that sizes follow each other is no failure', () => {
  expect(uncaught('ResizeObserver loop completed with undelivered notifications.', null)).toEqual([]);
  expect(uncaught('ResizeObserver loop limit exceeded', undefined)).toEqual([]);
});

test('everything else that nobody caught reaches the log, what an observer’s own work throws too', () => {
  expect(uncaught('Script error.', null)).toEqual(['Script error.']);
  expect(uncaught('ResizeObserver callback failed', null)).toEqual(['ResizeObserver callback failed']);
  const [reported] = uncaught(
    'ResizeObserver loop completed with undelivered notifications.',
    new Error('the row is gone'),
  );
  expect(reported).toContain('the row is gone');
});
