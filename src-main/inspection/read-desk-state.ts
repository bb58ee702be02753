import { readdir, stat, statfs } from 'node:fs/promises';
import { arch, freemem, platform, release, totalmem } from 'node:os';
import path from 'node:path';
import type { BackupStatus } from '#shared/domain/data/backup.ts';
import type { ExternalStatus } from '#shared/domain/data/external-backup.ts';
import type { ClockState } from '#shared/domain/clock.ts';
import type { DiskState } from '#shared/domain/data/disk.ts';
import type { DeskState, OperationTimes, StoreState } from '#shared/domain/inspection/desk-state.ts';
import { within } from '../lib/within.ts';

/** As many as one looks at. */
const SLOWEST = 12;
/** What does not answer by then is not known now: the page must show the rest. */
const ANSWER_LIMIT_MS = 4_000;

export interface DeskStateSources {
  paths: { userData: string; database: string; backups: string; logs: string };
  versions: () => DeskState['versions'];
  inspectStore: () => Promise<StoreState>;
  timings: () => Promise<OperationTimes[]>;
  /** What the files of messages take. */
  mediaBytes: () => Promise<number>;
  links: () => DeskState['links'];
  backup: () => BackupStatus;
  external: () => ExternalStatus;
  damageCheck: () => DeskState['damageCheck'];
  clock: () => ClockState;
  disk: () => DiskState;
  /** Of all processes of the program, in bytes. */
  allMemory: () => number;
  startedAt: number;
  /** Epoch ms. */
  now: () => number;
}

/** How the desk is, as far as it can be told: a part that does not answer is null, and keeps nobody from the others. */
export async function readDeskState(sources: DeskStateSources): Promise<DeskState> {
  const { paths } = sources;
  const [store, operations, mediaBytes, database, writeAheadLog, backups, logs, room] = await Promise.all([
    known(sources.inspectStore()),
    known(sources.timings()),
    known(sources.mediaBytes()),
    sizeOfFile(paths.database),
    sizeOfFile(`${paths.database}-wal`),
    sizeOfFolder(paths.backups),
    sizeOfFolder(paths.logs),
    known(statfs(paths.userData)),
  ]);
  const { last, hasFailed } = sources.backup();
  return {
    at: sources.now(),
    versions: sources.versions(),
    system: { platform: platform(), release: release(), arch: arch() },
    sizes: { database, writeAheadLog, files: mediaBytes, backups, logs },
    disk: {
      state: sources.disk(),
      freeBytes: room === null ? null : room.bavail * room.bsize,
      totalBytes: room === null ? null : room.blocks * room.bsize,
    },
    memory: {
      mainBytes: process.memoryUsage.rss(),
      allBytes: sources.allMemory(),
      freeBytes: freemem(),
      totalBytes: totalmem(),
    },
    startedAt: sources.startedAt,
    store,
    operations: (operations ?? []).slice(0, SLOWEST),
    links: sources.links(),
    backup: { lastAt: last?.takenAt ?? null, hasFailed },
    external: describeExternal(sources.external()),
    damageCheck: sources.damageCheck(),
    clock: sources.clock(),
  };
}

function describeExternal({ target, last, isOverdue, problem }: ExternalStatus): DeskState['external'] {
  // Overdue without a target: nobody can say any more which it was.
  if (target === null && !isOverdue) return null;
  return { lastAt: last?.takenAt ?? null, isOverdue, problem };
}

const known = <T>(asked: Promise<T>): Promise<T | null> => within(ANSWER_LIMIT_MS, asked).catch(() => null);

/** What is not there takes nothing; what cannot be asked is null. */
async function sizeOfFile(file: string): Promise<number | null> {
  return stat(file).then(
    ({ size }) => size,
    (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? 0 : null),
  );
}

async function sizeOfFolder(folder: string): Promise<number | null> {
  try {
    const sizes = await Promise.all(
      (await readdir(folder)).map((name) => sizeOfFile(path.join(folder, name))),
    );
    return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 0 : null;
  }
}
