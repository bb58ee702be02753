import { z } from 'zod';

/** Why the last try to reach WhatsApp ended, in words the renderer can translate. */
const offlineReason = z.enum([
  'no-network',
  /** There is a network, and no way to WhatsApp on it. */
  'unreachable',
  /** Something answers in WhatsApp's place, without its certificate. */
  'not-trusted',
  /** The network shows a page of its own: it wants a sign-in, or lets nobody through. */
  'sign-in-needed',
  /** WhatsApp's own servers answer with an error. */
  'server-error',
  /** Connected, and no answer comes. */
  'not-answering',
  /** Only a part of WhatsApp's page came, or nothing. */
  'page-incomplete',
  /** WhatsApp turns away the way it was reached by, a proxy or a VPN. */
  'network-refused',
  'connection-lost',
  'page-crashed',
  'start-failed',
  'used-elsewhere',
  /** WhatsApp's page cannot write to this PC's disk: what it gets would be lost to it. */
  'storage-failed',
]);

/**
 * Why the desk is not linked at the moment. `access-refused`: WhatsApp takes the access token no more. `not-set-up`: what
 * the account is reached with is missing or wrong, or its number is not registered.
 */
const loggedOutReason = z.enum(['link-timed-out', 'logged-out-here', 'access-refused', 'not-set-up']);

/**
 * The one state machine of a transport, as staff see it. All times are epoch milliseconds.
 *
 * `qr.linkDeadline`/`pairing.linkDeadline`: when the desk stops trying to link and shows `logged-out`.
 * `online.provenAt`: when WhatsApp's server was last heard; the light is as true as this is young.
 * `blocked`: WhatsApp has blocked the pharmacy's number; nothing is tried again until somebody asks for it.
 * `qr.unlinkedByPhone`: the pharmacy's phone ended an existing link, so this QR is not the first one.
 */
export const connectionStateSchema = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('starting') }),
  z.object({
    phase: z.literal('qr'),
    code: z.string(),
    attempt: z.number().int(),
    linkDeadline: z.number(),
    unlinkedByPhone: z.boolean(),
  }),
  z.object({ phase: z.literal('pairing'), code: z.string(), phone: z.string(), linkDeadline: z.number() }),
  z.object({ phase: z.literal('syncing') }),
  z.object({ phase: z.literal('online'), since: z.number(), provenAt: z.number() }),
  z.object({
    phase: z.literal('offline'),
    reason: offlineReason,
    since: z.number(),
    retryAt: z.number().nullable(),
  }),
  z.object({ phase: z.literal('logged-out'), reason: loggedOutReason }),
  z.object({ phase: z.literal('blocked') }),
  z.object({
    phase: z.literal('unavailable'),
    reason: z.enum(['whatsapp-changed']),
    retryAt: z.number().nullable(),
  }),
]);

export type ConnectionState = z.infer<typeof connectionStateSchema>;
export type OfflineReason = z.infer<typeof offlineReason>;

/** Why somebody has to mend what the account is reached with, and no code helps. */
export const isAccessLost = (state: ConnectionState): boolean =>
  state.phase === 'logged-out' && (state.reason === 'access-refused' || state.reason === 'not-set-up');
