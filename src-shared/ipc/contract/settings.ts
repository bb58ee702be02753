import { z } from 'zod';
import { firstStepsSchema } from '../../domain/first-run.ts';
import { damagedSettingSchema } from '../../domain/mend-setting.ts';
import { settingsSchema } from '../../domain/settings.ts';

/** What the pharmacy has set. */
export const settingsInvokes = {
  'settings.get': { input: z.undefined(), output: settingsSchema },
  /** What of them cannot be read, so that the default counts, until that setting is saved anew. */
  'settings.damaged': { input: z.undefined(), output: z.array(damagedSettingSchema) },
  /** What a new desk still lacks; read anew by whoever begins to show it. */
  'settings.firstSteps': { input: z.undefined(), output: firstStepsSchema },
  /** Errors: invalid-input, with the fields. */
  'settings.update': { input: settingsSchema.partial().strict(), output: settingsSchema },
} as const;

export const settingsEvents = {
  'settings.changed': settingsSchema,
} as const;
