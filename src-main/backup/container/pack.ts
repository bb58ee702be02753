import { renameSync, rmSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { syncFile } from '../install.ts';
import { decryptFile, encryptToFile } from './age-stream.ts';
import { CONTAINER_FORMAT, ENTRIES, type ContainerTask } from './task.ts';

/**
 * Writes one file, encrypted with the passphrase: the 32 bytes of the database's key, then a zip with the database
 * (still encrypted with that key). The key stands before the zip because the zip lies on the disk for a moment when
 * it is read, and the key must not. Reads it back to its last byte before it gets its name.
 */
export async function pack({
  database,
  key,
  passphrase,
  target,
  createdAt,
}: Extract<ContainerTask, { kind: 'pack' }>): Promise<void> {
  const zip = new ZipFile();
  const manifest = { format: CONTAINER_FORMAT, createdAt };
  zip.addBuffer(Buffer.from(JSON.stringify(manifest)), ENTRIES.manifest);
  // Encrypted data do not shrink.
  zip.addFile(database, ENTRIES.database, { compress: false });
  zip.end();
  const source = zip.outputStream as Readable;
  zip.on('error', (error: Error) => source.destroy(error));

  const unfinished = `${target}.unfinished`;
  try {
    await encryptToFile(key, source, unfinished, passphrase);
    await decryptFile(unfinished, passphrase);
    syncFile(unfinished);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
