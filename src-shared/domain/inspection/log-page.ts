import { z } from 'zod';

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export const logLevelSchema = z.enum(LOG_LEVELS);
export type LogLevel = z.infer<typeof logLevelSchema>;

/** One entry of the log; what follows it without a head of its own belongs to it. */
export const logLineSchema = z.object({
  /** Of this page only: the file and where it begins. */
  id: z.string(),
  /** As it stands there, by this PC's clock; null where a line has none. */
  at: z.string().nullable(),
  level: logLevelSchema.nullable(),
  /** The part of the program that wrote it. */
  part: z.string().nullable(),
  text: z.string(),
  /** It is longer than what is shown of it. */
  isCut: z.boolean(),
});
export type LogLine = z.infer<typeof logLineSchema>;

/** Where the next older lines end. */
export const logCursorSchema = z.object({
  file: z.enum(['now', 'before']),
  /** In bytes, from the file's beginning. */
  end: z.number().int().min(0),
});
export type LogCursor = z.infer<typeof logCursorSchema>;

export const logFilterSchema = z
  .object({
    text: z.string().max(200),
    /** Null for all of them. */
    level: logLevelSchema.nullable(),
    part: z.string().max(60).nullable(),
  })
  .strict();
export type LogFilter = z.infer<typeof logFilterSchema>;

export const logPageSchema = z.object({
  /** Newest first; may be empty while there are older ones that were not looked at yet. */
  lines: z.array(logLineSchema),
  next: logCursorSchema.nullable(),
  /** `absent`: nothing was ever written. `unreadable`: the file is there, and this PC does not give it. */
  state: z.enum(['read', 'absent', 'unreadable']),
  /** The parts that have written something on this page. */
  parts: z.array(z.string()),
});
export type LogPage = z.infer<typeof logPageSchema>;
