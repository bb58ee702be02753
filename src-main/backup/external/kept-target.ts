import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { externalScheduleSchema } from '#shared/domain/data/external-backup.ts';
import { replace } from '../../lib/files/replace.ts';
import { tidy } from '../../lib/files/remove.ts';
import { syncFile } from '../../lib/sync-file.ts';

const snapshotFactsSchema = z.object({
  snapshot: z.string(),
  takenAt: z.number(),
  files: z.number().nullable(),
  newFiles: z.number(),
  writtenBytes: z.number(),
  lostFiles: z.number(),
});
export type SnapshotFacts = z.infer<typeof snapshotFactsSchema>;

/** Of this PC and not of the pharmacy: a path means something on one PC only, so no backup takes it along. */
const keptTargetSchema = z.object({
  version: z.literal(1),
  folder: z.string(),
  schedule: externalScheduleSchema,
  withMedia: z.boolean(),
  withSession: z.boolean(),
  isSameDisk: z.boolean(),
  /** Epoch ms. */
  chosenAt: z.number(),
  /** The desk whose key the key file holds: restored data have another one. */
  deskId: z.string(),
  /** As the system's key store wraps it; null where there is none. */
  passphrase: z.string().nullable(),
  /** SHA-256 of the key file that belongs to it; absent in what an older program wrote. */
  keyDigest: z.string().optional(),
  /** The snapshots there are still opened by the passphrase before this one. */
  hasNewKey: z.boolean().default(false),
  /** Whether a snapshot was proven there: from then on a folder without this desk's is another one. */
  hasBegun: z.boolean(),
  last: snapshotFactsSchema.nullable(),
  /** Proven, and about to be committed: a crash after the commit must not lose it from sight. */
  pending: snapshotFactsSchema.nullable(),
  /** The pharmacy's day on which staff were last told that it is overdue. */
  toldOn: z.string().optional(),
  rereading: z.object({ after: z.string(), at: z.number().nullable() }),
});
export type KeptTarget = z.infer<typeof keptTargetSchema>;

/** Undefined when none was chosen, and when it cannot be read, as what a newer program wrote: see {@link isKeptTargetLost}. */
export function readKeptTarget(file: string): KeptTarget | undefined {
  try {
    return keptTargetSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Whether one was chosen and nobody can say any more which: the snapshots have stopped, and a person must be told. */
export const isKeptTargetLost = (file: string): boolean =>
  existsSync(file) && readKeptTarget(file) === undefined;

export async function writeKeptTarget(file: string, kept: KeptTarget | undefined): Promise<void> {
  if (kept === undefined) return void (await tidy(file));
  await replace(file, async (unfinished) => {
    writeFileSync(unfinished, JSON.stringify(kept), { mode: 0o600 });
    syncFile(unfinished);
  });
}
