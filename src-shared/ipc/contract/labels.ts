import { z } from 'zod';
import { labelDraftSchema, labelSchema } from '../../domain/conversations/label.ts';
import { conversationSchema } from '../../domain/conversations/conversation.ts';
import { idSchema } from './id.ts';

/** Labels of conversations. What changes comes back as `desk.changed`, for a conversation as `conversation.changed`. */
export const labelsInvokes = {
  /** All of them, the archived ones too, in the order of their names. */
  'labels.list': { input: z.undefined(), output: z.array(labelSchema) },
  /** A new one, or with its id a changed one. Errors: label-taken, not-found. */
  'labels.save': {
    input: z.object({ id: idSchema.nullable(), draft: labelDraftSchema }).strict(),
    output: labelSchema,
  },
  /** Errors: not-found. */
  'labels.setArchived': {
    input: z.object({ id: idSchema, isArchived: z.boolean() }).strict(),
    output: z.undefined(),
  },
  /** Puts it on a conversation or takes it off. Errors: not-found. */
  'labels.assign': {
    input: z.object({ conversationId: idSchema, labelId: idSchema, isOn: z.boolean() }).strict(),
    output: conversationSchema,
  },
} as const;
