import { z } from 'zod';
import { givenTimeSchema } from '../../domain/given-times.ts';
import {
  mediaCleanUpSchema,
  mediaProgressSchema,
  mediaFilterSchema,
  mediaUsageSchema,
} from '../../domain/messages/attachment.ts';
import { messageSchema } from '../../domain/messages/message.ts';
import { idSchema } from './id.ts';
import { messageCursorSchema } from './messages.ts';

const retentionSchema = z.object({ months: z.number().int().min(1).max(120) }).strict();

/** The files of messages; the window names a message, never a file or a path. */
export const mediaInvokes = {
  /** Fetches the file of a message again. */
  'media.retryDownload': { input: z.object({ messageId: idSchema }).strict(), output: messageSchema },
  /**
   * The messages of a conversation whose file passes this filter, newest first; `from`/`until`: epoch ms, until
   * exclusive.
   */
  'media.list': {
    input: z
      .object({
        conversationId: idSchema,
        filter: mediaFilterSchema,
        from: givenTimeSchema.optional(),
        until: givenTimeSchema.optional(),
        before: messageCursorSchema.optional(),
      })
      .strict(),
    output: z.object({ items: z.array(messageSchema), next: messageCursorSchema.nullable() }),
  },
  /** What the files of all messages take on the disk, by kind, the most first. */
  'media.usage': { input: z.undefined(), output: z.array(mediaUsageSchema) },
  /** What would go if files stayed for so many months. */
  'media.previewCleanUp': { input: retentionSchema, output: mediaCleanUpSchema },
  /** Lets older files go; their messages stay. Nothing that still has to be sent goes. */
  'media.cleanUp': { input: retentionSchema, output: mediaCleanUpSchema },
  /**
   * Asks where, then writes the plain file; false when the person changed their mind. Errors: file-not-here, disk-full,
   * export-failed.
   */
  'media.saveAs': {
    input: z.object({ messageId: idSchema }).strict(),
    output: z.object({ saved: z.boolean() }),
  },
  /**
   * Opens a copy in the program of its type. `refused`: it could run on this PC, so it is never opened from here.
   * Errors: file-not-here, file-not-opened, disk-full.
   */
  'media.openWith': {
    input: z.object({ messageId: idSchema }).strict(),
    output: z.object({ outcome: z.enum(['opened', 'refused']) }),
  },
  /**
   * Prints an image, turned clockwise by quarters; false when the person changed their mind.
   * Errors: file-not-here, no-printer, not-printed.
   */
  'media.print': {
    input: z.object({ messageId: idSchema, quarterTurns: z.number().int().min(0).max(3) }).strict(),
    output: z.object({ printed: z.boolean() }),
  },
  /** Shows a place on a map in the browser; only on a person's click. */
  'media.openMap': {
    input: z
      .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
      .strict(),
    output: z.undefined(),
  },
  /**
   * Opens what a message leads to in the browser, the mail program or the one that calls; only on a person's click. False
   * for what is never opened from here, see outsideAddress.
   */
  'media.openOutside': {
    input: z.object({ url: z.string().max(4096) }).strict(),
    output: z.object({ opened: z.boolean() }),
  },
} as const;

export const mediaEvents = {
  'media.progress': mediaProgressSchema,
  /** Files went, of many messages: what is shown is read anew. */
  'media.cleaned': mediaCleanUpSchema,
} as const;
