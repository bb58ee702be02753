import { z } from 'zod';
import { deskBookSchema } from '../../domain/desk-book.ts';

export const deskEvents = {
  /** These were written in: read them anew. */
  'desk.changed': z.object({ books: z.array(deskBookSchema) }),
} as const;
