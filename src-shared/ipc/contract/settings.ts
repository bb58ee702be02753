import { z } from 'zod';
import { settingsSchema } from '../../domain/settings.ts';

/** What the pharmacy has set. */
export const settingsInvokes = {
  'settings.get': { input: z.undefined(), output: settingsSchema },
  'settings.update': { input: settingsSchema.partial().strict(), output: settingsSchema },
} as const;

export const settingsEvents = {
  'settings.changed': settingsSchema,
} as const;
