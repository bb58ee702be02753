import { z } from 'zod';
import { attachmentKindSchema } from '../messages/attachment.ts';
import {
  FAILURE_REASONS,
  messageDirectionSchema,
  messageStatusSchema,
  messageTypeSchema,
  shownAt,
  type Message,
} from '../messages/message.ts';
import { programIdOf } from './program-key.ts';

const timeSchema = z.iso.datetime();

/** A message as other programs get it. A promise to them: fields are added, never renamed or taken away. */
export const apiMessageSchema = z
  .object({
    id: z.number().int(),
    conversationId: z.number().int(),
    direction: messageDirectionSchema,
    type: messageTypeSchema,
    /** The text, or the caption of the file. */
    text: z.string(),
    file: z
      .object({
        kind: attachmentKindSchema,
        fileName: z.string().nullable(),
        mimeType: z.string().nullable(),
        sizeBytes: z.number().int().nullable(),
      })
      .nullable(),
    status: messageStatusSchema,
    failureReason: z.enum(FAILURE_REASONS).nullable(),
    /** Who wrote it: the customer, staff here, the phone, Rosheta by itself, or a program by its key. */
    from: z.enum(['customer', 'staff', 'phone', 'rosheta', 'program']),
    sentAt: timeSchema,
    editedAt: timeSchema.nullable(),
    revokedAt: timeSchema.nullable(),
  })
  .meta({ id: 'Message' });
export type ApiMessage = z.infer<typeof apiMessageSchema>;

export function toApiMessage(message: Message): ApiMessage {
  const { id, conversationId, direction, type, content, attachment, status, failureReason } = message;
  return {
    id,
    conversationId,
    direction,
    type,
    text: content,
    file: attachment && {
      kind: attachment.kind,
      fileName: attachment.fileName,
      mimeType: attachment.mimeType,
      sizeBytes: attachment.sizeBytes,
    },
    status,
    failureReason,
    from: writerOf(message),
    sentAt: isoTime(shownAt(message)),
    editedAt: message.editedAt === null ? null : isoTime(message.editedAt),
    revokedAt: message.revokedAt === null ? null : isoTime(message.revokedAt),
  };
}

const LAST_TIME = Date.parse('9999-12-31T23:59:59.999Z');

/** A phone may claim any time at all, and past these four digits of a year it would be none that others can read. */
export const isoTime = (at: number): string => new Date(Math.min(Math.max(0, at), LAST_TIME)).toISOString();

function writerOf({ direction, sentBy, automation }: Message): ApiMessage['from'] {
  if (direction === 'incoming') return 'customer';
  if (programIdOf(sentBy) !== undefined) return 'program';
  if (sentBy === 'phone') return 'phone';
  return automation === null ? 'staff' : 'rosheta';
}
