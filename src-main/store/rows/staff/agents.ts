import type { Agent, Role, SecretKind } from '#shared/domain/staff/agent.ts';
import { AppError } from '#shared/domain/errors.ts';
import { sql, type SqlBool } from 'kysely';
import type { AgentCandidate } from '#shared/desk/tickets/choose-agent.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import type { AgentChange, HashedSecret } from '../../contract/staff-store.ts';

interface AgentRow {
  id: number;
  name: string;
  role: Role;
  secret_kind: SecretKind | null;
  is_active: number;
  is_on_shift: number;
  signature: string | null;
  locked_until: number | null;
  created_at: number;
}

const COLUMNS = [
  'id',
  'name',
  'role',
  'secret_kind',
  'is_active',
  'is_on_shift',
  'signature',
  'locked_until',
  'created_at',
] as const;

const selectAll = statement(() => query.selectFrom('agents').select(COLUMNS).orderBy('id'));

const select = statement((p: { id: number }) =>
  query.selectFrom('agents').select(COLUMNS).where('id', '=', p.id),
);

const selectSecret = statement((p: { id: number }) =>
  query
    .selectFrom('agents')
    .select(['secret_kind as kind', 'secret_hash as hash', 'failed_attempts as failedAttempts'])
    .where('id', '=', p.id),
);

const insert = statement(
  (p: {
    name: string;
    role: Role;
    kind: SecretKind | null;
    hash: string | null;
    isOnShift: number;
    isAwaited: number;
    now: number;
  }) =>
    query.insertInto('agents').values({
      name: p.name,
      role: p.role,
      secret_kind: p.kind,
      secret_hash: p.hash,
      is_on_shift: p.isOnShift,
      is_awaited: p.isAwaited,
      created_at: p.now,
      updated_at: p.now,
    }),
);

const update = statement(
  (p: {
    id: number;
    name: string;
    role: Role;
    isActive: number;
    isOnShift: number;
    signature: string | null;
    now: number;
  }) =>
    query
      .updateTable('agents')
      .set({
        name: p.name,
        role: p.role,
        is_active: p.isActive,
        is_on_shift: p.isOnShift,
        signature: p.signature,
        updated_at: p.now,
      })
      .where('id', '=', p.id),
);

const selectAwaited = statement((p: { id: number }) =>
  query.selectFrom('agents').select('id').where('id', '=', p.id).where('is_awaited', '=', 1),
);

const updateArrived = statement((p: { id: number }) =>
  query.updateTable('agents').set({ is_awaited: 0 }).where('id', '=', p.id),
);

const updateSecret = statement((p: HashedSecret & { id: number; now: number }) =>
  query
    .updateTable('agents')
    .set({ secret_kind: p.kind, secret_hash: p.hash, updated_at: p.now })
    .where('id', '=', p.id),
);

const updateTries = statement((p: { id: number; failedAttempts: number; lockedUntil: number | null }) =>
  query
    .updateTable('agents')
    .set({ failed_attempts: p.failedAttempts, locked_until: p.lockedUntil })
    .where('id', '=', p.id),
);

/** Whoever is active and on shift, with what of theirs is to be done now: snoozed tickets ask for nothing yet. */
const selectCandidates = statement(() =>
  query
    .selectFrom('agents')
    .select(({ fn, selectFrom }) => [
      'agents.id as agentId',
      'agents.last_assigned_at as lastAssignedAt',
      selectFrom('tickets')
        .select(fn.countAll<number>().as('count'))
        .whereRef('tickets.assignee_id', '=', 'agents.id')
        .where(sql<SqlBool>`tickets.status <> 'resolved' AND tickets.snoozed_until IS NULL`)
        .$asScalar()
        .$notNull()
        .as('openTickets'),
    ])
    .where('is_active', '=', 1)
    .where('is_on_shift', '=', 1)
    .orderBy('agents.id'),
);

const updateLastAssigned = statement((p: { id: number; at: number }) =>
  query.updateTable('agents').set({ last_assigned_at: p.at }).where('id', '=', p.id),
);

function toAgent(row: AgentRow): Agent {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    secretKind: row.secret_kind,
    isActive: row.is_active === 1,
    isOnShift: row.is_on_shift === 1,
    signature: row.signature,
    lockedUntil: row.locked_until,
    createdAt: row.created_at,
  };
}

export function listAgents(tx: ReadTx): Agent[] {
  return tx.all(selectAll, {}).map(toAgent);
}

/** Throws AppError not-found. */
export function getAgent(tx: ReadTx, id: number): Agent {
  const row = tx.get(select, { id });
  if (row === undefined) throw new AppError('not-found', { message: `agent ${id}` });
  return toAgent(row);
}

export function isActiveAgent(tx: ReadTx, id: number): boolean {
  return tx.get(select, { id })?.is_active === 1;
}

/** `isAwaited`: away until they have signed in once; otherwise they are at the counter already. */
export function insertAgent(
  tx: Tx,
  input: { name: string; role: Role; secret: HashedSecret | null; isAwaited: boolean; now: number },
): Agent {
  const { name, role, secret, isAwaited, now } = input;
  const { insertedId } = tx.run(insert, {
    name,
    role,
    kind: secret?.kind ?? null,
    hash: secret?.hash ?? null,
    isOnShift: Number(!isAwaited),
    isAwaited: Number(isAwaited),
    now,
  });
  return getAgent(tx, insertedId);
}

export function changeAgent(tx: Tx, agent: Agent, change: AgentChange, now: number): Agent {
  tx.run(update, {
    id: agent.id,
    name: change.name ?? agent.name,
    role: change.role ?? agent.role,
    isActive: Number(change.isActive ?? agent.isActive),
    isOnShift: Number(change.isOnShift ?? agent.isOnShift),
    signature: change.signature === undefined ? agent.signature : change.signature,
    now,
  });
  return getAgent(tx, agent.id);
}

/** Whether they have never signed in since they were added. */
export const isAwaited = (tx: ReadTx, id: number): boolean => tx.get(selectAwaited, { id }) !== undefined;

/** They have signed in once. */
export function setArrived(tx: Tx, id: number): void {
  tx.run(updateArrived, { id });
}

/** The wrong tries of the old one are forgotten with it. */
export function replaceSecret(tx: Tx, id: number, secret: HashedSecret, now: number): Agent {
  tx.run(updateSecret, { ...secret, id, now });
  setTries(tx, id, { failedAttempts: 0, lockedUntil: null });
  return getAgent(tx, id);
}

/** Throws AppError not-found. */
export function getSecret(tx: ReadTx, id: number): { secret: HashedSecret | null; failedAttempts: number } {
  const row = tx.get(selectSecret, { id });
  if (row === undefined) throw new AppError('not-found', { message: `agent ${id}` });
  const { kind, hash, failedAttempts } = row;
  return { secret: kind === null || hash === null ? null : { kind, hash }, failedAttempts };
}

export function setTries(
  tx: Tx,
  id: number,
  tries: { failedAttempts: number; lockedUntil: number | null },
): void {
  tx.run(updateTries, { id, ...tries });
}

/** Who may get the next ticket. */
export function listCandidates(tx: ReadTx): AgentCandidate[] {
  return tx.all(selectCandidates, {});
}

/** They got a ticket by themselves. @param input.at epoch ms. */
export function setLastAssigned(tx: Tx, input: { id: number; at: number }): void {
  tx.run(updateLastAssigned, input);
}
