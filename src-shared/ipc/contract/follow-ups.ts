import { z } from 'zod';
import { givenDateSchema } from '../../domain/given-times.ts';
import { paceSchema } from '../../domain/follow-ups/pace.ts';
import {
  approvalSchema,
  dueRefillSchema,
  refillDraftSchema,
  refillSchema,
  refillStateSchema,
} from '../../domain/follow-ups/refill.ts';
import { scheduledDraftSchema, scheduledSchema } from '../../domain/follow-ups/scheduled.ts';
import {
  tellingSchema,
  waitlistDraftSchema,
  waitlistEntrySchema,
  waitlistItemSchema,
} from '../../domain/follow-ups/waitlist.ts';
import { idSchema } from './id.ts';

const ofConversation = z.object({ conversationId: idSchema }).strict();
const ofId = z.object({ id: idSchema }).strict();
/** Far more than a day's limit. */
const MOST_AT_ONCE = 500;

/** What goes to customers later. What changes comes back as `desk.changed`. */
export const followUpsInvokes = {
  'scheduled.list': {
    input: z.undefined(),
    output: z.object({ open: z.array(scheduledSchema), settled: z.array(scheduledSchema) }),
  },
  'scheduled.ofConversation': { input: ofConversation, output: z.array(scheduledSchema) },
  /** The same client key is one message. Errors: not-found, invalid-input for a time that is over or too far. */
  'scheduled.add': {
    input: scheduledDraftSchema.extend({ conversationId: idSchema, clientKey: z.uuid() }).strict(),
    output: scheduledSchema,
  },
  /** Errors: not-found, too-late when it has gone, invalid-input. */
  'scheduled.edit': {
    input: z.object({ id: idSchema, draft: scheduledDraftSchema }).strict(),
    output: scheduledSchema,
  },
  /** Errors: not-found, too-late. */
  'scheduled.cancel': { input: ofId, output: scheduledSchema },
  /** Errors: not-found, too-late. */
  'scheduled.sendNow': { input: ofId, output: scheduledSchema },

  /** Asked for last comes first; those nobody waits for too, as suggestions. */
  'waitlist.items': { input: z.undefined(), output: z.array(waitlistItemSchema) },
  'waitlist.entries': {
    input: z.object({ itemId: idSchema }).strict(),
    output: z.array(waitlistEntrySchema),
  },
  'waitlist.ofConversation': { input: ofConversation, output: z.array(waitlistEntrySchema) },
  /** Errors: not-found, invalid-input for an item without a letter or digit. */
  'waitlist.add': {
    input: waitlistDraftSchema.extend({ conversationId: idSchema }).strict(),
    output: waitlistEntrySchema,
  },
  /** Errors: not-found. */
  'waitlist.remove': { input: ofId, output: waitlistEntrySchema },
  /** Who would be told and what. Errors: not-found. */
  'waitlist.preview': { input: z.object({ itemId: idSchema }).strict(), output: tellingSchema },
  /** Errors: not-found. */
  'waitlist.tellAll': {
    input: z.object({ itemId: idSchema, entryIds: z.array(idSchema).min(1).max(MOST_AT_ONCE) }).strict(),
    output: z.object({ queued: z.number().int() }),
  },

  'refills.due': { input: z.undefined(), output: z.array(dueRefillSchema) },
  /** The active ones, the next due first. */
  'refills.list': { input: z.undefined(), output: z.array(refillSchema) },
  'refills.ofConversation': { input: ofConversation, output: z.array(refillSchema) },
  /** `id` null makes a new one. Errors: not-found. */
  'refills.save': {
    input: z.object({ id: idSchema.nullable(), conversationId: idSchema, draft: refillDraftSchema }).strict(),
    output: refillSchema,
  },
  /** Errors: not-found. */
  'refills.setState': {
    input: z.object({ id: idSchema, state: refillStateSchema }).strict(),
    output: refillSchema,
  },
  /** More than MOST_APPROVED_BY_AGENT ask for `follow-ups.send-many`. Errors: not-found, not-allowed. */
  'refills.approve': {
    input: z.object({ approvals: z.array(approvalSchema).min(1).max(MOST_AT_ONCE) }).strict(),
    output: z.object({ queued: z.number().int(), left: z.number().int() }),
  },
  /** Errors: not-found, too-late when somebody else has decided. */
  'refills.skip': {
    input: z.object({ id: idSchema, dueOn: givenDateSchema }).strict(),
    output: refillSchema,
  },
  /** Errors: not-found, too-late. */
  'refills.postpone': {
    input: z.object({ id: idSchema, dueOn: givenDateSchema, days: z.number().int().min(1).max(60) }).strict(),
    output: refillSchema,
  },

  'followUps.pace': { input: z.undefined(), output: paceSchema },
  'followUps.setPaused': { input: z.object({ isPaused: z.boolean() }).strict(), output: z.undefined() },
  /** Takes back what has not gone yet. */
  'followUps.cancelRest': { input: z.undefined(), output: z.object({ cancelled: z.number().int() }) },
  'followUps.counts': {
    input: z.undefined(),
    output: z.object({ due: z.number().int(), missed: z.number().int() }),
  },
} as const;
