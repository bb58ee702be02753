import { z } from 'zod';

/** What of an exported date comes first. Phones write either, and where nothing exceeds 12 only a person can tell. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export const dateOrderSchema = z.enum(DATE_ORDERS);
export type DateOrder = z.infer<typeof dateOrderSchema>;

/**
 * Why a file is not taken in; each has a translated sentence that says what to do.
 * - `not-a-chat`: no line begins as WhatsApp's exports do.
 * - `empty`: nobody has written anything in it.
 * - `group`: several people wrote; the desk has conversations with one.
 * - `no-text`: a zip without the text of a chat.
 * - `suspicious`: a zip that is no export: too many files, or one that unpacks to far more than it is.
 * - `too-large`: a text longer than any chat.
 * - `gone`: the file is not there any more, or cannot be read.
 */
const EXPORT_PROBLEMS = [
  'not-a-chat',
  'empty',
  'group',
  'no-text',
  'suspicious',
  'too-large',
  'gone',
] as const;
export const exportProblemSchema = z.enum(EXPORT_PROBLEMS);
export type ExportProblem = z.infer<typeof exportProblemSchema>;

/** What a line of an export is. `file`: also one that was left out of the export. */
const PAST_KINDS = ['text', 'file', 'location', 'deleted', 'missed-call', 'missed-video-call'] as const;
export const pastKindSchema = z.enum(PAST_KINDS);
export type PastKind = z.infer<typeof pastKindSchema>;

/** A line as the preview shows it. */
export const previewLineSchema = z.object({
  author: z.string(),
  /** Epoch ms. */
  at: z.number().int(),
  kind: pastKindSchema,
  text: z.string(),
  fileName: z.string().nullable(),
  isFileThere: z.boolean(),
});
export type PreviewLine = z.infer<typeof previewLineSchema>;

/** One exported chat, before anything of it is written. */
export const chatPreviewSchema = z.object({
  authors: z.array(z.object({ name: z.string(), messages: z.number().int() })),
  /** Who of them the pharmacy seems to be; null where nothing tells. */
  pharmacy: z.string().nullable(),
  /** What the file says of the customer, to look for. */
  customer: z.object({ name: z.string().nullable(), phone: z.string().nullable() }),
  /** As it was read. */
  order: dateOrderSchema,
  /** No day exceeds 12, so that a person must say. */
  asksOrder: z.boolean(),
  messages: z.number().int(),
  /** Lines of WhatsApp's own, which are left out. */
  notices: z.number().int(),
  /** That messages speak of, and those of them that came along. */
  files: z.number().int(),
  filesThere: z.number().int(),
  /** Epoch ms. */
  firstAt: z.number().int(),
  lastAt: z.number().int(),
  /** Whose clock the times are taken by. */
  timeZone: z.string(),
  lines: z.array(previewLineSchema),
});
export type ChatPreview = z.infer<typeof chatPreviewSchema>;

/**
 * Where an import stands. `stopped`: before its end, by a person or with the program; the same file goes on where it
 * stopped. `undoing`: being taken back.
 */
const PAST_IMPORT_STATES = ['running', 'stopped', 'done', 'undoing', 'undone'] as const;
export const pastImportStateSchema = z.enum(PAST_IMPORT_STATES);
export type PastImportState = z.infer<typeof pastImportStateSchema>;

/** An import of an exported chat. */
export const pastImportSchema = z.object({
  id: z.number().int(),
  conversationId: z.number().int(),
  /** The customer's name or null; their number or null. */
  name: z.string().nullable(),
  phone: z.string().nullable(),
  fileName: z.string(),
  state: pastImportStateSchema,
  /** Messages of the file, those looked at, and those that were new; while it is taken back, those still there. */
  total: z.number().int(),
  looked: z.number().int(),
  added: z.number().int(),
  startedAt: z.number().int(),
  /** `agent:3`. */
  by: z.string(),
});
export type PastImport = z.infer<typeof pastImportSchema>;

/** Why an import stopped by itself, as far as that is known since the desk was opened; each has a sentence that says what to do. */
const IMPORT_STOPS = ['disk-full', 'failed'] as const;
const importStopSchema = z.enum(IMPORT_STOPS);
export type ImportStop = z.infer<typeof importStopSchema>;

/** As it is shown. `why`: null for one that a person stopped, or that ended with the program. */
export const shownImportSchema = pastImportSchema.extend({ why: importStopSchema.nullable() });
export type ShownImport = z.infer<typeof shownImportSchema>;

/** Imported messages have no id of WhatsApp's: theirs is made here, of what they say, and begins with this. */
export const IMPORTED = 'imported-';

export const importedId = (hash: string): string => `${IMPORTED}${hash}`;

/** Whether a message was taken from an exported chat: WhatsApp does not know it by its id. */
export const isImported = ({ waMessageId }: { waMessageId: string | null }): boolean =>
  waMessageId?.startsWith(IMPORTED) === true;
