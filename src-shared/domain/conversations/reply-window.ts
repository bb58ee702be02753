import { z } from 'zod';
import { LINKS } from '../transport-capabilities.ts';

/**
 * How long after a customer's last message free texts go to them, over the link that sends. Outside of it only templates
 * that WhatsApp has approved go.
 */
export const replyWindowSchema = z.object({
  link: z.enum(LINKS),
  /** When the customer last wrote or called over that link, as WhatsApp says; null where that is `standsAt`. */
  heardAt: z.number().int().nullable(),
  /** Where that stands in the thread; null when they never did. */
  standsAt: z.number().int().nullable(),
  lengthMs: z.number().int(),
  /** How far this PC's clock is ahead of WhatsApp's: WhatsApp counts by its own. */
  aheadMs: z.number().int(),
});
export type ReplyWindow = z.infer<typeof replyWindowSchema>;

/** WhatsApp's first year: what is older is no time of a message. */
const FIRST_MS = Date.UTC(2009, 0, 1);

/**
 * How long free texts still go, in ms: Infinity where nothing limits them, 0 when they do not. Never longer than the
 * window is, whatever somebody makes of the clock.
 */
export function windowLeftMs(window: ReplyWindow | null, now: number): number {
  if (window === null) return Infinity;
  const whatsAppNow = now - window.aheadMs;
  const since = heardSince(window, whatsAppNow);
  return since === null ? 0 : Math.max(0, since + window.lengthMs - whatsAppNow);
}

export const isWindowOpen = (window: ReplyWindow | null, now: number): boolean =>
  windowLeftMs(window, now) > 0;

/** A time that cannot be, or is still to come, is not believed: then it counts where the message stands, or from now. */
function heardSince({ heardAt, standsAt }: ReplyWindow, whatsAppNow: number): number | null {
  if (standsAt === null) return null;
  const told = heardAt ?? standsAt;
  return told >= FIRST_MS && told <= whatsAppNow ? told : Math.min(standsAt, whatsAppNow);
}
