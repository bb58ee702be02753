import { z } from 'zod';
import { givenDateSchema } from '../given-times.ts';
import { localDateSchema } from '../rules/hours.ts';
import { MAX_TEXT_LENGTH } from '../messages/message.ts';
import { agreementSchema, followedSchema } from './followed.ts';
import { itemNameSchema } from './waitlist.ts';

export const refillStateSchema = z.enum(['active', 'paused', 'stopped']);
export type RefillState = z.infer<typeof refillStateSchema>;

export const refillDraftSchema = z
  .object({
    item: itemNameSchema,
    doseNote: z.string().trim().max(300),
    /** The day the customer began with this supply. */
    startedOn: givenDateSchema,
    daysSupply: z.number().int().min(1).max(366),
    remindBeforeDays: z.number().int().min(0).max(60),
  })
  .strict()
  // Otherwise it would be due before it begins.
  .refine(({ daysSupply, remindBeforeDays }) => remindBeforeDays < daysSupply, {
    path: ['remindBeforeDays'],
  });
export type RefillDraft = z.infer<typeof refillDraftSchema>;

export const refillSchema = z.object({
  id: z.number().int(),
  for: followedSchema,
  item: z.string(),
  doseNote: z.string(),
  startedOn: localDateSchema,
  daysSupply: z.number().int(),
  remindBeforeDays: z.number().int(),
  /** The pharmacy's date from which the reminder is due. */
  nextDue: localDateSchema,
  state: refillStateSchema,
  /** Epoch ms. */
  lastRemindedAt: z.number().int().nullable(),
  /** The customer wrote after the last reminder. */
  hasAnswer: z.boolean(),
  createdAt: z.number().int(),
});
export type Refill = z.infer<typeof refillSchema>;

/** A reminder that waits for a person's word, or (`isApproved`) for its turn to go. */
export const dueRefillSchema = z.object({
  refill: refillSchema,
  agreement: agreementSchema,
  isApproved: z.boolean(),
  /** As it would go, in the customer's language. */
  text: z.string(),
});
export type DueRefill = z.infer<typeof dueRefillSchema>;

/** More at once needs somebody who may send to many. */
export const MOST_APPROVED_BY_AGENT = 10;

export const approvalSchema = z
  .object({
    refillId: z.number().int().positive(),
    /** What was on the screen: an approval for another day than the present one counts for nothing. */
    dueOn: givenDateSchema,
    text: z.string().trim().min(1).max(MAX_TEXT_LENGTH),
    /** Staff say that the customer agreed to be reminded; recorded, where nothing was known. */
    saysAgreed: z.boolean(),
  })
  .strict();
export type Approval = z.infer<typeof approvalSchema>;
