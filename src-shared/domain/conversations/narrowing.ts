import { z } from 'zod';
import { messageTypeSchema } from '../messages/message.ts';
import { ticketKindSchema } from '../tickets/ticket-kind.ts';

/** Days by the pharmacy's clock; a view that is kept means those of the day on which it is looked at. */
export const daySpanSchema = z.enum(['today', 'yesterday', 'week', 'month']);
export type DaySpan = z.infer<typeof daySpanSchema>;

const id = z.number().int().positive();

/** What the chat list is narrowed down to; every part must hold, and null or false asks nothing. */
export const chosenChatsSchema = z
  .object({
    unreadOnly: z.boolean().default(false),
    /** Whose chats are archived. */
    archivedOnly: z.boolean().default(false),
    /** Whose customer waits for an answer; the one who waits longest stands on top. */
    needsReply: z.boolean().default(false),
    /** One of the conversation's labels. */
    labelId: id.nullable().default(null),
    /** One of the customer's tags. */
    tagId: id.nullable().default(null),
    /** Whose ticket it is; a number is a colleague's. */
    assignee: z
      .union([z.enum(['mine', 'nobody']), id])
      .nullable()
      .default(null),
    ticketKind: ticketKindSchema.nullable().default(null),
    ticketStatus: z.enum(['open', 'pending', 'resolved', 'snoozed']).nullable().default(null),
    /** With a photo, a recording, a video or a document in it. */
    hasFiles: z.boolean().default(false),
    /** When the last message was. */
    days: daySpanSchema.nullable().default(null),
  })
  .strict();
export type ChosenChats = z.infer<typeof chosenChatsSchema>;

const day = z
  .string()
  .regex(/^(?:\d{4}-\d{2}-\d{2})?$/)
  .default('');

/** What the messages of a search are narrowed down to: `''` asks nothing; `agent:3` is a colleague. */
export const chosenMessagesSchema = z
  .object({
    writer: z
      .string()
      .regex(/^(?:customer|pharmacy|agent:\d{1,15})?$/)
      .default(''),
    type: z.union([messageTypeSchema, z.literal('')]).default(''),
    hasFile: z.boolean().default(false),
    first: day,
    last: day,
  })
  .strict();
export type ChosenMessages = z.infer<typeof chosenMessagesSchema>;

/** All of it together, with what is searched for. */
export const narrowingSchema = z
  .object({
    query: z.string().max(200).default(''),
    chats: chosenChatsSchema.default(chosenChatsSchema.parse({})),
    messages: chosenMessagesSchema.default(chosenMessagesSchema.parse({})),
  })
  .strict();
export type Narrowing = z.infer<typeof narrowingSchema>;

export const EVERYTHING: Narrowing = narrowingSchema.parse({});
