import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What the packing script wrote about updates; it lies in the archive, whose integrity the program checks. */
const updateFeedSchema = z.object({
  feed: z.discriminatedUnion('provider', [
    z.object({ provider: z.literal('generic'), url: z.url({ protocol: /^https?$/ }) }),
    z.object({ provider: z.literal('github'), owner: z.string().min(1), repo: z.string().min(1) }),
  ]),
  /** Base64 of an Ed25519 public key (SPKI, DER); null when wa-js is not updated alone. */
  waJsKey: z.string().nullable(),
});
export type UpdateFeed = z.infer<typeof updateFeedSchema>;

/** The feed of this build; null for one that was packed without. Throws when the file is there and wrong. */
export function readUpdateFeed(file: string): UpdateFeed | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  return updateFeedSchema.parse(JSON.parse(text));
}
