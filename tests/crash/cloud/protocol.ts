import type { DropVerdict } from '#shared/domain/messages/message.ts';
import type { WebhookSecrets } from '#shared/domain/cloud/credentials.ts';
import type { GivenUp, KillPlan } from '../protocol.ts';

/** How a life over the Cloud API begins. Graph is in the runner, and lives on. */
export interface CloudLaunch {
  databasePath: string;
  key: string;
  workerPath: string;
  plan: KillPlan | null;
  graphUrl: string;
  credentials: { accessToken: string; phoneNumberId: string; businessAccountId: string };
  secrets: WebhookSecrets;
}

export interface CloudWish {
  key: string;
  conversationId: number;
  text: string;
}

/** What is left to do. */
export interface CloudReport {
  /** Webhooks that nobody has read yet, and those that nobody can. */
  unread: number;
  waiting: number;
  givenUp: GivenUp[];
}

/** Runner → desk. */
export type ToCloudDesk =
  | { kind: 'wish'; wish: CloudWish }
  | { kind: 'retry'; messageId: number }
  | { kind: 'drop'; messageId: number; verdict: DropVerdict }
  | { kind: 'report' }
  | { kind: 'quit' };

/** Desk → runner. Everything it says has been committed before. */
export type FromCloudDesk =
  | { kind: 'ready'; port: number }
  | { kind: 'stored'; conversationId: number }
  | { kind: 'granted'; key: string }
  | { kind: 'changed' }
  | { kind: 'report'; report: CloudReport };
