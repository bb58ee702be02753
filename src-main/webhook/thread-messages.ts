import type { MessagePort } from 'node:worker_threads';
import type { WebhookSecrets } from '#shared/domain/cloud/credentials.ts';
import type { Listening } from '../http/listen.ts';

/** What the webhook's thread is started with. */
export interface WebhookThreadData {
  /** A door to the store, through which it may keep webhooks and nothing else. */
  store: MessagePort;
  port: number;
  secrets: WebhookSecrets;
}

/** The operations of the store that the thread may call. */
export const WEBHOOK_OPERATIONS = ['keepReceivedWebhook'] as const;

/** Main → thread. */
export type WebhookOrder = { kind: 'replace-secrets'; secrets: WebhookSecrets } | { kind: 'close' };

/** Thread → main. */
export type WebhookNotice =
  | { kind: 'listening'; listening: Listening }
  /** One or more are on the disk. */
  | { kind: 'kept' }
  /** So many since the last time; told once a second at most, because anybody can make them. */
  | { kind: 'refused'; count: number }
  | { kind: 'verified' };
