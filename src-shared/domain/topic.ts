import { z } from 'zod';

/**
 * What the desk keeps lists of. `desk.changed` names those of which something was written; the window reads them anew.
 */
export const TOPICS = [
  'tickets',
  'customers',
  'prescriptions',
  'waitlist',
  'reminders',
  'scheduled',
  'notes',
  'labels',
  'ratings',
  'automation',
  'unfinished',
  'cloud',
  'programs',
  'reply-windows',
  'approved-templates',
  'stars',
  'past',
  'pictures',
  'views',
  'privacy',
  'reports',
] as const;
export const topicSchema = z.enum(TOPICS);
export type Topic = z.infer<typeof topicSchema>;
