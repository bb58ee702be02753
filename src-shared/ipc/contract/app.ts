import { z } from 'zod';
import { dataStateSchema } from '../../domain/data/data-state.ts';
import { SPELLING_LANGUAGES } from '../../domain/look.ts';
import { clockStateSchema } from '../../domain/clock.ts';
import { diskStateSchema } from '../../domain/data/disk.ts';
import { startupSchema } from '../../domain/data/startup.ts';
import { upgradeProgressSchema } from '../../domain/data/upgrade.ts';

const appInfoSchema = z.object({
  version: z.string(),
  /** Simulated customers in a separate profile. */
  training: z.boolean(),
  /** `file`: this PC has no key store, so the database key lies beside the database. */
  keyProtection: z.enum(['os', 'file']),
  /** The Electron and Chromium versions, for support. */
  electron: z.string(),
  chromium: z.string(),
  /** The wa-js in WhatsApp's page, and whether it came alone from the feed; null without WhatsApp. */
  waJs: z.object({ version: z.string(), isUpdate: z.boolean() }).nullable(),
  /** What this PC's system can check the spelling of; none where it cannot. */
  spelling: z.array(z.enum(SPELLING_LANGUAGES)),
});
export type AppInfo = z.infer<typeof appInfoSchema>;

/** The program itself: how it started, its mode, its disk. */
export const appInvokes = {
  'app.info': { input: z.undefined(), output: appInfoSchema },
  /** An error nobody expected, for the log; never the text of a message. */
  'app.reportError': { input: z.object({ message: z.string().max(4_000) }).strict(), output: z.undefined() },
  'app.enterTraining': { input: z.undefined(), output: z.undefined() },
  'app.leaveTraining': { input: z.undefined(), output: z.undefined() },
  /** Asked first: whether this is the desk or the restore screen. Only that one answers `restore.…`. */
  'startup.get': { input: z.undefined(), output: startupSchema },
  /** While `startup.get` says `upgrading`; null at any other time. */
  'upgrade.get': { input: z.undefined(), output: upgradeProgressSchema.nullable() },
  /** Starts the app anew in the restore screen. */
  'app.enterRestore': { input: z.undefined(), output: z.undefined() },
  /** The same, and the training desk, from the very first screen, where nobody can be signed in. Throws already-set-up. */
  'app.restoreBeforeSetUp': { input: z.undefined(), output: z.undefined() },
  'app.trainBeforeSetUp': { input: z.undefined(), output: z.undefined() },
  'disk.get': { input: z.undefined(), output: diskStateSchema },
  /** Whether the desk works, or has come back from what stopped it. */
  'data.get': { input: z.undefined(), output: dataStateSchema },
  'clock.get': { input: z.undefined(), output: clockStateSchema },
} as const;

export const appEvents = {
  'disk.changed': diskStateSchema,
  /** `reopened`: whatever was read before may be old. */
  'data.changed': dataStateSchema,
  'upgrade.changed': upgradeProgressSchema,
  'clock.changed': clockStateSchema,
} as const;
