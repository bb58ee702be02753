import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What one line handed in: a file of its own, because lines are measured by several processes. */
const partSchema = z.discriminatedUnion('state', [
  z.object({
    id: z.string(),
    state: z.literal('measured'),
    cases: z
      .array(
        z.object({
          name: z.string(),
          pairs: z.array(z.object({ dividend: z.number(), divisor: z.number() })).readonly(),
        }),
      )
      .readonly(),
    seconds: z.number(),
  }),
  z.object({ id: z.string(), state: z.literal('failed'), why: z.string(), seconds: z.number() }),
]);

export type Part = z.infer<typeof partSchema>;

export function writePart(folder: string, part: Part): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${part.id}.json`), JSON.stringify(part));
}

/** By id. A file that is no part is the line's failure, and says why. */
export function readParts(folder: string): Map<string, Part> {
  const parts = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readPart(folder, name));
  return new Map(parts.map((part) => [part.id, part]));
}

function readPart(folder: string, name: string): Part {
  try {
    return partSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  } catch (error) {
    const why = `what it handed in cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return { id: name.slice(0, -'.json'.length), state: 'failed', why, seconds: 0 };
  }
}
