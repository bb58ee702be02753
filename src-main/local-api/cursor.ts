import type { z } from 'zod';
import { Problem } from './problems.ts';

/** A cursor as programs get it: one word that means nothing to them. */
export const writeCursor = (cursor: object | null | undefined): string | null =>
  cursor == null ? null : Buffer.from(JSON.stringify(cursor)).toString('base64url');

export function readCursor<T>(text: string | undefined, schema: z.ZodType<T>): T | undefined {
  if (text === undefined) return undefined;
  const read = schema.safeParse(parse(Buffer.from(text, 'base64url').toString()));
  if (read.success) return read.data;
  throw new Problem('invalid-request', { errors: [{ path: '/cursor', message: 'not one of ours' }] });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
