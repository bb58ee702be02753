import { z } from 'zod';
import { passphraseSchema } from './backup.ts';

/** When a snapshot is due: once a day at this minute of the pharmacy's day (0–1439), or so many hours after the last. */
export const externalScheduleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('daily'), minute: z.number().int().min(0).max(1439) }).strict(),
  z.object({ kind: z.literal('every'), hours: z.number().int().min(1).max(168) }).strict(),
]);
export type ExternalSchedule = z.infer<typeof externalScheduleSchema>;

/** After closing time in most pharmacies, on a PC that is still on. */
export const DEFAULT_SCHEDULE: ExternalSchedule = { kind: 'daily', minute: 22 * 60 };

/** Why no snapshot came about, could be read, or may be written there. Each has its sentence. */
const EXTERNAL_PROBLEMS = [
  /** The folder is not there: the stick is out, the share is off. */
  'target-missing',
  /** The folder is there and holds nothing of this desk, which has written to it before: another stick, or emptied. */
  'target-other',
  /** It lies in the desk's own data folder. */
  'target-inside',
  /** Where this desk's own folder should be lies a link or a file. */
  'target-blocked',
  'target-read-only',
  'target-full',
  /** Nothing came back for a while. */
  'target-hangs',
  /** What was read back is not what was written. */
  'target-damages',
  'path-too-long',
  /** This PC's own disk is full. */
  'pc-full',
  'passphrase-wrong',
  /** The data have another key than when the target was set up, and nobody has typed a passphrase for it. */
  'passphrase-needed',
  /** A snapshot that is damaged, cut off, or not what its manifest says. */
  'snapshot-damaged',
  /** It was rotated out, or somebody has taken it away. */
  'snapshot-gone',
  'snapshot-newer',
  'link-not-copied',
  /** What was written down of the target cannot be read: it has to be chosen again. */
  'settings-lost',
  'stopped',
  'failed',
] as const;
export const externalProblemSchema = z.enum(EXTERNAL_PROBLEMS);
export type ExternalProblem = z.infer<typeof externalProblemSchema>;

/** What is known of a folder before it is chosen. */
export const externalCheckSchema = z.object({
  folder: z.string(),
  /** Why it cannot be taken; null when it can. */
  problem: externalProblemSchema.nullable(),
  /** On the disk of the data, which is lost together with them. */
  isSameDisk: z.boolean(),
  /** Snapshots of this desk that are there already. */
  ownSnapshots: z.number().int(),
  /** Desks other than this one whose snapshots lie there; they stay as they are. */
  otherDesks: z.number().int(),
  /** Null where the system does not say. */
  freeBytes: z.number().nullable(),
});
export type ExternalCheck = z.infer<typeof externalCheckSchema>;

/** What the window is told with it: how much the first snapshot takes. */
export const externalChoiceSchema = externalCheckSchema.extend({
  databaseBytes: z.number(),
  mediaBytes: z.number(),
  /** Whether this PC has a place where a passphrase is safe. */
  canKeepPassphrase: z.boolean(),
});
export type ExternalChoice = z.infer<typeof externalChoiceSchema>;

export const externalSetUpSchema = z
  .object({
    /** Null: the one that is kept stays. */
    passphrase: passphraseSchema.nullable(),
    schedule: externalScheduleSchema,
    withMedia: z.boolean(),
    withSession: z.boolean(),
  })
  .strict();
export type ExternalSetUp = z.infer<typeof externalSetUpSchema>;

const EXTERNAL_PHASES = ['copying', 'writing', 'proving', 'tidying'] as const;

/** How the snapshots outside of this PC stand. */
export const externalStatusSchema = z.object({
  /** Null when none was chosen. */
  target: z
    .object({
      folder: z.string(),
      schedule: externalScheduleSchema,
      withMedia: z.boolean(),
      withSession: z.boolean(),
      isSameDisk: z.boolean(),
      /** Whether the passphrase can be shown again, and need not be typed for a drill. */
      isPassphraseKept: z.boolean(),
    })
    .nullable(),
  /** The newest snapshot that was proven. */
  last: z
    .object({
      takenAt: z.number(),
      /** Files of messages in it; null when they were not asked for. */
      files: z.number().int().nullable(),
      /** Of those, written by this run; the others were there. */
      newFiles: z.number().int(),
      writtenBytes: z.number(),
      /** Files that the database knows and this PC does not have whole. */
      lostFiles: z.number().int(),
    })
    .nullable(),
  /** Whether the target was there when it was last looked at; null before. */
  isReachable: z.boolean().nullable(),
  phase: z.enum(EXTERNAL_PHASES).nullable(),
  progress: z.number().min(0).max(1).nullable(),
  /** Of the last try; null when it went well. */
  problem: externalProblemSchema.nullable(),
  /** Nothing good for so long that somebody must be told. */
  isOverdue: z.boolean(),
});
export type ExternalStatus = z.infer<typeof externalStatusSchema>;

/** A snapshot that lies in a folder, as far as its names say. */
export const externalSnapshotSchema = z.object({
  /** Looked up again among those that are there, never used as a path. */
  id: z.string(),
  takenAt: z.number(),
  /** The desk whose it is, as in the name of its folder. */
  desk: z.string(),
  /** Of its own parts; files are shared by snapshots. */
  sizeBytes: z.number(),
});
export type ExternalSnapshot = z.infer<typeof externalSnapshotSchema>;

const countsSchema = z.object({
  messages: z.number().int(),
  customers: z.number().int(),
  tickets: z.number().int(),
  /** The newest message's time, epoch ms; null when there is none. */
  newestMessageAt: z.number().nullable(),
});
export type SnapshotCounts = z.infer<typeof countsSchema>;

/** What a restore drill found. */
export const drillReportSchema = z.object({
  takenAt: z.number(),
  /** Null: it can be restored. */
  problem: externalProblemSchema.nullable(),
  /** As counted in the database of the snapshot; null when it did not open. */
  counts: countsSchema.nullable(),
  files: z
    .object({
      total: z.number().int(),
      /** There, with the length they should have. */
      present: z.number().int(),
      /** Of those, read to the last byte. */
      read: z.number().int(),
      damaged: z.number().int(),
      /** Known to its database, and not on the PC either when it was taken. */
      lost: z.number().int(),
    })
    .nullable(),
  hasLink: z.boolean(),
});
export type DrillReport = z.infer<typeof drillReportSchema>;
