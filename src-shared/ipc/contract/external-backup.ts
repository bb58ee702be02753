import { z } from 'zod';
import {
  drillReportSchema,
  externalChoiceSchema,
  externalSetUpSchema,
  externalSnapshotSchema,
  externalStatusSchema,
} from '../../domain/data/external-backup.ts';
import { passphraseOutcomeSchema } from '../../domain/staff/agent.ts';

/** Snapshots outside of this PC, and the drill that proves them. */
export const externalBackupInvokes = {
  /** Looks at the target as well; what it finds comes as external.changed. */
  'external.status': { input: z.undefined(), output: externalStatusSchema },
  /** Opens a dialog and looks at the folder; null when nothing was chosen. */
  'external.choose': { input: z.undefined(), output: externalChoiceSchema.nullable() },
  /** Takes the folder that was chosen last, or changes the one that is set up. Errors: invalid-input. */
  'external.setUp': { input: externalSetUpSchema, output: externalStatusSchema },
  /** What lies there stays. */
  'external.forget': { input: z.undefined(), output: externalStatusSchema },
  /** Takes a snapshot now and answers at its end; how far it is comes as external.changed. */
  'external.run': { input: z.undefined(), output: externalStatusSchema },
  /** Those of this desk in the target, newest first. Errors: target-missing. */
  'external.snapshots': { input: z.undefined(), output: z.array(externalSnapshotSchema) },
  /** Tries one (null: the newest) with the passphrase that is kept (null) or typed; how far it is comes as external.drilled. */
  'external.drill': {
    input: z
      .object({ id: z.string().max(40).nullable(), passphrase: z.string().max(200).nullable() })
      .strict(),
    output: drillReportSchema,
  },
  'external.cancelDrill': { input: z.undefined(), output: z.undefined() },
  /** The passphrase that is kept, for who has typed their own secret again. Errors: not-found. */
  'external.revealPassphrase': {
    input: z.object({ secret: z.string().max(400) }).strict(),
    output: passphraseOutcomeSchema,
  },
} as const;

export const externalBackupEvents = {
  'external.changed': externalStatusSchema,
  /** How far a drill is, from 0 to 1. */
  'external.drilled': z.number().min(0).max(1),
} as const;
