/** The webhook's thread over a real store, and whoever speaks to it. */
import { createHmac } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { Webhook } from '#main/webhook/webhook.ts';
import { WEBHOOK_OPERATIONS } from '#main/webhook/thread-messages.ts';
import { WEBHOOK_WORKER } from '../../support/workers.ts';
import { openStore, type OpenedStore, type Place } from '../../store/support/open-store.ts';

export const APP_SECRET = '0123456789abcdef0123456789abcdef';
export const VERIFY_TOKEN = 'a-verify-token-of-ours';
export const SECRETS = { appSecret: APP_SECRET, verifyToken: VERIFY_TOKEN };

export interface OpenedWebhook {
  store: OpenedStore;
  webhook: Webhook;
  url: string;
  kept: () => number;
  lines: string[];
}

export async function openWebhook(place?: Place, port = 0): Promise<OpenedWebhook> {
  const store = await openStore(place);
  const lines: string[] = [];
  const write = (...line: unknown[]): void => void lines.push(line.map(String).join(' '));
  let kept = 0;
  const webhook = new Webhook({
    workerPath: WEBHOOK_WORKER,
    connect: () => store.connect(WEBHOOK_OPERATIONS),
    onKept: () => (kept += 1),
    onChange: () => {},
    log: { error: write, warn: write, info: write, debug: write },
  });
  onTestFinished(() => webhook.close());
  await webhook.follow({ port, secrets: SECRETS });
  const url = `http://127.0.0.1:${webhook.health.port}/api/whatsapp/webhook`;
  return { store, webhook, url, kept: () => kept, lines };
}

export const sign = (body: Uint8Array | string, secret = APP_SECRET): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

export async function post(
  url: string,
  body: Uint8Array<ArrayBuffer> | string,
  headers: Record<string, string> = {},
): Promise<number> {
  const answer = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': sign(body), ...headers },
  });
  await answer.arrayBuffer();
  return answer.status;
}
