import { z } from 'zod';

/**
 * What the desk sends without a person writing it, kept with the message. New ones go to the end; none is renamed,
 * because old messages have it.
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
] as const;
export const automationSchema = z.enum(AUTOMATIONS);
export type Automation = z.infer<typeof automationSchema>;
