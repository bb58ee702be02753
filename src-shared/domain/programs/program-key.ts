import { z } from 'zod';
import { programScopeSchema } from './scopes.ts';

export const programNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^\P{Cc}+$/u);

/** The key of another program, as the settings show it: never the key itself, which is shown once and not kept. */
export const programKeySchema = z.object({
  id: z.number().int(),
  /** The program's, as the thread shows it. */
  name: z.string(),
  /** How the key begins, so that somebody finds it again. */
  hint: z.string(),
  scopes: z.array(programScopeSchema),
  createdAt: z.number().int(),
  /** Epoch ms, to the minute; null for never. */
  lastUsedAt: z.number().int().nullable(),
  revokedAt: z.number().int().nullable(),
});
export type ProgramKey = z.infer<typeof programKeySchema>;

/** A call that was answered, without anything that was said in it. */
export const programCallSchema = z.object({
  id: z.number().int(),
  at: z.number().int(),
  /** null: nobody knows whose it was. */
  program: z.string().nullable(),
  method: z.string(),
  /** The route as it is documented, so without ids or what was searched for. */
  route: z.string(),
  status: z.number().int(),
  durationMs: z.number().int(),
});
export type ProgramCall = z.infer<typeof programCallSchema>;

/** `program:3`: who sent a message, or made a customer known, when a program did. */
export const sentByProgram = (keyId: number): string => `program:${keyId}`;

export function programIdOf(sentBy: string | null): number | undefined {
  const id = /^program:(\d+)$/.exec(sentBy ?? '')?.[1];
  return id === undefined ? undefined : Number(id);
}
