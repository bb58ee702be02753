import { AppError } from '#shared/domain/errors.ts';
import { LONGEST_WAIT_MS, signInWaitMs } from '#shared/domain/staff/sign-in-wait.ts';
import type { Operation } from '../operation.ts';
import { getAgent, getSecret, setTries } from '../../rows/staff/agents.ts';
import { readAudit, writeAudit } from '../../rows/staff/audit.ts';

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
  return getAgent(tx, id);
};

export const recordAudit: Operation<'recordAudit'> = (tx, entry) => writeAudit(tx, entry);

export const listAudit: Operation<'listAudit'> = (tx, input) => readAudit(tx, input);
