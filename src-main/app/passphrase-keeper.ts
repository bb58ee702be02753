import { safeStorage } from 'electron';
import type { PassphraseKeeper } from '../backup/external/external-backups.ts';
import { osProtects } from './database-key.ts';

/** The system's key store, as for the database's key; where there is none, nothing is kept in the clear. */
export const systemKeeper: PassphraseKeeper = {
  canKeep: osProtects,
  wrap: (passphrase) => safeStorage.encryptString(passphrase).toString('base64'),
  unwrap: (wrapped) => safeStorage.decryptString(Buffer.from(wrapped, 'base64')),
};
