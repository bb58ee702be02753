import { z } from 'zod';
import { topicSchema } from '../../domain/topic.ts';

export const deskEvents = {
  /** Something of these was written: read them anew. */
  'desk.changed': z.object({ topics: z.array(topicSchema) }),
} as const;
