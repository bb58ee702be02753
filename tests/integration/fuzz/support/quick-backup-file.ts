import { Encrypter } from 'age-encryption';
import { readFileSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { DeskData } from '../../backup/support/data-place.ts';

/** A real backup file of a desk, but for the stretching of its passphrase: that takes a second, a thousand times. */
export async function writeQuickBackupFile(
  { place, store }: DeskData,
  target: string,
  passphrase: string,
): Promise<void> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from('{"format":1}'), 'manifest.json');
  zip.addBuffer(readFileSync(place.database), 'rosheta.db');
  zip.addBuffer(Buffer.from('linked'), 'session/IndexedDB/x/000003.log');
  zip.end();
  const age = new Encrypter();
  age.setScryptWorkFactor(2);
  age.setPassphrase(passphrase);
  const content = Buffer.concat([store.key, await buffer(zip.outputStream)]);
  writeFileSync(target, await age.encrypt(content));
}
