import type { ExternalStatus } from '#shared/domain/data/external-backup.ts';
import type { KeptTarget } from './kept-target.ts';
import { isOverdue } from './schedule.ts';

/** What the window is told of a target; its paths and times, never its passphrase. */
export function describeKept(
  kept: KeptTarget | undefined,
  now: number,
): Pick<ExternalStatus, 'target' | 'last' | 'isOverdue'> {
  if (kept === undefined) return { target: null, last: null, isOverdue: false };
  const { folder, schedule, withMedia, withSession, isSameDisk, passphrase, chosenAt, last } = kept;
  return {
    target: {
      folder,
      schedule,
      withMedia,
      withSession,
      isSameDisk,
      isPassphraseKept: passphrase !== null,
    },
    last: last && {
      takenAt: last.takenAt,
      files: last.files,
      newFiles: last.newFiles,
      writtenBytes: last.writtenBytes,
      lostFiles: last.lostFiles,
    },
    isOverdue: isOverdue(schedule, { lastAt: last?.takenAt ?? null, since: chosenAt, now }),
  };
}
