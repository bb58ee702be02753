import { z } from 'zod';
import { alertKindSchema } from '../../domain/alerts/alert-settings.ts';
import { VOLUMES } from '../../domain/look.ts';
import { idSchema } from './id.ts';

const startupSchema = z.object({
  /** Whether the program starts with this PC. */
  isOn: z.boolean(),
  /** False where it cannot be arranged: it is not installed here. */
  canChange: z.boolean(),
});

/** What staff are told of outside of the window, and what the program does without one. */
export const alertsInvokes = {
  /** The conversation whose notification was pressed; once. */
  'alerts.takeWanted': {
    input: z.undefined(),
    output: z.object({ conversationId: idSchema }).nullable(),
  },
  'alerts.startup': { input: z.undefined(), output: startupSchema },
  'alerts.setStartup': { input: z.object({ isOn: z.boolean() }).strict(), output: startupSchema },
} as const;

export const alertsEvents = {
  /** Something is to be heard; it says nothing of whom. */
  'alerts.ring': z.object({ kind: alertKindSchema, volume: z.enum(VOLUMES) }),
  /** Somebody has pressed a notification: ask `alerts.takeWanted`. */
  'alerts.wanted': z.null(),
} as const;
