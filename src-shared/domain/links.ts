import { z } from 'zod';
import { connectionStateSchema } from './connection.ts';
import { linkSchema, transportCapabilitiesSchema } from './transport-capabilities.ts';

const linkStateSchema = z.object({
  link: linkSchema,
  state: connectionStateSchema,
  capabilities: transportCapabilitiesSchema,
  /** The pharmacy's own number there, in digits; null while it is not known. */
  number: z.string().nullable(),
});
export type LinkState = z.infer<typeof linkStateSchema>;

/** Every link that is set up, with the one that sends. */
export const linksStateSchema = z.object({
  sending: linkSchema,
  /** The sending one first. */
  links: z.array(linkStateSchema).min(1),
});
export type LinksState = z.infer<typeof linksStateSchema>;

/** The phone's, or what stands in its place in a training. */
export const findPhoneLink = ({ links }: LinksState): LinkState | undefined =>
  links.find(({ capabilities }) => capabilities.linksBy !== 'credentials');
