import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { DrillReport, ExternalSnapshot, SnapshotCounts } from '#shared/domain/data/external-backup.ts';
import { remove, tidy } from '../../lib/files/remove.ts';
import type { DataPlace } from '../place.ts';
import type { DoTask, SnapshotSource } from './take-snapshot.ts';
import { ExternalError, problemOf } from './external-error.ts';
import type { OpenedSnapshot } from './task.ts';

/** A few thousand photos would take an hour from a stick; each drill reads others. */
const FILES_READ = 200;

/** Where a drill puts what it reads; cleared away at every start. */
export const drillFolder = ({ userData }: DataPlace): string =>
  path.join(userData, 'external-drill.unfinished');

interface DrillOptions {
  folder: string;
  snapshot: ExternalSnapshot;
  passphrase: string;
  source: Pick<SnapshotSource, 'place' | 'findContents' | 'findProblem'>;
  doTask: DoTask;
  /** From 0 to 1. */
  onProgress: (progress: number) => void;
}

/**
 * Restores a snapshot into a folder that nobody works in, opens it as the desk would, counts what is in it, and takes it
 * away again. The desk's own data are not touched. Never rejects: what goes wrong is what the drill found.
 */
export async function drill({
  folder,
  snapshot,
  passphrase,
  source,
  doTask,
  onProgress,
}: DrillOptions): Promise<DrillReport> {
  const folderOfAll = drillFolder(source.place);
  // A thread that was stopped may still be at its last file.
  const into = path.join(folderOfAll, randomUUID());
  const report: DrillReport = {
    takenAt: snapshot.takenAt,
    problem: null,
    counts: null,
    files: null,
    hasLink: false,
  };
  try {
    await remove(folderOfAll);
    onProgress(0);
    const opened = await doTask(
      {
        kind: 'external-open',
        folder,
        desk: snapshot.desk,
        snapshot: snapshot.id,
        passphrase,
        key: null,
        into,
        files: { want: 'sample', most: FILES_READ, seed: Math.random() },
      },
      (done) => onProgress(Math.min(0.9, done / Math.max(1, snapshot.sizeBytes))),
    );
    const { manifest, found } = opened;
    report.hasLink = manifest.hasLink;
    if (manifest.files !== null) report.files = { total: manifest.files, ...found, lost: manifest.lost };
    report.counts = await countIn(opened, source);
  } catch (error) {
    report.problem = problemOf(error);
  } finally {
    await tidy(folderOfAll);
  }
  return report;
}

/** Throws ExternalError snapshot-damaged, snapshot-newer. */
async function countIn(
  { database, key, manifest }: OpenedSnapshot,
  { findProblem, findContents }: Pick<SnapshotSource, 'findContents' | 'findProblem'>,
): Promise<SnapshotCounts> {
  const problem = await findProblem(database, key);
  if (problem === 'newer-version') throw new ExternalError('snapshot-newer', 'its database is newer');
  if (problem !== null) throw new ExternalError('snapshot-damaged', `its database is ${problem}`);
  const { counts, files } = await findContents(database, key);
  const { counts: said } = manifest;
  const isAsSaid =
    counts.messages === said.messages &&
    counts.customers === said.customers &&
    counts.tickets === said.tickets &&
    counts.newestMessageAt === said.newestMessageAt &&
    (manifest.files === null || manifest.files + manifest.lost === files.length);
  if (!isAsSaid) {
    throw new ExternalError('snapshot-damaged', `${path.basename(database)} is not what its manifest says`);
  }
  return counts;
}
