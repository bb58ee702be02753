import { createWriteStream, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ExternalSnapshot } from '#shared/domain/data/external-backup.ts';
import { syncFile } from '../../lib/sync-file.ts';
import { DamagedFileError, encryptedSizeBytes } from '../../media/encrypted/format.ts';
import { decryptFile } from '../container/age-stream.ts';
import { ContainerError } from '../container/task.ts';
import { parseRecoveryKey } from '../recovery-key.ts';
import { sealedLedger } from '../sealed-ledger.ts';
import { findDamagedFiles, sizesIn } from './copy-files.ts';
import { ExternalError, isDiskFull } from './external-error.ts';
import {
  deskFolder,
  ERASED,
  filePath,
  isFile,
  KEY,
  listDesks,
  MANIFEST,
  sizeOfFolder,
  snapshotFolder,
  wholeSnapshots,
} from './layout.ts';
import { readManifest, type Manifest, type SnapshotFile } from './manifest.ts';
import { joinParts } from './parts.ts';
import { piecesOf } from './sealed.ts';
import type { Steps } from './steps.ts';
import type { ListTask, OpenedSnapshot, OpenTask } from './task.ts';
import { linkPart } from './write-snapshot.ts';

/** The whole snapshots in a folder, of whichever desk: each desk's newest first, the desk with the newest first. */
export function listFolder({ folder }: ListTask): ExternalSnapshot[] {
  if (!existsSync(folder)) throw new ExternalError('target-missing', 'the folder is not there');
  return listDesks(folder)
    .map(({ desk, folder: place }) =>
      wholeSnapshots(place).map(({ name, takenAt }) => ({
        id: name,
        takenAt,
        desk,
        sizeBytes: sizeOfFolder(snapshotFolder(place, name)),
      })),
    )
    .sort((a, b) => (b[0]?.takenAt ?? 0) - (a[0]?.takenAt ?? 0))
    .flat();
}

/**
 * Reads a snapshot into a folder of this PC: its database whole, its files and link when they are asked for, otherwise
 * some of the files to be hashed. Changes nothing where it lies. The database is not yet proven to be one.
 * Throws ExternalError snapshot-damaged, snapshot-gone, snapshot-newer, passphrase-wrong, pc-full; and the system's word.
 */
export async function openSnapshot(task: OpenTask, steps: Steps): Promise<OpenedSnapshot> {
  const desk = deskOf(task);
  const isThere = (): boolean => isFile(path.join(snapshotFolder(desk, task.snapshot), MANIFEST));
  try {
    const opened = await readSnapshot(desk, task, steps);
    // What was rotated out while it was read lacks files that it had.
    if (!isThere()) throw new ExternalError('snapshot-gone', 'it went while it was read');
    return opened;
  } catch (cause) {
    // Nothing is written but on this PC.
    if (isDiskFull(cause)) throw new ExternalError('pc-full', 'no room for what is read', { cause });
    const isWrong = cause instanceof ContainerError && cause.problem === 'passphrase-wrong';
    if (isWrong || isThere() || !existsSync(desk)) throw cause;
    throw new ExternalError('snapshot-gone', 'it went while it was read', { cause });
  }
}

async function readSnapshot(desk: string, task: OpenTask, steps: Steps): Promise<OpenedSnapshot> {
  const { snapshot, into } = task;
  const folder = snapshotFolder(desk, snapshot);
  steps.step('open key');
  const key = task.key ?? (await openKey(desk, folder, task.passphrase ?? ''));
  steps.step('open manifest');
  const manifest = await readManifest({ desk, snapshot, key });
  mkdirSync(into, { recursive: true, mode: 0o700 });
  const database = path.join(into, 'database');
  joinParts(folder, manifest.database, database, steps);
  const { files, link, takenAt, counts, lost } = manifest;
  const opened: OpenedSnapshot = {
    key,
    database,
    manifest: {
      takenAt,
      counts,
      files: files?.length ?? null,
      lost: lost.length,
      hasLink: link !== null,
    },
    found: { present: 0, read: 0, damaged: 0 },
    folders: {},
    erased: await sealedLedger(path.join(desk, ERASED), key).read(),
  };
  if (task.files.want === 'sample') {
    opened.found = await tryFiles({ desk, key, steps }, files ?? [], task.files);
    await tryLink(manifest, { folder, snapshot, key });
    return opened;
  }
  if (files !== null) {
    opened.folders.uploads = path.join(into, 'uploads');
    opened.found = await bringFiles({ desk, key, steps }, files, opened.folders.uploads);
  }
  if (link !== null) {
    opened.folders.session = path.join(into, 'session');
    await bringLink(link, { folder, snapshot, key }, opened.folders.session);
  }
  return opened;
}

