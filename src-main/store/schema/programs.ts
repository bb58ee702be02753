import type { Generated } from 'kysely';
import type { WebhookProblem } from '#shared/domain/programs/webhook.ts';

export interface ProgramKeysTable {
  id: Generated<number>;
  name: string;
  hash: string;
  hint: string;
  /** JSON: ProgramScope[]. */
  scopes: string;
  created_at: number;
  last_used_at: number | null;
  revoked_at: number | null;
}

/** What a program has asked to be sent, and which message that became. */
export interface ProgramRequestsTable {
  id: Generated<number>;
  key_id: number;
  idempotency_key: string;
  /** Of everything that was asked, in hex. */
  fingerprint: string;
  message_id: number;
  conversation_id: number;
  created_at: number;
}

export interface ProgramCallsTable {
  id: Generated<number>;
  at: number;
  key_id: number | null;
  method: string;
  route: string;
  status: number;
  duration_ms: number;
}

export interface WebhooksTable {
  id: Generated<number>;
  url: string;
  /** JSON: WebhookEvent[]. */
  events: string;
  secret: string;
  former_secret: string | null;
  former_until: number | null;
  last_success_at: number | null;
  problem: WebhookProblem | null;
  problem_status: number | null;
  given_up: Generated<number>;
  disabled: 'gone' | 'person' | null;
  created_at: number;
}

export interface WebhookDeliveriesTable {
  id: Generated<number>;
  webhook_id: number;
  event_id: string;
  /** What is posted, to the letter: it is signed anew at each try. */
  body: string;
  attempts: Generated<number>;
  not_before: number;
  created_at: number;
}
