import { z } from 'zod';
import { messageSchema } from '../../domain/messages/message.ts';
import {
  listedTicketSchema,
  ticketEditSchema,
  ticketEventSchema,
  ticketSchema,
  ticketStatusSchema,
} from '../../domain/tickets/ticket.ts';
import { listedTransferSchema, transferSchema } from '../../domain/tickets/transfer.ts';
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
  /** The newest fifty that were handed over to the caller, newest first. */
  'tickets.transfers': { input: z.undefined(), output: z.array(listedTransferSchema) },
  /** Those of a conversation that nobody has seen yet, oldest first. Errors: not-found. */
  'tickets.unseenTransfers': {
    input: z.object({ conversationId: idSchema }).strict(),
    output: z.array(transferSchema),
  },
  /** The caller has seen it; nothing for one of somebody else. */
  'tickets.seeTransfer': { input: z.object({ id: idSchema }).strict(), output: z.undefined() },
  /** To the caller. Errors: not-found, ticket-resolved. */
  'tickets.takeOver': { input: z.object({ id: idSchema }).strict(), output: ticketSchema },
  /** The last thing that its customer asked and nobody answered; null when nobody waits. Errors: not-found. */
  'tickets.unanswered': { input: z.object({ id: idSchema }).strict(), output: messageSchema.nullable() },
  /**
   * `shown`: the message without an answer that the caller was shown; null for none. Errors: not-found, ticket-resolved,
   * customer-waits when there is another one than that.
   */
  'tickets.resolve': {
    input: z
      .object({ id: idSchema, note: noteSchema, asksRating: z.boolean(), shown: idSchema.nullable() })
      .strict(),
    output: ticketSchema,
  },
  /** Errors: not-found, ticket-open when the conversation has another one. */
  'tickets.reopen': { input: z.object({ id: idSchema }).strict(), output: ticketSchema },
} as const;