/** Looked up among those that are there: what the window names is no path. */
function deskOf({ folder, desk, snapshot }: OpenTask): string {
  if (!existsSync(folder)) throw new ExternalError('target-missing', 'the folder is not there');
  const found = listDesks(folder).find((one) => one.desk === desk)?.folder ?? deskFolder(folder, desk);
  if (!wholeSnapshots(found).some(({ name }) => name === snapshot)) {
    throw new ExternalError('snapshot-gone', 'there is no such snapshot');
  }
  return found;
}

/** The recovery key is the database's; else the passphrase opens the snapshot's own copy of it, or the desk's. */
async function openKey(desk: string, folder: string, typed: string): Promise<Uint8Array> {
  const recoveryKey = parseRecoveryKey(typed);
  if (recoveryKey !== undefined) return recoveryKey;
  let failure: unknown = new ExternalError('snapshot-damaged', 'the key is not there');
  let tried: Buffer | undefined;
  for (const file of [path.join(folder, KEY), path.join(desk, KEY)]) {
    if (!isFile(file)) continue;
    const bytes = readFileSync(file);
    // The same once more would take its second of a processor, and say the same.
    if (tried?.equals(bytes) === true) continue;
    tried = bytes;
    try {
      return await decryptFile(file, typed);
    } catch (error) {
      // A wrong passphrase is what a person can mend; the other copy may be whole.
      const isWrong = failure instanceof ContainerError && failure.problem === 'passphrase-wrong';
      if (!isWrong) failure = error;
    }
  }
  throw failure;
}

type Reading = Parameters<typeof findDamagedFiles>[0];

async function tryFiles(
  reading: Reading,
  files: readonly SnapshotFile[],
  { most, seed }: { most: number; seed: number },
): Promise<OpenedSnapshot['found']> {
  const present = presentOf(reading.desk, files);
  // Spread over all of them, and others each time.
  const step = Math.max(1, present.length / Math.max(1, most));
  const start = present.length === 0 ? 0 : Math.floor(seed * step);
  const sample = Array.from({ length: Math.min(most, present.length) }, (_none, index) => {
    return present[(start + Math.floor(index * step)) % present.length];
  }).filter((file) => file !== undefined);
  const damaged = await findDamagedFiles(reading, sample);
  return { present: present.length, read: sample.length, damaged: damaged.size };
}

function presentOf(desk: string, files: readonly SnapshotFile[]): SnapshotFile[] {
  const sizes = sizesIn(desk, files);
  return files.filter(({ id, sizeBytes }) => sizes.get(id) === encryptedSizeBytes(sizeBytes));
}

async function tryLink(
  { link }: Manifest,
  part: { folder: string; snapshot: string; key: Uint8Array },
): Promise<void> {
  for (const [index, { sizeBytes }] of (link ?? []).entries()) {
    await asDamage(async () => {
      for await (const _piece of piecesOf({ ...linkPart(part, index + 1), sizeBytes })) continue;
    });
  }
}

/** What is damaged or gone is left out: a photo that is lost must not cost the conversations. */
async function bringFiles(
  { desk, key, steps }: Reading,
  files: readonly SnapshotFile[],
  target: string,
): Promise<OpenedSnapshot['found']> {
  mkdirSync(target);
  const present = presentOf(desk, files);
  const damaged = await findDamagedFiles({ desk, key, steps }, present);
  for (const { id } of present) {
    if (damaged.has(id)) continue;
    steps.step('bring file');
    await copyFile(filePath(desk, id), path.join(target, id));
    syncFile(path.join(target, id));
    steps.bytes(statSync(path.join(target, id)).size);
  }
  return { present: present.length, read: present.length, damaged: damaged.size };
}

async function bringLink(
  link: NonNullable<Manifest['link']>,
  part: { folder: string; snapshot: string; key: Uint8Array },
  target: string,
): Promise<void> {
  for (const [index, { name, sizeBytes }] of link.entries()) {
    const file = path.join(target, ...name.split('/'));
    mkdirSync(path.dirname(file), { recursive: true });
    await asDamage(() =>
      pipeline(
        piecesOf({ ...linkPart(part, index + 1), sizeBytes }),
        createWriteStream(file, { mode: 0o600, flush: true }),
      ),
    );
  }
}

async function asDamage(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const isGone = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    if (!isGone && !(cause instanceof DamagedFileError)) throw cause;
    throw new ExternalError('snapshot-damaged', 'the link is damaged', { cause });
  }
}
