import type { Generated } from 'kysely';
import type { Role, SecretKind } from '#shared/domain/staff/agent.ts';

export interface AgentsTable {
  id: Generated<number>;
  name: string;
  role: Role;
  secret_hash: string | null;
  secret_kind: SecretKind | null;
  is_active: Generated<number>;
  is_on_shift: Generated<number>;
  /** Was added and has not signed in yet. */
  is_awaited: Generated<number>;
  signature: string | null;
  failed_attempts: Generated<number>;
  locked_until: number | null;
  /** Of the last ticket they got by themselves. */
  last_assigned_at: Generated<number | null>;
  created_at: number;
  updated_at: number;
}

/** Append-only: triggers refuse anything else. */
export interface AuditTable {
  id: Generated<number>;
  at: number;
  agent_id: number | null;
  action: string;
  subject: string | null;
  /** JSON. */
  detail: string;
}
