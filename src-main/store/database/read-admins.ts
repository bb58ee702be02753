import type { SecretKind } from '#shared/domain/staff/agent.ts';
import { openDatabase } from './open-database.ts';
import { toOpenError } from './open-error.ts';

/** An active admin and what their secret is checked against. */
export interface AdminSecret {
  id: number;
  name: string;
  secretKind: SecretKind;
  hash: string;
}

/**
 * The admins of a database that may be of an older version, without bringing it up to date; those without a secret, as
 * in the training, do not count. Read-only. Throws DatabaseOpenError.
 */
export function readAdmins(path: string, key: Uint8Array): AdminSecret[] {
  try {
    const database = openDatabase(path, key, 'read-only');
    try {
      const isThere = database.prepare(
        `SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'agents'`,
      );
      if (isThere.get() === undefined) return [];
      const admins = database.prepare(
        `SELECT id, name, secret_kind AS secretKind, secret_hash AS hash FROM agents
         WHERE role = 'admin' AND is_active = 1 AND secret_hash IS NOT NULL ORDER BY id`,
      );
      return admins.all() as AdminSecret[];
    } finally {
      database.close();
    }
  } catch (error) {
    throw toOpenError(error);
  }
}
