import type { Agent, Role, SecretKind } from '#shared/domain/staff/agent.ts';
import type { AuditAction, AuditDetail, AuditEntry, AuditFilter } from '#shared/domain/staff/audit.ts';
import type { AuditCursor } from '#shared/ipc/contract/staff.ts';

/** A secret as it is stored: argon2id, encoded with its salt and costs. */
export interface HashedSecret {
  kind: SecretKind;
  hash: string;
}

/** What of an agent can be changed, undefined for what stays; each change is one entry of the audit. */
export interface AgentChange {
  name?: string | undefined;
  role?: Role | undefined;
  isActive?: boolean | undefined;
  isOnShift?: boolean | undefined;
  /** Null takes it away. */
  signature?: string | null | undefined;
}

export interface NewAuditEntry {
  /** Null when nobody was signed in. */
  agentId: number | null;
  action: AuditAction;
  subject?: string | null;
  detail?: AuditDetail;
  now: number;
}

/** The staff's part of the store. `by` is the agent who does it; every change writes its own audit entry. */
export interface StaffStore {
  /** Everybody, also those who left; in the order in which they came. */
  listAgents(): Promise<Agent[]>;
  /** Makes the first admin and keeps the pharmacy's name. Throws AppError already-set-up. */
  setUpStaff(input: {
    pharmacyName: string;
    name: string;
    /** Null for the trainee of the training profile. */
    secret: HashedSecret | null;
    now: number;
  }): Promise<Agent>;
  /** Off shift until they have signed in once. Throws AppError name-taken. */
  addAgent(input: {
    name: string;
    role: Role;
    secret: HashedSecret;
    by: number;
    now: number;
  }): Promise<Agent>;
  /**
   * Who is deactivated goes off shift. The tickets of whoever goes off shift go to those who are here, and nobody's to
   * whoever comes. Throws AppError name-taken, last-admin, not-found.
   */
  updateAgent(input: { id: number; change: AgentChange; by: number; now: number }): Promise<Agent>;
  /** Forgets wrong tries as well. `by` null: with the recovery key, by nobody known. Throws AppError not-found. */
  setAgentSecret(input: { id: number; secret: HashedSecret; by: number | null; now: number }): Promise<Agent>;
  /**
   * Counts a try, before it is made: only when this is committed the secret may be looked at.
   * `wait`: nothing was counted. Throws AppError not-found, also for who is not active.
   */
  beginSignIn(input: { id: number; now: number }): Promise<
    | { kind: 'wait'; until: number }
    /** `lockedUntil` counts if the secret is wrong. */
    | { kind: 'try'; secret: HashedSecret | null; lockedUntil: number | null }
  >;
  /** The secret was right: forgets the wrong tries. A new colleague's first one begins their shift. */
  completeSignIn(input: { id: number; now: number }): Promise<Agent>;
  /** The secret was right, of somebody who is signed in already: forgets the wrong tries. */
  forgetTries(input: { id: number }): Promise<void>;
  recordAudit(entry: NewAuditEntry): Promise<void>;
  /** Newest first. */
  listAudit(
    input: AuditFilter & { after?: AuditCursor | undefined; limit: number },
  ): Promise<{ items: AuditEntry[]; next: AuditCursor | null }>;
}
