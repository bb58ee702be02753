import { z } from 'zod';
import { damagedSettingSchema } from '../../domain/mend-setting.ts';
import { settingsSchema } from '../../domain/settings.ts';

/** What the pharmacy has set. */
export const settingsInvokes = {
  'settings.get': { input: z.undefined(), output: settingsSchema },
  /** What of them cannot be read, so that the default counts, until that setting is saved anew. */
  'settings.damaged': { input: z.undefined(), output: z.array(damagedSettingSchema) },
  /** Errors: invalid-input, with the fields. */
  'settings.update': { input: settingsSchema.partial().strict(), output: settingsSchema },
} as const;

export const settingsEvents = {
  'settings.changed': settingsSchema,
} as const;
