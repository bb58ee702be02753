import { z } from 'zod';
import { whoSchema } from '../customers/who.ts';
import { messageSchema, messageTypeSchema } from '../messages/message.ts';

/**
 * Where a prescription is on its way over the counter; see src-shared/desk/prescriptions/steps.ts for what leads where.
 * `unreadable`: the customer was asked for a clearer photo.
 */
export const PRESCRIPTION_STATUSES = [
  'waiting',
  'read',
  'priced',
  'ready',
  'collected',
  'delivered',
  'unreadable',
  'cancelled',
] as const;
export const prescriptionStatusSchema = z.enum(PRESCRIPTION_STATUSES);
export type PrescriptionStatus = z.infer<typeof prescriptionStatusSchema>;

/** Nothing is left to do about these. */
export const FINISHED_STATUSES = [
  'collected',
  'delivered',
  'cancelled',
] as const satisfies readonly PrescriptionStatus[];

/** Somebody has still something to do about these. */
export const OPEN_STATUSES = [
  'waiting',
  'unreadable',
  'read',
  'priced',
  'ready',
] as const satisfies readonly PrescriptionStatus[];
export type OpenStatus = (typeof OPEN_STATUSES)[number];

export const isOpenStatus = (status: PrescriptionStatus): status is OpenStatus =>
  OPEN_STATUSES.some((open) => open === status);

export const CANCEL_REASONS = [
  'no-prescription',
  'customer-declined',
  'not-available',
  'not-dispensed',
  'other',
] as const;
export const cancelReasonSchema = z.enum(CANCEL_REASONS);
export type CancelReason = z.infer<typeof cancelReasonSchema>;

/** Money is counted in whole piastres, 100 to the pound, so that no total is ever a rounding. */
export const MAX_AMOUNT = 10_000_000;
const amountSchema = z.number().int().min(0).max(MAX_AMOUNT);

/** `alternative`: what stands in for it is named in `alternative`, and the price is that one's. */
export const STOCKS = ['yes', 'no', 'alternative'] as const;
export const stockSchema = z.enum(STOCKS);
export type Stock = z.infer<typeof stockSchema>;

export const MOST_LINES = 40;
export const MAX_QUANTITY = 99;

/** One thing on a prescription, as it may be stored: there was a time when more than MAX_QUANTITY of it could be written. */
const prescriptionLineSchema = z
  .object({
    item: z.string().trim().min(1).max(200),
    /** How to take it, as the doctor wrote; '' for nothing. */
    dose: z.string().trim().max(200),
    quantity: z.number().int().min(1),
    /** Piastres; null until it is priced. */
    unitPrice: amountSchema.nullable(),
    stock: stockSchema,
    /** Its name; '' unless `stock` is `alternative`. */
    alternative: z.string().trim().max(200),
  })
  .strict();
export type PrescriptionLine = z.infer<typeof prescriptionLineSchema>;

/** One thing on the prescription, as staff write it down. */
const writtenLineSchema = prescriptionLineSchema.extend({
  quantity: z.number().int().min(1).max(MAX_QUANTITY),
});

/** What was on a prescription before, for who writes it again. Nothing in it says whose it was. */
export const knownItemSchema = z.object({
  name: z.string(),
  /** Its last price in piastres; null for what has never had one. */
  unitPrice: z.number().int().nullable(),
  /** When it had that, epoch ms. */
  pricedAt: z.number().int().nullable(),
});
export type KnownItem = z.infer<typeof knownItemSchema>;

/** What staff write down about a prescription. Amounts in piastres. */
export const prescriptionSheetSchema = z
  .object({
    lines: z.array(writtenLineSchema).min(1).max(MOST_LINES),
    discount: amountSchema,
    deliveryFee: amountSchema,
    /** For colleagues; no customer sees it. */
    note: z.string().trim().max(1000),
  })
  .strict();
export type PrescriptionSheet = z.infer<typeof prescriptionSheetSchema>;

const agentSchema = z.number().int().nullable();
const timeSchema = z.number().int().nullable();

