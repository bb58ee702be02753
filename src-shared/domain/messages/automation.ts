import { z } from 'zod';

/**
 * What is sent without a person writing it, kept with the message: by the desk, and by the WhatsApp Business app on the
 * phone (`business-app`). New ones go to the end; none is renamed, because old messages have it.
 */
const AUTOMATIONS = [
  'welcome',
  'menu',
  'menu-answer',
  'out-of-hours',
  'opt-out',
  'auto-close',
  'rating-ask',
  'rating-thanks',
  'unreadable',
  'quote',
  'waitlist',
  'refill',
  'scheduled',
  'business-app',
] as const;
export const automationSchema = z.enum(AUTOMATIONS);
export type Automation = z.infer<typeof automationSchema>;
