import { safeStorage } from 'electron';
import { osProtects } from './database-key.ts';

/** The system's key store, as for the database's key; where there is none, nothing is kept in the clear. */
export const systemKeeper = {
  canKeep: osProtects,
  wrap: (passphrase: string): string => safeStorage.encryptString(passphrase).toString('base64'),
  unwrap: (wrapped: string): string => safeStorage.decryptString(Buffer.from(wrapped, 'base64')),
};
