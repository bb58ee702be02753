import { z } from 'zod';
import { noteTextSchema } from '../../domain/conversations/note.ts';
import { languageSchema } from '../../domain/bilingual.ts';
import {
  cancelReasonSchema,
  knownItemSchema,
  listedPrescriptionSchema,
  openedPrescriptionSchema,
  OPEN_STATUSES,
  prescriptionSheetSchema,
} from '../../domain/prescriptions/prescription.ts';
import { idSchema } from './id.ts';

/** One column of the queue, or all that are done. */
export const prescriptionFilterSchema = z.enum([...OPEN_STATUSES, 'finished']);
export type PrescriptionFilter = z.infer<typeof prescriptionFilterSchema>;

/** Keyset cursor: the sort key of the last row of a page. */
export const prescriptionCursorSchema = z.object({ at: z.number().int(), id: idSchema });
export type PrescriptionCursor = z.infer<typeof prescriptionCursorSchema>;

const oneSchema = z.object({ id: idSchema }).strict();
const sheetSchema = z.object({ id: idSchema, sheet: prescriptionSheetSchema }).strict();
const draftSchema = z.object({ id: idSchema, language: languageSchema }).strict();
const textSchema = z.object({ text: z.string() });
const countSchema = z.number().int().nonnegative();

/**
 * The prescriptions. What changes comes back as `desk.changed`. A step that is not for one in its status (somebody else
 * has done it) fails with prescription-moved; every id can be not-found.
 */
export const prescriptionsInvokes = {
  /** Open ones: who has waited longest first. Finished ones: the newest first. */
  'prescriptions.list': {
    input: z
      .object({ filter: prescriptionFilterSchema, after: prescriptionCursorSchema.optional() })
      .strict(),
    output: z.object({
      items: z.array(listedPrescriptionSchema),
      next: prescriptionCursorSchema.nullable(),
    }),
  },
  /** How many there are of each that is open. */
  'prescriptions.counts': {
    input: z.undefined(),
    output: z.object({
      waiting: countSchema,
      unreadable: countSchema,
      read: countSchema,
      priced: countSchema,
      ready: countSchema,
    }),
  },
  'prescriptions.get': { input: oneSchema, output: openedPrescriptionSchema },
  /** The newest of a conversation, newest first. */
  'prescriptions.ofConversation': {
    input: z.object({ conversationId: idSchema }).strict(),
    output: z.array(listedPrescriptionSchema),
  },
  /** What was priced before and begins like the text; what was there last comes first. */
  'prescriptions.knownItems': {
    input: z.object({ text: z.string().max(200) }).strict(),
    output: z.array(knownItemSchema),
  },
  /** Of a photo that the desk took for something else; one that has a prescription gives that back, opened anew. */
  'prescriptions.create': {
    input: z.object({ messageId: idSchema }).strict(),
    output: listedPrescriptionSchema,
  },
  /** Read, but not priced. */
  'prescriptions.save': { input: sheetSchema, output: openedPrescriptionSchema },
  /** The same with every price. Errors: prescription-unpriced. */
  'prescriptions.price': { input: sheetSchema, output: openedPrescriptionSchema },
  /** A second person is to look at this one before it is ready. */
  'prescriptions.requestCheck': {
    // The note says whom one asks; see notes.add.
    input: z.object({ id: idSchema, note: noteTextSchema.optional() }).strict(),
    output: openedPrescriptionSchema,
  },
  /** Errors: prescription-own-check for who read or priced it. */
  'prescriptions.check': { input: oneSchema, output: openedPrescriptionSchema },
  /** Errors: prescription-unchecked. */
  'prescriptions.makeReady': { input: oneSchema, output: openedPrescriptionSchema },
  'prescriptions.handOver': {
    input: z.object({ id: idSchema, how: z.enum(['collected', 'delivered']) }).strict(),
    output: openedPrescriptionSchema,
  },
  /** What `askAgain` would send. */
  'prescriptions.unreadableText': { input: draftSchema, output: textSchema },
  /** Asks the customer for a clearer photo, once however often it is pressed. Errors: message-too-long. */
  'prescriptions.askAgain': { input: draftSchema, output: openedPrescriptionSchema },
  /** What the customer could be told of the price; staff change it and send it as a message. */
  'prescriptions.quoteText': { input: draftSchema, output: textSchema },
  /** That message has been queued. */
  'prescriptions.quoted': {
    input: z.object({ id: idSchema, messageId: idSchema }).strict(),
    output: openedPrescriptionSchema,
  },
  /**
   * Items of the quote say a recorded allergy, and the person at the counter was asked whether a pharmacist has looked at
   * them. Changes nothing; it is written down in the audit.
   */
  'prescriptions.answerAllergy': {
    input: z
      .object({ id: idSchema, isReviewed: z.boolean(), items: z.number().int().positive().max(1000) })
      .strict(),
    output: z.null(),
  },
  'prescriptions.cancel': {
    input: z.object({ id: idSchema, reason: cancelReasonSchema, note: z.string().trim().max(500) }).strict(),
    output: openedPrescriptionSchema,
  },
  /** The last step was a mistake: back to where it was before. */
  'prescriptions.reopen': { input: oneSchema, output: openedPrescriptionSchema },
} as const;
