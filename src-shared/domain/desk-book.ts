import { z } from 'zod';

/** The desk's own books. `desk.changed` names those that were written in; the window reads them anew. */
export const DESK_BOOKS = [
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
] as const;
export const deskBookSchema = z.enum(DESK_BOOKS);
export type DeskBook = z.infer<typeof deskBookSchema>;
