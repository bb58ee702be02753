import { z } from 'zod';
import { conversationSchema } from '../../domain/conversations/conversation.ts';
import {
  customerChangeSchema,
  customerHealthSchema,
  customerHistorySchema,
  customerSchema,
  healthChangeSchema,
  healthNoticeSchema,
  listedCustomerSchema,
  lookalikeSchema,
  calledPersonSchema,
  phoneHoldersSchema,
  tagSchema,
} from '../../domain/customers/customer.ts';
import {
  CUSTOMER_COLUMNS,
  FILE_PROBLEMS,
  ROW_PROBLEMS,
  TABLE_FORMATS,
} from '../../domain/customers/customer-table.ts';
import { idSchema } from './id.ts';

/** More than a screen shows. */
export const MOST_WANTED_PICTURES = 60;

/** Keyset cursor: the sort key of the last row of a page. */
export const customerCursorSchema = z.object({ key: z.string().max(400), id: idSchema });
export type CustomerCursor = z.infer<typeof customerCursorSchema>;

/** Tens of thousands of customers, and few enough bytes to be sent in one call. */
export const MAX_TABLE_BYTES = 20_000_000;

const tableSchema = z
  .object({
    format: z.enum(TABLE_FORMATS),
    /** Binary as it is: Electron's structured clone carries it. */
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= MAX_TABLE_BYTES),
  })
  .strict();

const countsSchema = z.object({
  added: z.number().int(),
  updated: z.number().int(),
  /** They say nothing new. */
  unchanged: z.number().int(),
  /** A customer is known by a number, so these are left out. */
  withoutPhone: z.number().int(),
});

/** Rows that are left out, the first of them; a person corrects these and takes the table in again. */
const leftOutSchema = z.object({
  problems: z.array(
    z.object({ row: z.number().int(), code: z.enum(ROW_PROBLEMS), written: z.string().nullable() }),
  ),
  /** How many more there are. */
  more: z.number().int(),
});

/** What becomes of a table: each row is taken or named among those left out; `refused` is a file that cannot be read. */
export const tableImportSchema = z.discriminatedUnion('kind', [
  countsSchema.extend({
    kind: z.literal('readable'),
    columns: z.array(z.enum(CUSTOMER_COLUMNS)),
    leftOut: leftOutSchema,
  }),
  z.object({ kind: z.literal('refused'), problem: z.enum(FILE_PROBLEMS) }),
]);
export type TableImport = z.infer<typeof tableImportSchema>;

/** Staff say that a number belongs to two customers: a family with one phone. */
const sharing = { sharesPhones: z.boolean().optional() };

const headingsSchema = z.record(z.enum(CUSTOMER_COLUMNS), z.string().max(80));

/** The pharmacy's people. What changes comes back as `desk.changed`, a name as `conversation.changed` too. */
export const customersInvokes = {
  /** By name; `query` matches names, phones and tags (Arabic-folded). */
  'customers.list': {
    input: z
      .object({
        query: z.string().max(200).optional(),
        tagId: idSchema.optional(),
        optedOut: z.boolean().optional(),
        after: customerCursorSchema.optional(),
      })
      .strict(),
    output: z.object({ items: z.array(listedCustomerSchema), next: customerCursorSchema.nullable() }),
  },
  /** Errors: not-found. */
  'customers.get': { input: z.object({ id: idSchema }).strict(), output: customerSchema },
  /** Private: notes, allergies, chronic medicines. Errors: not-found. */
  'customers.getHealth': { input: z.object({ id: idSchema }).strict(), output: customerHealthSchema },
  /** Allergies and chronic medicines, or only that there are private notes where the caller may not see them. Errors: not-found. */
  'customers.healthNotice': { input: z.object({ id: idSchema }).strict(), output: healthNoticeSchema },
  /** Errors: not-found. */
  'customers.history': { input: z.object({ id: idSchema }).strict(), output: customerHistorySchema },
  /** Who may be the same person. Errors: not-found. */
  'customers.lookalikes': { input: z.object({ id: idSchema }).strict(), output: z.array(lookalikeSchema) },
  /** Whose pictures there are; `version` is another one with another picture. See pictureUrl. */
  'customers.pictures': {
    input: z.undefined(),
    output: z.array(z.object({ customerId: idSchema, version: z.number().int() })),
  },
  /** These are seen now: what is not known of them is asked for by and by. */
  'customers.wantPictures': {
    input: z.object({ ids: z.array(idSchema).min(1).max(MOST_WANTED_PICTURES) }).strict(),
    output: z.void(),
  },
  /** JPEG, as large as WhatsApp has it; null where it does not come now. */
  'customers.largePicture': {
    input: z.object({ id: idSchema }).strict(),
    output: z.instanceof(Uint8Array).nullable(),
  },
  'customers.tags': {
    input: z.undefined(),
    output: z.array(tagSchema.extend({ customers: z.number().int() })),
  },
  /** Whose the numbers are, for who gives them to a customer (null: a new one); what is no number is left out. */
  'customers.phoneHolders': {
    input: z.object({ id: idSchema.nullable(), phones: customerChangeSchema.shape.phones.unwrap() }).strict(),
    output: z.array(phoneHoldersSchema),
  },
  /** Whom a message calls by “@”; without its id, only what the digits say: those of a privacy id, else of a number. */
  'customers.called': {
    input: z.object({ id: z.string().regex(/^[1-9]\d{5,19}$/), messageId: idSchema.optional() }).strict(),
    output: calledPersonSchema,
  },
  /**
   * Errors: those of a number (phone-invalid and kin), phone-own, phone-taken, invalid-input without a name and a
   * number.
   */
  'customers.add': {
    input: z.object({ change: customerChangeSchema, ...sharing }).strict(),
    output: customerSchema,
  },
  /** Errors: not-found, those of a number, phone-own, phone-taken, invalid-input for a birthday to come. */
  'customers.save': {
    input: z.object({ id: idSchema, change: customerChangeSchema, ...sharing }).strict(),
    output: customerSchema,
  },
  /** Errors: not-found. */
  'customers.saveHealth': {
    input: z.object({ id: idSchema, change: healthChangeSchema }).strict(),
    output: customerHealthSchema,
  },
  /**
   * The conversation with one of the customer's numbers, made when there is none. Errors: not-found, invalid-input,
   * phone-own.
   */
  'customers.start': {
    input: z.object({ id: idSchema, phone: z.string().regex(/^\d{5,15}$/) }).strict(),
    output: conversationSchema,
  },
  /**
   * The conversation with a number as somebody wrote it, and a customer for it when nobody has it. Errors: those of a
   * number, phone-own.
   */
  'customers.startWithPhone': {
    input: z.object({ phone: z.string().max(200) }).strict(),
    output: conversationSchema,
  },
  /** What an import would do, or what is wrong with the file; nothing is written. */
  'customers.previewImport': { input: tableSchema, output: tableImportSchema },
  'customers.import': { input: tableSchema, output: tableImportSchema },
  /**
   * Asks where, then writes all customers; the health columns only when asked for. Null when nothing was chosen.
   * Errors: export-failed.
   */
  'customers.export': {
    input: z
      .object({ format: z.enum(TABLE_FORMATS), withHealth: z.boolean(), headings: headingsSchema })
      .strict(),
    output: z.object({ file: z.string(), customers: z.number().int() }).nullable(),
  },
} as const;
