import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { loadDatabaseKey, writeDatabaseKey } from '../app/database-key.ts';
import type { AppPaths } from '../app/paths.ts';
import { ErasedLedger } from '../backup/erased-ledger.ts';
import { deskIdOf } from '../backup/external/layout.ts';
import type { LedgerPlace } from '../backup/ledger.ts';
import { sealedLedger } from '../backup/sealed-ledger.ts';
import type { Logger } from '../log/logger.ts';

/** Of this PC, whichever database lies here. */
export const openErasedLedger = (paths: AppPaths, log: Logger): LedgerPlace =>
  new ErasedLedger({ file: paths.erasedLedger, key: ledgerKey(paths, log), log });

/**
 * Beside the daily copies, for a PC whose key store was lost: the recovery key opens it as it opens them.
 * @param key the database's, 32 bytes.
 */
export function openLedgerOfCopies({ backups }: AppPaths, key: Uint8Array): LedgerPlace {
  const { read, add } = sealedLedger(path.join(backups, `erased-${deskIdOf(key)}`), key);
  return {
    read,
    add: async (known) => {
      mkdirSync(backups, { recursive: true });
      await add(known);
    },
  };
}

/** Kept as the database's key is. A new one, where the old one cannot be read: the ledger is then written anew. */
function ledgerKey({ erasedLedger, erasedLedgerKey }: AppPaths, log: Logger): Uint8Array {
  try {
    return loadDatabaseKey(erasedLedgerKey, erasedLedger).key;
  } catch (error) {
    log.error('the key of the ledger of who was erased cannot be read', error);
    return writeDatabaseKey(erasedLedgerKey, randomBytes(32)).key;
  }
}
