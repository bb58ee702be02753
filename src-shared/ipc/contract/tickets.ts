import { z } from 'zod';
import {
  listedTicketSchema,
  ticketEditSchema,
  ticketEventSchema,
  ticketSchema,
  ticketStatusSchema,
} from '../../domain/tickets/ticket.ts';
import { ticketKindSchema } from '../../domain/tickets/ticket-kind.ts';
import { idSchema } from './id.ts';

/** The id of the last row of a page; lists are newest first, and those of the unresolved the most urgent first. */
export const ticketFilterSchema = z
  .object({
    status: ticketStatusSchema.optional(),
    /** `mine` is the caller's; a number an agent's. */
    assignee: z.union([z.enum(['mine', 'nobody']), idSchema]).optional(),
    kind: ticketKindSchema.optional(),
    /** Its number, or a customer's name or phone. */
    query: z.string().max(200).optional(),
  })
  .strict();
export type TicketFilter = z.infer<typeof ticketFilterSchema>;

const noteSchema = z.string().trim().max(2000).nullable();

/** Units of work. What changes comes back as `desk.changed` and, for its summary, `conversation.changed`. */
export const ticketsInvokes = {
  'tickets.list': {
    input: z.object({ filter: ticketFilterSchema, after: z.string().max(100).optional() }).strict(),
    output: z.object({ items: z.array(listedTicketSchema), next: z.string().nullable() }),
  },
  /** How many unresolved ones there are: the caller's, nobody's, those whose customer waits for an answer, late ones. */
  'tickets.counts': {
    input: z.undefined(),
    output: z.object({
      open: z.number().int(),
      mine: z.number().int(),
      nobody: z.number().int(),
      waiting: z.number().int(),
      late: z.number().int(),
    }),
  },
  /** With its history, oldest first. Errors: not-found. */
  'tickets.get': {
    input: z.object({ id: idSchema }).strict(),
    output: z.object({ ticket: ticketSchema, events: z.array(ticketEventSchema) }),
  },
  /** All of a conversation's, newest first. */
  'tickets.ofConversation': {
    input: z.object({ conversationId: idSchema }).strict(),
    output: z.array(ticketSchema),
  },
  /** By hand; a conversation's unresolved ticket is given back when there is one. */
  'tickets.open': {
    input: z.object({ conversationId: idSchema, kind: ticketKindSchema }).strict(),
    output: ticketSchema,
  },
  /** Errors: not-found, ticket-resolved. */
  'tickets.edit': {
    input: z.object({ id: idSchema, edit: ticketEditSchema }).strict(),
    output: ticketSchema,
  },
  /** Gives it to somebody, or to nobody. Errors: not-found, ticket-resolved, invalid-input for who is not active. */
  'tickets.assign': {
    input: z.object({ id: idSchema, agentId: idSchema.nullable(), note: noteSchema }).strict(),
    output: ticketSchema,
  },
  /** To the caller. Errors: not-found, ticket-resolved. */
  'tickets.takeOver': { input: z.object({ id: idSchema }).strict(), output: ticketSchema },
  /** Errors: not-found, ticket-resolved. */
  'tickets.resolve': {
    input: z.object({ id: idSchema, note: noteSchema, asksRating: z.boolean() }).strict(),
    output: ticketSchema,
  },
  /** Errors: not-found, ticket-open when the conversation has another one. */
  'tickets.reopen': { input: z.object({ id: idSchema }).strict(), output: ticketSchema },
} as const;
