import type { Agent } from '#shared/domain/staff/agent.ts';
import type { AuditAction, AuditDetail } from '#shared/domain/staff/audit.ts';
import { AppError } from '#shared/domain/errors.ts';
import { foldText } from '#shared/text/fold-text.ts';
import type { Operation } from '../operation.ts';
import type { Tx } from '../../schema/tx.ts';
import { writeSettings } from '../../rows/settings.ts';
import {
  changeAgent,
  getAgent,
  insertAgent,
  listAgents as readAgents,
  replaceSecret,
} from '../../rows/staff/agents.ts';
import { writeAudit } from '../../rows/staff/audit.ts';
import type { AgentChange } from '../../contract/staff-store.ts';
import { shiftTickets } from '../tickets/shift-tickets.ts';

export const listAgents: Operation<'listAgents'> = (tx) => readAgents(tx);

export const setUpStaff: Operation<'setUpStaff'> = (tx, { pharmacyName, name, secret, now }) => {
  if (readAgents(tx).length > 0) throw new AppError('already-set-up');
  writeSettings(tx, { pharmacyName });
  tx.changes.settingsChanged();
  const agent = insertAgent(tx, { name, role: 'admin', secret, now });
  writeAudit(tx, { agentId: agent.id, action: 'staff.set-up', subject: subjectOf(agent), now });
  return agent;
};

export const addAgent: Operation<'addAgent'> = (tx, { name, role, secret, by, now }) => {
  refuseTakenName(tx, name, null);
  const agent = insertAgent(tx, { name, role, secret, now });
  writeAudit(tx, { agentId: by, action: 'staff.added', subject: subjectOf(agent), detail: { role }, now });
  shiftTickets(tx, { agentId: agent.id, isOnShift: agent.isOnShift, now });
  return agent;
};

export const updateAgent: Operation<'updateAgent'> = (tx, { id, change, by, now }) => {
  const before = getAgent(tx, id);
  const isLeaving = change.isActive === false;
  const wanted: AgentChange = isLeaving ? { ...change, isOnShift: false } : change;
  const willBeActive = wanted.isActive ?? before.isActive;
  if (!willBeActive && wanted.isOnShift === true)
    throw new AppError('not-found', { message: `agent ${id} left` });
  if (willBeActive) refuseTakenName(tx, wanted.name ?? before.name, id);
  const isAdminAfter = willBeActive && (wanted.role ?? before.role) === 'admin';
  if (before.role === 'admin' && before.isActive && !isAdminAfter) refuseLastAdmin(tx, id);
  const after = changeAgent(tx, before, wanted, now);
  for (const { action, detail } of describe(before, after)) {
    writeAudit(tx, { agentId: by, action, subject: subjectOf(after), detail, now });
  }
  const { isOnShift } = after;
  if (before.isOnShift !== isOnShift) shiftTickets(tx, { agentId: id, isOnShift, now });
  return after;
};

export const setAgentSecret: Operation<'setAgentSecret'> = (tx, { id, secret, by, now }) => {
  const agent = replaceSecret(tx, getAgent(tx, id).id, secret, now);
  const action = by === null ? 'staff.secret-reset' : 'staff.secret-changed';
  writeAudit(tx, { agentId: by, action, subject: subjectOf(agent), detail: { kind: secret.kind }, now });
  return agent;
};

const subjectOf = ({ id }: Agent): string => `agent:${id}`;

/** Two tiles with one name are a trap; who left may have had it. */
function refuseTakenName(tx: Tx, name: string, ownId: number | null): void {
  const folded = foldText(name);
  const isTaken = readAgents(tx).some(
    (other) => other.isActive && other.id !== ownId && foldText(other.name) === folded,
  );
  if (isTaken) throw new AppError('name-taken');
}

/** Without an admin nobody could ever make one. */
function refuseLastAdmin(tx: Tx, id: number): void {
  const hasOther = readAgents(tx).some(
    (other) => other.isActive && other.role === 'admin' && other.id !== id,
  );
  if (!hasOther) throw new AppError('last-admin');
}

function describe(before: Agent, after: Agent): { action: AuditAction; detail: AuditDetail }[] {
  const done: { action: AuditAction; detail: AuditDetail }[] = [];
  if (before.name !== after.name) {
    done.push({ action: 'staff.renamed', detail: { from: before.name, to: after.name } });
  }
  if (before.role !== after.role) {
    done.push({ action: 'staff.role-changed', detail: { from: before.role, to: after.role } });
  }
  if (before.isActive !== after.isActive) {
    done.push({ action: after.isActive ? 'staff.reactivated' : 'staff.deactivated', detail: {} });
  }
  if (before.isOnShift !== after.isOnShift) {
    done.push({ action: after.isOnShift ? 'shift.began' : 'shift.ended', detail: {} });
  }
  if (before.signature !== after.signature) done.push({ action: 'staff.signature-changed', detail: {} });
  return done;
}
