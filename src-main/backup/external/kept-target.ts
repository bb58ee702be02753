import { readFileSync, writeFileSync } from 'node:fs';
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
  /** Whether a snapshot was proven there: from then on a folder without this desk's is another one. */
  hasBegun: z.boolean(),
  last: snapshotFactsSchema.nullable(),
  /** Proven, and about to be committed: a crash after the commit must not lose it from sight. */
  pending: snapshotFactsSchema.nullable(),
  rereading: z.object({ after: z.string(), at: z.number().nullable() }),
});
export type KeptTarget = z.infer<typeof keptTargetSchema>;

/** Undefined when none was chosen; what cannot be read counts as none, and is chosen again. */
export function readKeptTarget(file: string): KeptTarget | undefined {
  try {
    return keptTargetSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

export async function writeKeptTarget(file: string, kept: KeptTarget | undefined): Promise<void> {
  if (kept === undefined) return void (await tidy(file));
  await replace(file, async (unfinished) => {
    writeFileSync(unfinished, JSON.stringify(kept), { mode: 0o600 });
    syncFile(unfinished);
  });
}
