import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { replace } from '../../lib/files/replace.ts';
import { syncFile } from '../../lib/sync-file.ts';
import { decryptFile, encryptToFile } from './age-stream.ts';
import { BEING_WRITTEN, CONTAINER_FORMAT, ENTRIES, FOLDERS, type ContainerTask } from './task.ts';

/**
 * Writes one file, encrypted with the passphrase: the 32 bytes of the database's key, then a zip with the database
 * (still encrypted with that key) and the folders that were asked for; none of their files may go meanwhile. The key
 * stands before the zip because the zip lies on the disk for a moment when it is read, and the key must not. Reads it
 * back to its last byte before it gets its name.
 */
export async function pack({
  database,
  key,
  folders,
  passphrase,
  target,
  createdAt,
  scryptLogN,
}: Extract<ContainerTask, { kind: 'pack' }>): Promise<void> {
  const zip = new ZipFile();
  const manifest = { format: CONTAINER_FORMAT, createdAt };
  zip.addBuffer(Buffer.from(JSON.stringify(manifest)), ENTRIES.manifest);
  // Encrypted data do not shrink.
  zip.addFile(database, ENTRIES.database, { compress: false });
  for (const name of FOLDERS) {
    const folder = folders[name];
    if (folder !== undefined) addFolder(zip, folder, name);
  }
  zip.end();
  const source = zip.outputStream as Readable;
  zip.on('error', (error: Error) => source.destroy(error));

  await replace(target, async (unfinished) => {
    await encryptToFile({ key, source, file: unfinished, passphrase, scryptLogN });
    await decryptFile(unfinished, passphrase);
    syncFile(unfinished);
  });
}

/** Its files are opened one after the other while the zip is written. */
function addFolder(zip: ZipFile, folder: string, name: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith(BEING_WRITTEN)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const inside = path.relative(folder, file).split(path.sep).join('/');
    zip.addFile(file, `${name}/${inside}`, { compress: false });
  }
}
