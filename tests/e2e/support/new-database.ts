import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';

const KEY = randomBytes(32);
let made: Buffer | undefined;

/**
 * Puts a database into a profile that has none, as the desk makes it at its first start: empty, nobody works there yet. With it
 * its key, as it lies on a PC without a key store. All the steps from the first version on are a tenth of what a start takes.
 */
export function layNewDatabase(profile: string): void {
  const database = path.join(profile, 'rosheta.db');
  const keyFile = path.join(profile, 'database-key.json');
  if (existsSync(database) || existsSync(keyFile)) return;
  made ??= makeDatabase();
  writeFileSync(database, made);
  const key = Buffer.from(KEY.toString('hex')).toString('base64');
  writeFileSync(keyFile, JSON.stringify({ version: 1, protection: 'file', key }), { mode: 0o600 });
}

/** By the store's own hand, once for all that this process starts. */
function makeDatabase(): Buffer {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rosheta-new-'));
  try {
    const file = path.join(folder, 'rosheta.db');
    prepareDatabase(file, KEY, MIGRATIONS).database.close();
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
