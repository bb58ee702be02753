import { z } from 'zod';

/** Which versions a desk is given: those for everybody, or those before them too. */
export const updateChannelSchema = z.enum(['stable', 'beta']);
export type UpdateChannel = z.infer<typeof updateChannelSchema>;

/**
 * Why an update did not come or was not installed:
 * - `unreachable`: no internet, or the feed's server does not answer.
 * - `feed-broken`: the server answers, with something that is no feed.
 * - `damaged`: what was downloaded is not what the feed says.
 * - `not-signed`: the downloaded installer is not signed by whom this program is signed.
 * - `no-room`: the disk is full.
 * - `gone`: the downloaded installer is not there any more (a virus scanner, mostly).
 * - `backup-failed`: no backup, no update.
 * - `not-started`: everything was ready, and the installer did not start.
 */
export const updateFailureSchema = z.enum([
  'unreachable',
  'feed-broken',
  'damaged',
  'not-signed',
  'no-room',
  'gone',
  'backup-failed',
  'not-started',
]);
export type UpdateFailure = z.infer<typeof updateFailureSchema>;

/** Why this program never updates itself. `not-installed`: unpacked from a zip, or started from its source. */
export const noUpdatesReasonSchema = z.enum(['no-feed', 'not-installed', 'training']);
export type NoUpdatesReason = z.infer<typeof noUpdatesReasonSchema>;

const version = z.string().min(1).max(100);

/** A version that is here and can be installed. */
const downloaded = {
  version,
  /** Plain text; '' when the release says nothing. */
  notes: z.string(),
  /** Epoch ms. */
  downloadedAt: z.number(),
};

/** How the program stands to its next version. `checkedAt`: when the feed last answered, epoch ms, or null. */
export const updateStateSchema = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('unavailable'), why: noUpdatesReasonSchema }),
  z.object({ phase: z.literal('idle'), checkedAt: z.number().nullable() }),
  z.object({ phase: z.literal('checking'), checkedAt: z.number().nullable() }),
  /** `progress`: from 0 to 1. */
  z.object({ phase: z.literal('downloading'), version, progress: z.number().min(0).max(1) }),
  z.object({ phase: z.literal('ready'), ...downloaded }),
  /** A person said "restart", and something is being sent. */
  z.object({ phase: z.literal('waiting'), ...downloaded }),
  /** A backup is being taken. */
  z.object({ phase: z.literal('preparing'), ...downloaded }),
  /** Nothing takes this one back. */
  z.object({ phase: z.literal('restarting'), ...downloaded }),
  z.object({
    phase: z.literal('failed'),
    reason: updateFailureSchema,
    /** Whether trying again is any use. */
    isRetryable: z.boolean(),
    checkedAt: z.number().nullable(),
    /** What was asked to be installed and is still here to be; null when looking or downloading failed. */
    update: z.object(downloaded).nullable(),
  }),
]);
export type UpdateState = z.infer<typeof updateStateSchema>;
export type DownloadedUpdate = Pick<
  Extract<UpdateState, { phase: 'ready' }>,
  'version' | 'notes' | 'downloadedAt'
>;
