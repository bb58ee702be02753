import { z } from 'zod';

/**
 * What is sent without a person writing it, kept with the message: by the desk, by the WhatsApp Business app on the phone
 * (`business-app`), and by another program of the pharmacy (`program`). New ones go to the end; none is renamed, because
 * old messages have it.
 */
export const AUTOMATIONS = [
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
  'program',
] as const;
export const automationSchema = z.enum(AUTOMATIONS);
export type Automation = z.infer<typeof automationSchema>;
