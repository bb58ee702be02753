import { z } from 'zod';
import { catchUpReportSchema } from '../../domain/conversations/catch-up.ts';
import { presenceSchema } from '../../domain/conversations/presence.ts';
import { connectionStateSchema } from '../../domain/connection.ts';
import { linksStateSchema } from '../../domain/links.ts';

/** The link to WhatsApp. */
export const connectionInvokes = {
  /** Of the link that sends. */
  'connection.get': { input: z.undefined(), output: connectionStateSchema },
  /** Every link that is set up, what each can do, and which one sends. */
  'connection.links': { input: z.undefined(), output: linksStateSchema },
  /** Show a (new) QR now and restart the link time-out. */
  'connection.linkByQr': { input: z.undefined(), output: z.undefined() },
  /**
   * Ask WhatsApp for an 8-character pairing code; errors: those of a number (phone-invalid and kin), pairing-refused,
   * not-connected.
   */
  'connection.linkByPhone': {
    input: z.object({ phone: z.string().max(40) }).strict(),
    output: z.undefined(),
  },
  /** Whether WhatsApp says that nobody has a number. False also when it could not be asked. */
  'connection.isNobody': {
    input: z.object({ phone: z.string().max(200) }).strict(),
    output: z.object({ isNobody: z.boolean() }),
  },
  /** Try to reach WhatsApp now instead of at `retryAt`. */
  'connection.reconnect': { input: z.undefined(), output: z.undefined() },
  /** What arrived while the desk was closed or away; null before the first catching up of this run. */
  'connection.catchUpReport': { input: z.undefined(), output: catchUpReportSchema.nullable() },
  /** Epoch ms: of what was written before, the desk has only what was unread; null while nobody knows. */
  'connection.seesFrom': { input: z.undefined(), output: z.number().int().nullable() },
  'connection.logout': { input: z.undefined(), output: z.undefined() },
} as const;

export const connectionEvents = {
  /** Of the link that sends. */
  'connection.changed': connectionStateSchema,
  'links.changed': linksStateSchema,
  'catch-up.finished': catchUpReportSchema,
  /** What a customer on the screen is doing; kept nowhere. */
  'presence.changed': z.object({ conversationId: z.number().int(), presence: presenceSchema }),
} as const;
