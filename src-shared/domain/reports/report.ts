import { z } from 'zod';
import { givenDateSchema } from '../given-times.ts';
import { automationSchema } from '../messages/automation.ts';
import { cancelReasonSchema } from '../prescriptions/prescription.ts';
import { ticketKindSchema } from '../tickets/ticket-kind.ts';
import { linkSchema } from '../transport-capabilities.ts';

const count = z.number().int();

/** Days of the pharmacy's calendar, both included. */
export const reportPeriodSchema = z
  .object({ from: givenDateSchema, to: givenDateSchema })
  .strict()
  .refine(({ from, to }) => from <= to, { message: 'backwards' });
export type ReportPeriod = z.infer<typeof reportPeriodSchema>;

/** Each narrows the figures that know it: see figures-of-filter.ts. */
export const reportFilterSchema = z
  .object({ agentId: count.nullable(), kind: ticketKindSchema.nullable(), link: linkSchema.nullable() })
  .strict();
export type ReportFilter = z.infer<typeof reportFilterSchema>;

export const NO_REPORT_FILTER: ReportFilter = { agentId: null, kind: null, link: null };

/**
 * How long something took. Median and 90th percentile are whole minutes: that one of `count` durations that has so many
 * below it, exact up to an hour; beyond it the least minute of its range (`rangeMinutes` wide).
 */
const percentileSchema = z.object({ minutes: count, rangeMinutes: count });
export const durationsSchema = z.object({
  count,
  meanMs: z.number().nullable(),
  median: percentileSchema.nullable(),
  ninetieth: percentileSchema.nullable(),
});
export type Durations = z.infer<typeof durationsSchema>;

export const TICKET_SOURCES = ['menu', 'rule', 'photo', 'order', 'default'] as const;

/** Amounts are piastres. What each says is defined in docs/design/reports.md. */
export const reportFiguresSchema = z.object({
  messages: z.object({
    in: count,
    out: count,
    outBy: z.object({ staff: count, phone: count, automatic: count, other: count }),
    links: z.array(z.object({ link: linkSchema, in: count, out: count, failed: count, missedCalls: count })),
    failed: count,
    missedCalls: count,
  }),
  customers: z.object({ new: count, returning: count }),
  tickets: z.object({
    opened: count,
    kinds: z.array(z.object({ kind: ticketKindSchema, count })),
    sources: z.array(z.object({ source: z.enum(TICKET_SOURCES), count })),
    resolved: count,
    resolvedByStaff: count,
    unanswered: count,
    reopened: count,
  }),
  answer: durationsSchema,
  promise: z.object({ kept: count, late: count }),
  resolution: durationsSchema,
  prescriptions: z.object({
    new: count,
    read: count,
    priced: count,
    pricedAmount: count,
    ready: count,
    collected: count,
    delivered: count,
    doneAmount: count,
    cancelled: z.array(z.object({ reason: cancelReasonSchema, count })),
    toPrice: durationsSchema,
    toReady: durationsSchema,
  }),
  refills: z.object({ approved: count, skipped: count, sent: count, answered: count }),
  waitlist: z.object({ added: count, told: count, removed: count }),
  templates: z.array(z.object({ id: count, name: z.string(), count })),
  approvedTemplates: z.array(z.object({ name: z.string(), count })),
  automation: z.object({
    texts: z.array(z.object({ automation: automationSchema, count })),
    menus: count,
    menusToPerson: count,
  }),
  ratings: z.object({ asked: count, scores: z.array(count).length(5), average: z.number().nullable() }),
});
export type ReportFigures = z.infer<typeof reportFiguresSchema>;

/** One bar of the charts. */
const bucketSchema = z.object({
  from: z.string(),
  to: z.string(),
  in: count,
  out: count,
  new: count,
  returning: count,
  opened: count,
  resolved: count,
});
export type ReportBucket = z.infer<typeof bucketSchema>;

/** What somebody did, with what says how much there was to do. */
const agentSchema = z.object({
  agentId: count,
  name: z.string(),
  isActive: z.boolean(),
  written: count,
  tickets: count,
  resolved: count,
  answer: durationsSchema,
  promise: z.object({ kept: count, late: count }),
  prescriptions: count,
  ratings: z.object({ scores: z.array(count).length(5), average: z.number().nullable() }),
});
export type ReportAgent = z.infer<typeof agentSchema>;

export const reportSchema = z.object({
  period: z.object({ from: z.string(), to: z.string() }),
  /** As many days, right before. */
  before: z.object({ from: z.string(), to: z.string() }),
  figures: reportFiguresSchema,
  figuresBefore: reportFiguresSchema,
  /** Days up to two months, else months. */
  step: z.enum(['day', 'month']),
  buckets: z.array(bucketSchema),
  /** Customers' messages by hour of the week, Saturday's first hour first. */
  hours: z.array(count).length(168),
  agents: z.array(agentSchema),
  /** Stretches within the period of which messages may be missing, and in how many chats. */
  gaps: z.object({ chats: count, longestMs: count }),
  /** Which part of what was there before the desk counted is counted; 1 when all is. */
  counted: z.number().min(0).max(1),
});
export type Report = z.infer<typeof reportSchema>;

/** Behind which figures lie conversations that can be listed. */
export const REPORT_LISTS = [
  'new',
  'returning',
  'opened',
  'resolved',
  'unanswered',
  'late',
  'reopened',
  'missed-calls',
  'rated',
] as const;
export const reportListSchema = z.enum(REPORT_LISTS);
export type ReportList = z.infer<typeof reportListSchema>;

/** A conversation behind a figure, and when what it is counted for was. */
export const reportChatSchema = z.object({
  conversationId: count,
  at: count,
  customerName: z.string().nullable(),
  customerPhone: z.string().nullable(),
  customerUsername: z.string().nullable(),
});
export type ReportChat = z.infer<typeof reportChatSchema>;
