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

/** A message that the desk has recorded. */
export interface StoredMessage {
  conversationId: number;
  messageId: number;
  waMessageId: string;
  isIncoming: boolean;
}

/** A text of its own, one that answers a message, or a reaction to it, of which the text is the emoji. */
export type CloudWish = { key: string; text: string } & (
  | { kind: 'text'; conversationId: number }
  | ({ kind: 'answer' | 'react' } & StoredMessage)
);

/** What is left to do. */
export interface CloudReport {
  /** Webhooks that nobody has read yet, and those that nobody can. */
  unread: number;
  waiting: number;
  /** Reactions that wait. */
  acting: number;
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
  | { kind: 'stored'; message: StoredMessage }
  | { kind: 'granted'; key: string }
  | { kind: 'changed' }
  | { kind: 'report'; report: CloudReport };
