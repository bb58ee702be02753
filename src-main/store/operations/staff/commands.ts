import { AppError } from '#shared/domain/errors.ts';
import type { Agent } from '#shared/domain/staff/agent.ts';
import { LONGEST_WAIT_MS, signInWaitMs } from '#shared/domain/staff/sign-in-wait.ts';
import { foldText } from '#shared/text/fold-text.ts';
import type { AgentChange } from '../../contract/staff-store.ts';
import { writeSettings } from '../../rows/settings.ts';
import {
  changeAgent,
  getAgent,
  getSecret,
  insertAgent,
  isAwaited,
  listAgents,
  replaceSecret,
  setArrived,
  setTries,
} from '../../rows/staff/agents.ts';
import { writeAudit } from '../../rows/staff/audit.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import type { Operation } from '../operation.ts';
import { describeAgentChange } from './describe-agent-change.ts';
import { shiftTickets } from '../tickets/shift-tickets.ts';

export const setUpStaff: Operation<'setUpStaff'> = (tx, { pharmacyName, name, secret, now }) => {
  if (listAgents(tx).length > 0) throw new AppError('already-set-up');
  // The trainee has no secret, and nothing to set up.
  const step = secret === null ? 'done' : 'hours';
  writeSettings(tx, { pharmacyName, firstRun: { step, ownName: '' } });
  tx.changes.settingsChanged();
  const agent = insertAgent(tx, { name, role: 'admin', secret, isAwaited: false, now });
  writeAudit(tx, { agentId: agent.id, action: 'staff.set-up', subject: subjectOf(agent), now });
  return agent;
};

export const addAgent: Operation<'addAgent'> = (tx, { name, role, secret, by, now }) => {
  refuseTakenName(tx, name, null);
  const agent = insertAgent(tx, { name, role, secret, isAwaited: true, now });
  writeAudit(tx, { agentId: by, action: 'staff.added', subject: subjectOf(agent), detail: { role }, now });
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
  for (const { action, detail } of describeAgentChange(before, after)) {
    writeAudit(tx, { agentId: by, action, subject: subjectOf(after), detail, now });
  }
  const { isOnShift } = after;
  // Who was away may have been given some by hand.
  const isGone = before.isActive && !after.isActive;
  if (before.isOnShift !== isOnShift || isGone) shiftTickets(tx, { agentId: id, isOnShift, now });
  return after;
};

export const setAgentSecret: Operation<'setAgentSecret'> = (tx, { id, secret, by, now }) => {
  const agent = replaceSecret(tx, getAgent(tx, id).id, secret, now);
  const action = by === null ? 'staff.secret-reset' : 'staff.secret-changed';
  writeAudit(tx, { agentId: by, action, subject: subjectOf(agent), detail: { kind: secret.kind }, now });
  return agent;
};

export const beginSignIn: Operation<'beginSignIn'> = (tx, { id, now }) => {
  const agent = getAgent(tx, id);
  if (!agent.isActive) throw new AppError('not-found', { message: `agent ${id} is not active` });
  const { secret, failedAttempts } = getSecret(tx, id);
  if (secret === null) return { kind: 'try', secret, lockedUntil: null };
  if (agent.lockedUntil !== null && agent.lockedUntil > now) {
    // A clock that was set back must not make it a wait of days.
    const until = Math.min(agent.lockedUntil, now + LONGEST_WAIT_MS);
    if (until < agent.lockedUntil) setTries(tx, id, { failedAttempts, lockedUntil: until });
    return { kind: 'wait', until };
  }
  const waitMs = signInWaitMs(failedAttempts + 1);
  const lockedUntil = waitMs === 0 ? null : now + waitMs;
  setTries(tx, id, { failedAttempts: failedAttempts + 1, lockedUntil });
  return { kind: 'try', secret, lockedUntil };
};

export const completeSignIn: Operation<'completeSignIn'> = (tx, { id, now }) => {
  setTries(tx, id, { failedAttempts: 0, lockedUntil: null });
  writeAudit(tx, { agentId: id, action: 'session.signed-in', now });
  return isAwaited(tx, id) ? beginFirstShift(tx, id, now) : getAgent(tx, id);
};

export const forgetTries: Operation<'forgetTries'> = (tx, { id }) =>
  setTries(tx, getAgent(tx, id).id, { failedAttempts: 0, lockedUntil: null });

export const recordAudit: Operation<'recordAudit'> = (tx, entry) => writeAudit(tx, entry);

/** Until now nobody knew whether the new colleague is there: from here on tickets come to them. */
function beginFirstShift(tx: Tx, id: number, now: number): Agent {
  setArrived(tx, id);
  const before = getAgent(tx, id);
  const after = changeAgent(tx, before, { isOnShift: true }, now);
  for (const { action, detail } of describeAgentChange(before, after)) {
    writeAudit(tx, { agentId: id, action, subject: subjectOf(after), detail, now });
  }
  shiftTickets(tx, { agentId: id, isOnShift: true, now });
  return after;
}

const subjectOf = ({ id }: Agent): string => `agent:${id}`;

/** Two tiles with one name are a trap; who left may have had it. */
function refuseTakenName(tx: ReadTx, name: string, ownId: number | null): void {
  const folded = foldText(name);
  const isTaken = listAgents(tx).some(
    (other) => other.isActive && other.id !== ownId && foldText(other.name) === folded,
  );
  if (isTaken) throw new AppError('name-taken');
}

/** Without an admin nobody could ever make one. */
function refuseLastAdmin(tx: ReadTx, id: number): void {
  const hasOther = listAgents(tx).some(
    (other) => other.isActive && other.role === 'admin' && other.id !== id,
  );
  if (!hasOther) throw new AppError('last-admin');
}
