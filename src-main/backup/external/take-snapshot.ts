import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ExternalStatus } from '#shared/domain/data/external-backup.ts';
import { remove, tidy } from '../../lib/files/remove.ts';
import type { DatabaseProblem } from '../../store/database/open-error.ts';
import type { DatabaseContents } from '../../store/database/read-contents.ts';
import type { Ledger } from '../ledger.ts';
import type { DataPlace } from '../place.ts';
import { sizeOf } from '../progress.ts';
import { ExternalError } from './external-error.ts';
import type { KeptTarget, SnapshotFacts } from './kept-target.ts';
import type { ExternalResults, ExternalTask, Probe, ProbeTask } from './task.ts';

/** Does a task outside of the main thread; see runExternalTask. */
export type DoTask = <T extends ExternalTask>(
  task: T,
  onBytes?: (done: number) => void,
) => Promise<ExternalResults[T['kind']]>;

export interface SnapshotSource {
  place: DataPlace;
  /** The database's, 32 bytes. */
  key: Uint8Array;
  /** Writes a verified copy of the open database. */
  copy: (target: string) => Promise<void>;
  /** Copies the WhatsApp link into a folder; WhatsApp is closed meanwhile. False when there is none. */
  copySession: (target: string) => Promise<boolean>;
  /** Does the work while no file under uploads/ is removed. */
  keepMedia: <T>(work: () => Promise<T>) => Promise<T>;
  findContents: (databasePath: string, key: Uint8Array) => Promise<DatabaseContents>;
  /** Why a database does not open with a key; null when it does and every page is whole. */
  findProblem: (databasePath: string, key: Uint8Array) => Promise<DatabaseProblem | null>;
  timeZone: () => Promise<string>;
  /** Who was erased: an older snapshot must not bring them back. */
  erased: () => Promise<Ledger>;
}

interface TakingOptions {
  source: SnapshotSource;
  kept: KeptTarget;
  keyFile: string;
  doTask: DoTask;
  now: number;
  onProgress: (phase: ExternalStatus['phase'], progress: number) => void;
  onProbe: (probe: Probe) => Promise<void>;
  /** Everything is proven; what comes next is the commit. */
  onPending: (pending: SnapshotFacts, rereadUpTo: string) => Promise<void>;
}

/** Where what is on its way to the target lies; cleared away at every start. */
export const copyFolder = ({ userData }: DataPlace): string =>
  path.join(userData, 'external-copy.unfinished');

/**
 * Copies the database, brings it and what else was asked for to the target, reads it back, opens what was read, and lets
 * it count. Rejects with ExternalError, or what the copying said.
 */
export async function takeSnapshot(options: TakingOptions): Promise<SnapshotFacts> {
  const { source, kept, keyFile, doTask, onProgress, onProbe } = options;
  const { place, key } = source;
  const work = copyFolder(place);
  const where = { target: kept.folder, deskId: kept.deskId };
  await onProbe(await doTask(probeOf(kept, place, await sizeOf(place.database))));
  onProgress('copying', 0);
  try {
    await remove(work);
    mkdirSync(work, { mode: 0o700 });
    const facts = await source.keepMedia(() => writeAndProve(options, work));
    onProgress('tidying', 1);
    const timeZone = await source.timeZone();
    await doTask({ kind: 'external-commit', ...where, key, snapshot: facts.snapshot, keyFile, timeZone });
    return facts;
  } finally {
    await tidy(work);
  }
}

/** Asks whether the target is there. */
export const probeOf = (kept: KeptTarget, { userData }: DataPlace, neededBytes = 0): ProbeTask => ({
  kind: 'external-probe',
  target: kept.folder,
  deskId: kept.deskId,
  hasBegun: kept.hasBegun,
  otherThan: kept.isSameDisk ? null : userData,
  neededBytes,
});

async function writeAndProve(options: TakingOptions, work: string): Promise<SnapshotFacts> {
  const { source, kept, keyFile, doTask, now, onProgress } = options;
  const { place, key } = source;
  const database = path.join(work, 'database');
  const readBack = path.join(work, 'read-back');
  await source.copy(database);
  const contents = await source.findContents(database, key);
  const link = kept.withSession ? await copyLink(source, path.join(work, 'link')) : null;
  // Written once and read back once; files that are there already are less than this says.
  const mediaBytes = kept.withMedia ? contents.files.reduce((sum, file) => sum + file.sizeBytes, 0) : 0;
  const wholeBytes = 2 * (mediaBytes + (await sizeOf(database)));
  onProgress('writing', 0);
  const written = await doTask(
    {
      kind: 'external-write',
      target: kept.folder,
      deskId: kept.deskId,
      key,
      hasBegun: kept.hasBegun,
      takenAt: now,
      database,
      contents,
      uploads: kept.withMedia ? place.uploads : null,
      link,
      keyFile,
      erased: await source.erased(),
      readBack,
      rereading: { after: kept.rereading.after, sinceMs: now - (kept.rereading.at ?? now) },
    },
    (done) => onProgress('writing', Math.min(1, done / Math.max(1, wholeBytes))),
  );
  onProgress('proving', 1);
  const problem = await source.findProblem(readBack, key);
  if (problem !== null) throw new ExternalError('target-damages', `what was read back is ${problem}`);
  const { snapshot, files, newFiles, writtenBytes, lostFiles } = written;
  const facts = { snapshot, takenAt: now, files, newFiles, writtenBytes, lostFiles };
  await options.onPending(facts, written.rereadUpTo);
  return facts;
}

async function copyLink({ copySession }: SnapshotSource, target: string): Promise<string | null> {
  try {
    return (await copySession(target)) ? target : null;
  } catch (cause) {
    throw new ExternalError('link-not-copied', 'the link could not be copied', { cause });
  }
}