/** Agents are ids, times epoch ms, amounts piastres. */
export const prescriptionSchema = z.object({
  /** Also the number that staff quote. */
  id: z.number().int(),
  conversationId: z.number().int(),
  customerId: z.number().int(),
  ...whoSchema.shape,
  ticketId: z.number().int().nullable(),
  status: prescriptionStatusSchema,
  /** Since when it is what it is. */
  statusAt: z.number().int(),
  /** 1, and one more for each time the customer was asked for a clearer photo and sent one. */
  round: z.number().int(),
  note: z.string(),
  discount: z.number().int(),
  deliveryFee: z.number().int(),
  /** Null until it is priced. */
  total: z.number().int().nullable(),
  /** Whether a second person has to look before it is ready: asked for here, or by the settings for all. */
  needsCheck: z.boolean(),
  readBy: agentSchema,
  readAt: timeSchema,
  pricedBy: agentSchema,
  pricedAt: timeSchema,
  checkedBy: agentSchema,
  checkedAt: timeSchema,
  readyBy: agentSchema,
  readyAt: timeSchema,
  /** Who handed it over, or cancelled it. */
  closedBy: agentSchema,
  closedAt: timeSchema,
  cancelReason: cancelReasonSchema.nullable(),
  cancelNote: z.string(),
  /** The message that told the customer the price. */
  quotedMessageId: z.number().int().nullable(),
  lineCount: z.number().int(),
  photoCount: z.number().int(),
  createdAt: z.number().int(),
  updatedAt: z.number().int(),
});
export type Prescription = z.infer<typeof prescriptionSchema>;

/** What the customer said to the price. */
export const quoteAnswerSchema = z.object({
  /** Where it was said; the quote itself for a reaction under it. */
  messageId: z.number().int(),
  /** Their words; '' for a photo or a voice note, of which `type` and `waType` say what it is. */
  text: z.string(),
  type: messageTypeSchema,
  waType: z.string(),
  /** Epoch ms, as WhatsApp says. */
  at: z.number().int(),
  /** As far as the words show it; null when a person has to read it. */
  reading: z.enum(['yes', 'no']).nullable(),
  /** Said of several open prices at once: it may mean another one. */
  isForSeveral: z.boolean(),
  /** How many messages came after it. */
  later: z.number().int(),
});
export type QuoteAnswer = z.infer<typeof quoteAnswerSchema>;

/** With its first photo, for lists. `answer`: to the last quote, while it is being worked on. */
export const listedPrescriptionSchema = prescriptionSchema.extend({
  photo: messageSchema.nullable(),
  answer: quoteAnswerSchema.nullable(),
});
export type ListedPrescription = z.infer<typeof listedPrescriptionSchema>;

/** One line of a prescription's history; append-only. Amounts in piastres. */
export const prescriptionChangeSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('opened'), because: z.enum(['photo', 'by-hand']) }),
  z.object({ what: z.literal('photo'), messageId: z.number().int() }),
  z.object({ what: z.literal('status'), from: prescriptionStatusSchema, to: prescriptionStatusSchema }),
  z.object({ what: z.literal('lines'), lines: z.number().int() }),
  z.object({ what: z.literal('priced'), total: z.number().int() }),
  z.object({ what: z.literal('check-asked') }),
  z.object({ what: z.literal('checked') }),
  z.object({ what: z.literal('quoted'), messageId: z.number().int() }),
  z.object({ what: z.literal('asked-again'), messageId: z.number().int() }),
  z.object({ what: z.literal('cancelled'), reason: cancelReasonSchema, note: z.string() }),
]);
export type PrescriptionChange = z.infer<typeof prescriptionChangeSchema>;

export const prescriptionEventSchema = z.object({
  id: z.number().int(),
  at: z.number().int(),
  /** `agent:3`, `customer` or `automatic`. */
  by: z.string(),
  change: prescriptionChangeSchema,
});
export type PrescriptionEvent = z.infer<typeof prescriptionEventSchema>;

/** All there is about one. Photos in the order in which they are read: the newest round first. */
export const openedPrescriptionSchema = z.object({
  prescription: prescriptionSchema,
  photos: z.array(messageSchema),
  lines: z.array(prescriptionLineSchema),
  events: z.array(prescriptionEventSchema),
  /** To the last quote, while it is being worked on. */
  answer: quoteAnswerSchema.nullable(),
});
export type OpenedPrescription = z.infer<typeof openedPrescriptionSchema>;
