import type { ExternalStatus } from '#shared/domain/data/external-backup.ts';
import type { PartHandlers } from './fake-desk.ts';

const NO_TARGET: ExternalStatus = {
  target: null,
  last: null,
  isReachable: null,
  phase: null,
  progress: null,
  problem: null,
  isOverdue: false,
};

/** A desk whose snapshots go nowhere yet. */
export function externalBackupHandlers(): PartHandlers<'external'> {
  return {
    'external.status': () => NO_TARGET,
    'external.choose': () => null,
    'external.setUp': () => NO_TARGET,
    'external.forget': () => NO_TARGET,
    'external.run': () => NO_TARGET,
    'external.snapshots': () => [],
    'external.drill': () => ({ takenAt: 0, problem: null, counts: null, files: null, hasLink: false }),
    'external.cancelDrill': () => undefined,
    'external.revealPassphrase': () => ({ outcome: 'wrong', lockedUntil: null }),
  };
}
