import type { z } from 'zod';

const EMPTY_LIST = '[]';

/**
 * What a column holds as JSON. A row that was damaged, or that another version has written, is no reason to lose the rest
 * of what is being read: then the fallback counts.
 */
export function readJson<T>(text: string | null, schema: z.ZodType<T>, fallback: T): T {
  if (text === null) return fallback;
  // What nearly every message has, and checking it would cost more than reading the row.
  if (text === EMPTY_LIST && Array.isArray(fallback) && fallback.length === 0) return fallback;
  const read = schema.safeParse(parseJson(text));
  return read.success ? read.data : fallback;
}

/** The same where nothing is null. A schema made nullable for each row would cost more than reading it. */
export const readJsonOrNull = <T>(text: string | null, schema: z.ZodType<T>): T | null =>
  readJson<T | null>(text, schema, null);

/** undefined, which JSON cannot say, for what is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
