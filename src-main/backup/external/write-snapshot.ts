import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { remove } from '../../lib/files/remove.ts';
import { UNFINISHED } from '../../lib/files/replace.ts';
import { encryptedSizeBytes } from '../../media/encrypted/format.ts';
import { sealedLedger } from '../sealed-ledger.ts';
import { freeBytesIn } from './check-target.ts';
import { copyFiles, findDamagedFiles, sizesIn } from './copy-files.ts';
import { ExternalError } from './external-error.ts';
import { deskFolder, ERASED, KEY, listSnapshots, snapshotFolder, snapshotName } from './layout.ts';
import { newManifest, readManifest, writeManifest, type Manifest, type SnapshotFile } from './manifest.ts';
import { joinParts, writeParts } from './parts.ts';
import { dueForRereading } from './rereading.ts';
import { hashSealed, seal } from './sealed.ts';
import type { Steps } from './steps.ts';
import type { Written, WriteTask } from './task.ts';
import { copySmallFile, makeFolder, syncNames } from './there.ts';

/**
 * Writes a snapshot beside those that are there, and reads back what it wrote. It does not count before its manifest has
 * its name (`commitSnapshot`): whatever cuts this off, the ones before it are what they were.
 * Throws ExternalError, or the system's word.
 */
export async function writeSnapshot(task: WriteTask, steps: Steps): Promise<Written> {
  const { key, uploads } = task;
  const desk = openDeskFolder(task, steps);
  await removeUnfinished(desk, steps);
  steps.step('write erased');
  if (task.erased.names.length > 0) await sealedLedger(path.join(desk, ERASED), key).add(task.erased);
  const before = listSnapshots(desk);
  const snapshot = snapshotName((before[0]?.number ?? 0) + 1, task.takenAt);
  const folder = snapshotFolder(desk, snapshot);

  const known = uploads === null ? [] : task.contents.files;
  const sizes = sizesIn(desk, known);
  const due = dueForRereading(
    known.filter(({ id }) => sizes.has(id)),
    task.rereading,
  );
  refuseWithoutRoom(task, known, sizes);
  const damagedThere = await findDamagedFiles({ desk, key, steps }, due);
  const copied = await copyFiles({ desk, key, uploads: uploads ?? '', steps }, known, damagedThere);

  steps.step('make snapshot');
  makeFolder(folder);
  steps.step('write key');
  copySmallFile(task.keyFile, path.join(folder, KEY));
  const { partBytes } = task;
  const database = writeParts(
    task.database,
    folder,
    'database',
    partBytes === undefined ? { steps } : { steps, partBytes },
  );
  const link = task.link === null ? null : await writeLink(task.link, { folder, snapshot, key, steps });

  steps.step('prove database');
  joinParts(folder, database, task.readBack, steps);
  const manifest = newManifest({
    takenAt: task.takenAt,
    database,
    counts: task.contents.counts,
    files: uploads === null ? null : copied.kept,
    lost: copied.lost,
    link,
  });
  steps.step('write manifest');
  await writeManifest({ desk, snapshot, key }, manifest, UNFINISHED);
  steps.step('prove manifest');
  const readBack = await readManifest({ desk, snapshot, key }, UNFINISHED);
  if (JSON.stringify(readBack) !== JSON.stringify(manifest)) {
    throw new ExternalError('target-damages', 'the manifest is not what was written');
  }
  steps.step('sync snapshot');
  syncNames(folder);
  return {
    snapshot,
    files: manifest.files?.length ?? null,
    newFiles: copied.newFiles,
    writtenBytes: copied.writtenBytes + database.sizeBytes,
    lostFiles: copied.lost.length,
    rereadUpTo: due.at(-1)?.id ?? task.rereading.after,
    damagedThere: damagedThere.size,
  };
}

/** Said before anything is written, where the system says how much is free. */
function refuseWithoutRoom(
  { target, database }: WriteTask,
  files: readonly SnapshotFile[],
  sizes: ReadonlyMap<string, number>,
): void {
  const missing = files.filter(({ id, sizeBytes }) => sizes.get(id) !== encryptedSizeBytes(sizeBytes));
  const needed = missing.reduce(
    (sum, { sizeBytes }) => sum + encryptedSizeBytes(sizeBytes),
    statSync(database).size,
  );
  const free = freeBytesIn(target);
  if (free !== null && free < needed) {
    throw new ExternalError('target-full', `${needed} bytes are needed and ${free} are free`);
  }
}

/** The chosen folder is never made: where the stick is out, the disk of this PC is in its place. */
function openDeskFolder({ target, deskId, hasBegun, keyFile }: WriteTask, steps: Steps): string {
  const desk = deskFolder(target, deskId);
  if (!existsSync(target)) throw new ExternalError('target-missing', 'the folder is not there');
  if (hasBegun && !existsSync(desk)) throw new ExternalError('target-other', 'nothing of this desk is there');
  steps.step('make desk folder');
  makeFolder(desk);
  makeFolder(path.join(desk, 'snapshots'));
  makeFolder(path.join(desk, 'files'));
  if (!existsSync(path.join(desk, KEY))) {
    steps.step('write desk key');
    copySmallFile(keyFile, path.join(desk, KEY));
  }
  syncNames(desk);
  return desk;
}

/** What was cut off before it counted; the files that it brought stay, and are found by the next one. */
async function removeUnfinished(desk: string, steps: Steps): Promise<void> {
  for (const { name, hasManifest } of listSnapshots(desk)) {
    if (hasManifest) continue;
    steps.step('remove unfinished');
    await remove(snapshotFolder(desk, name));
  }
}

async function writeLink(
  source: string,
  { folder, snapshot, key, steps }: { folder: string; snapshot: string; key: Uint8Array; steps: Steps },
): Promise<Manifest['link']> {
  const link: NonNullable<Manifest['link']> = [];
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = path.join(entry.parentPath, entry.name);
    const sealed = linkPart({ folder, snapshot, key }, link.length + 1);
    steps.step('write link');
    const { sizeBytes, sha256 } = await seal(sealed, createReadStream(from), steps.bytes);
    steps.step('prove link');
    if ((await hashSealed({ ...sealed, sizeBytes }, steps.bytes)) !== sha256) {
      throw new ExternalError('target-damages', 'the link is not what was written');
    }
    link.push({ name: path.relative(source, from).split(path.sep).join('/'), sizeBytes, sha256 });
  }
  return link;
}

/** Where the n-th file of the link lies, and what opens it. */
export function linkPart(
  { folder, snapshot, key }: { folder: string; snapshot: string; key: Uint8Array },
  number: number,
): { file: string; key: Uint8Array; id: string } {
  return {
    file: path.join(folder, `link.${number}`),
    key,
    id: `external link ${snapshot} ${number}`,
  };
}
