import type { WebContents } from 'electron';
import { expect, test } from 'vitest';
import { PageTraffic } from '#main/transport/wppconnect/page/page-traffic.ts';

const URL_OF_SCRIPT = 'https://web.whatsapp.com/main.js';
type Step = 'onSendHeaders' | 'onResponseStarted' | 'onCompleted' | 'onErrorOccurred';
type Told = { statusCode?: number; error?: string; resourceType?: string };

function traffic() {
  const listeners = new Map<string, (request: object) => void>();
  const webRequest = new Proxy(
    {},
    {
      get: (_target, name: string) => (_filter: unknown, listener: (request: object) => void) =>
        listeners.set(name, listener),
    },
  );
  const watched = new PageTraffic({ id: 2, session: { webRequest } } as unknown as WebContents);
  const tell = (step: Step, more: Told = {}): void =>
    listeners.get(step)?.({ id: 7, webContentsId: 2, resourceType: 'script', url: URL_OF_SCRIPT, ...more });
  return { watched, tell };
}

test.each([
  ['completed', 'onCompleted', { statusCode: 503 }],
  ['given up by the page as soon as it sees the answer', 'onErrorOccurred', { error: 'net::ERR_ABORTED' }],
] as const)('a script that is refused has failed, also when its request is %s', (_how, step, end) => {
  const { watched, tell } = traffic();
  tell('onSendHeaders');
  tell('onResponseStarted', { statusCode: 503 });
  tell(step, end);
  expect(watched.failed).toBe(URL_OF_SCRIPT);
  expect(watched.isPending).toBe(false);
  watched.startAnew();
  expect(watched.failed).toBeUndefined();
});

test('what the page gives up before an answer has not failed, and what the network loses has', () => {
  const { watched, tell } = traffic();
  tell('onSendHeaders');
  tell('onErrorOccurred', { error: 'net::ERR_ABORTED' });
  expect(watched.failed).toBeUndefined();
  tell('onErrorOccurred', { error: 'net::ERR_CONNECTION_RESET' });
  expect(watched.failed).toBe(URL_OF_SCRIPT);
});

test('only the scripts of this page count', () => {
  const { watched, tell } = traffic();
  tell('onResponseStarted', { statusCode: 404, resourceType: 'image' });
  tell('onResponseStarted', { statusCode: 200 });
  expect(watched.failed).toBeUndefined();
});
