import { z } from 'zod';
import { agentSchema } from '../staff/agent.ts';

/** A copy of the database found on this PC. */
const databaseCopySchema = z.object({
  /** The file's name; it is looked up again among the copies found, never used as a path. */
  id: z.string(),
  /** `replaced`: what was here before a restore, put aside at that time. */
  kind: z.enum(['daily', 'before-update', 'replaced']),
  /** Epoch ms. */
  takenAt: z.number(),
  sizeBytes: z.number(),
});
export type DatabaseCopy = z.infer<typeof databaseCopySchema>;

/** An admin who can let a restore happen. */
export const guardSchema = agentSchema.pick({ id: true, name: true, secretKind: true, lockedUntil: true });
export type Guard = z.infer<typeof guardSchema>;

/**
 * How the program came up. Anything but `ready` and `upgrading` is the restore screen, and then no data were touched:
 * - `needs-recovery-key`: the database is there, its key is not or cannot be unwrapped.
 * - `unreadable`: the database is damaged, or not of this key.
 * - `missing`: the database is gone; copies of it, its key or what belongs to it are there.
 * - `asked`: somebody wants to restore a backup; nothing is wrong with the data.
 * - `newer-version`: written by a newer Rosheta.
 * - `upgrading`: the data are being upgraded to this version; no screen of this kind, only how far it is.
 * - `stopped`: the desk has stopped several times in a row, or could not be put away; the data may well be whole.
 */
export const startupSchema = z.object({
  state: z.enum([
    'ready',
    'upgrading',
    'needs-recovery-key',
    'unreadable',
    'missing',
    'asked',
    'newer-version',
    'stopped',
  ]),
  /** Newest first, and after them what restores have put aside. */
  copies: z.array(databaseCopySchema),
  /** Where the data lie, for whoever helps. */
  folder: z.string(),
});
export type Startup = z.infer<typeof startupSchema>;
export type StartupState = Startup['state'];
export type RestoreReason = Exclude<StartupState, 'ready' | 'upgrading'>;
