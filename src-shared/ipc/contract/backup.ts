import { z } from 'zod';
import { backupStatusSchema, passphraseSchema, replacedDataSchema } from '../../domain/data/backup.ts';
import { externalSnapshotSchema } from '../../domain/data/external-backup.ts';
import { guardSchema } from '../../domain/data/startup.ts';
import { revealOutcomeSchema, signInOutcomeSchema } from '../../domain/staff/agent.ts';
import { idSchema } from './id.ts';

/** The copy that is to be brought in; null for a backup file. */
const copyIdSchema = z.string().max(200).nullable();

/** Copies of the data, the key that opens them, and the restore screen. */
export const backupInvokes = {
  /** Whom to ask before this is brought in: admins of the data of now, or where these do not open, of the copy. */
  'restore.guards': { input: z.object({ copyId: copyIdSchema }).strict(), output: z.array(guardSchema) },
  /** One of them; `signed-in` stands for all that is done on this screen. Errors: not-found. */
  'restore.signIn': {
    input: z.object({ copyId: copyIdSchema, agentId: idSchema, secret: z.string().max(400) }).strict(),
    output: signInOutcomeSchema,
  },
  /** The same for the holder of the printed key. Errors: recovery-key-typo, recovery-key-wrong. */
  'restore.proveKey': {
    input: z.object({ recoveryKey: z.string().max(400) }).strict(),
    output: z.undefined(),
  },
  /**
   * Opens the database (or one of its copies) with the printed key, and keeps the key. The page is loaded anew.
   * Errors: recovery-key-typo, recovery-key-wrong.
   */
  'restore.useRecoveryKey': {
    input: z.object({ recoveryKey: z.string().max(400) }).strict(),
    output: z.undefined(),
  },
  /**
   * Puts a verified copy in the database's place; the old file is moved aside. The page is loaded anew.
   * Errors: not-found, restore-locked, recovery-key-needed, backup-unreadable, backup-newer, restore-failed.
   */
  'restore.useCopy': { input: z.object({ id: z.string().max(200) }).strict(), output: z.undefined() },
  /** Opens a dialog; null when nothing was chosen. Errors: backup-unreadable. */
  'restore.chooseFile': {
    input: z.undefined(),
    output: z.object({ name: z.string(), sizeBytes: z.number() }).nullable(),
  },
  /**
   * Puts the database of the chosen backup file, with its key, in the database's place; the old files are moved aside.
   * Errors: not-found, restore-locked, passphrase-wrong, backup-unreadable, backup-newer, restore-failed.
   */
  'restore.useFile': { input: z.object({ passphrase: z.string().max(200) }).strict(), output: z.undefined() },
  /** Opens a dialog for a folder, a stick or a share, and lists its snapshots; null when nothing was chosen. Errors: target-missing. */
  'restore.chooseFolder': {
    input: z.undefined(),
    output: z.object({ folder: z.string(), snapshots: z.array(externalSnapshotSchema) }).nullable(),
  },
  /**
   * Puts a snapshot of the chosen folder in the place of the data, as restore.useFile does with a file.
   * Errors: not-found, restore-locked, passphrase-wrong, backup-unreadable, backup-newer, restore-failed, target-missing.
   */
  'restore.useSnapshot': {
    input: z
      .object({ desk: z.string().max(40), id: z.string().max(40), passphrase: z.string().max(200) })
      .strict(),
    output: z.undefined(),
  },
  /**
   * Puts everything aside and starts with an empty desk, for who has nothing to restore. Refused while the database may
   * still open (not-allowed). Errors: restore-failed.
   */
  'restore.beginAnew': { input: z.undefined(), output: z.undefined() },
  'restore.openFolder': { input: z.undefined(), output: z.undefined() },
  'restore.retry': { input: z.undefined(), output: z.undefined() },
  /**
   * The database key in the form to be printed, for who has typed their own secret again: tries count as at the
   * sign-in.
   */
  'recoveryKey.reveal': {
    input: z.object({ secret: z.string().max(400) }).strict(),
    output: revealOutcomeSchema,
  },
  'backup.status': { input: z.undefined(), output: backupStatusSchema },
  /** Takes a backup now; progress comes as backup.changed. Errors: backup-failed. */
  'backup.run': { input: z.undefined(), output: backupStatusSchema },
  /**
   * Asks where, then writes one encrypted file; null when nothing was chosen. `withSession`: the WhatsApp link goes
   * with it, and is closed for some seconds meanwhile. `withMedia`: the files of messages too. Errors: backup-failed,
   * session-not-copied.
   */
  'backup.export': {
    input: z
      .object({ passphrase: passphraseSchema, withSession: z.boolean(), withMedia: z.boolean() })
      .strict(),
    output: z.object({ file: z.string() }).nullable(),
  },
  /** What restores have put aside, newest first. */
  'backup.listReplaced': { input: z.undefined(), output: z.array(replacedDataSchema) },
  /** For good; gives what has gone. Errors: not-found. */
  'backup.removeReplaced': {
    input: z.object({ id: z.string().max(40) }).strict(),
    output: replacedDataSchema,
  },
  'backup.openFolder': { input: z.undefined(), output: z.undefined() },
} as const;

export const backupEvents = {
  'backup.changed': backupStatusSchema,
} as const;
