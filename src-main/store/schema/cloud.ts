import type { Generated } from 'kysely';
import type { CloudCredentials } from '#shared/domain/cloud/credentials.ts';

export interface CloudCredentialsTable {
  /** Or, beside them, after which message the number is the one that is there now. */
  name: keyof CloudCredentials | 'heardAfter';
  /** JSON. */
  value: string;
  changed_at: number;
}

export interface WebhookInboxTable {
  id: Generated<number>;
  /** Byte for byte as it was signed. */
  body: Uint8Array;
  /** SHA-256 of the body. */
  digest: Uint8Array;
  received_at: number;
  state: 'waiting' | 'unreadable';
  attempts: Generated<number>;
  /** A kind of error, never its words. */
  error: string | null;
  not_before: Generated<number>;
}

/** One row: what is taken out of the inbox still came. */
export interface WebhookArrivalsTable {
  id: number;
  last_at: number;
  count: number;
}
