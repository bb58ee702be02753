import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const genericFeedSchema = z.object({ provider: z.literal('generic'), url: z.url({ protocol: /^https?$/ }) });
const gitHubFeedSchema = z.object({
  provider: z.literal('github'),
  owner: z.string().min(1),
  repo: z.string().min(1),
});
const updateSourceSchema = z.object({
  feed: z.discriminatedUnion('provider', [genericFeedSchema, gitHubFeedSchema]),
  waJsKey: z.string().min(1).nullable(),
});

/** A folder on a web server. */
export type GenericFeed = z.infer<typeof genericFeedSchema>;
/** The releases of a repository. */
export type GitHubFeed = z.infer<typeof gitHubFeedSchema>;

/** Where this copy of the program gets its updates from: written into it when it is packed. */
export interface UpdateSource {
  feed: GenericFeed | GitHubFeed;
  /** An Ed25519 public key (SPKI DER) in base64; null: no updates of wa-js alone. */
  waJsKey: string | null;
}

/** Undefined when there is no such file: a checkout, or a program packed without updates. Throws when it is not one. */
export function readUpdateSource(file: string): UpdateSource | undefined {
  if (!existsSync(file)) return undefined;
  return updateSourceSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
