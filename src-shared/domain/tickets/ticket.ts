import { z } from 'zod';
import { whoSchema } from '../customers/who.ts';
import { givenTimeSchema } from '../given-times.ts';
import { classificationSchema } from './classification.ts';
import { ticketKindSchema } from './ticket-kind.ts';

/** `pending`: it is the customer's turn, or something else is waited for. */
export const TICKET_STATUSES = ['open', 'pending', 'resolved'] as const;
export const ticketStatusSchema = z.enum(TICKET_STATUSES);
export type TicketStatus = z.infer<typeof ticketStatusSchema>;

export const TICKET_PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export const ticketPrioritySchema = z.enum(TICKET_PRIORITIES);
export type TicketPriority = z.infer<typeof ticketPrioritySchema>;

/** Times are epoch ms. */
export const ticketSchema = z.object({
  /** Also the number that staff quote. */
  id: z.number().int(),
  conversationId: z.number().int(),
  kind: ticketKindSchema,
  /** Why the desk chose a kind; it stays when staff correct `kind`. */
  classification: classificationSchema,
  isKindByStaff: z.boolean(),
  status: ticketStatusSchema,
  priority: ticketPrioritySchema,
  assigneeId: z.number().int().nullable(),
  /** Since when the customer waits for an answer; null when it is not the pharmacy's turn. */
  waitingSince: z.number().int().nullable(),
  /** When the answer is due; null when none is. */
  dueAt: z.number().int().nullable(),
  /** The opening minutes that `dueAt` was made with, or 0 when staff set it. */
  dueMinutes: z.number().int().nullable(),
  snoozedUntil: z.number().int().nullable(),
  firstAnsweredAt: z.number().int().nullable(),
  openedAt: z.number().int(),
  /** The last time; null when it never was. */
  reopenedAt: z.number().int().nullable(),
  resolvedAt: z.number().int().nullable(),
  /** `agent:3` or `automatic`. */
  resolvedBy: z.string().nullable(),
  closingNote: z.string().nullable(),
  updatedAt: z.number().int(),
});
export type Ticket = z.infer<typeof ticketSchema>;

/** What the chat list shows of a conversation's unresolved ticket. */
export const ticketSummarySchema = ticketSchema.pick({
  id: true,
  kind: true,
  status: true,
  priority: true,
  assigneeId: true,
  waitingSince: true,
  dueAt: true,
  dueMinutes: true,
  snoozedUntil: true,
  reopenedAt: true,
});
export type TicketSummary = z.infer<typeof ticketSummarySchema>;

/** Why somebody has a ticket. `joined`: two conversations became one. */
export const ASSIGNED_BECAUSE = [
  'balanced',
  'by-hand',
  'taken-over',
  'answered',
  'left-shift',
  'joined',
] as const;

/** One line of a ticket's history; append-only. */
export const ticketChangeSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('opened'), because: z.enum(['new-customer', 'new-message', 'by-hand']) }),
  z.object({ what: z.literal('reopened'), because: z.enum(['new-message', 'by-hand', 'separated']) }),
  z.object({ what: z.literal('classified'), classification: classificationSchema }),
  z.object({ what: z.literal('kind'), from: ticketKindSchema, to: ticketKindSchema }),
  z.object({
    what: z.literal('assigned'),
    from: z.number().int().nullable(),
    to: z.number().int().nullable(),
    because: z.enum(ASSIGNED_BECAUSE),
    note: z.string().nullable(),
  }),
  z.object({ what: z.literal('status'), from: ticketStatusSchema, to: ticketStatusSchema }),
  z.object({ what: z.literal('priority'), from: ticketPrioritySchema, to: ticketPrioritySchema }),
  z.object({ what: z.literal('due'), to: z.number().int().nullable() }),
  z.object({ what: z.literal('snoozed'), until: z.number().int() }),
  z.object({ what: z.literal('woke'), because: z.enum(['time', 'new-message', 'by-hand', 'joined']) }),
  z.object({
    what: z.literal('resolved'),
    because: z.enum(['by-hand', 'idle', 'joined']),
    note: z.string().nullable(),
  }),
  /** Why an automatic reply was or was not sent: `machine`, `hand-over` and the like, with their reason. */
  z.object({ what: z.literal('automation'), event: z.string(), because: z.string().nullable() }),
]);
export type TicketChange = z.infer<typeof ticketChangeSchema>;

export const ticketEventSchema = z.object({
  id: z.number().int(),
  at: z.number().int(),
  /** `agent:3`, `customer` or `automatic`. */
  by: z.string(),
  change: ticketChangeSchema,
});
export type TicketEvent = z.infer<typeof ticketEventSchema>;

/** A ticket with whom it is about, for lists. */
export const listedTicketSchema = ticketSchema.extend({
  customerId: z.number().int(),
  ...whoSchema.shape,
  preview: z.string(),
  unreadCount: z.number().int(),
});
export type ListedTicket = z.infer<typeof listedTicketSchema>;

/** What staff change about a ticket in one step. */
export const ticketEditSchema = z.discriminatedUnion('set', [
  z.object({ set: z.literal('kind'), kind: ticketKindSchema }).strict(),
  z.object({ set: z.literal('priority'), priority: ticketPrioritySchema }).strict(),
  z.object({ set: z.literal('status'), status: z.enum(['open', 'pending']) }).strict(),
  /** Null: as the rules say. */
  z.object({ set: z.literal('due'), dueAt: givenTimeSchema.nullable() }).strict(),
  /** Null wakes it. */
  z.object({ set: z.literal('snooze'), until: givenTimeSchema.nullable() }).strict(),
]);
export type TicketEdit = z.infer<typeof ticketEditSchema>;
