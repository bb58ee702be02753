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
  /** Until when nothing that goes to them is billed, as WhatsApp says; null where it said nothing. It lets no text through. */
  freeUntil: z.number().int().nullable(),
});
export type ReplyWindow = z.infer<typeof replyWindowSchema>;

/** Who came from an ad or a page's button costs nothing for so long from the pharmacy's answer on. */
export const FREE_PERIOD_MS = 72 * 3_600_000;

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

/** How long nothing that goes to them is billed, in ms: 0 where it is. Whether a text goes at all is not said by it. */
export function freeLeftMs(window: ReplyWindow | null, now: number): number {
  if (window === null || window.freeUntil === null) return 0;
  return Math.min(FREE_PERIOD_MS, Math.max(0, window.freeUntil - (now - window.aheadMs)));
}

export const isWindowOpen = (window: ReplyWindow | null, now: number): boolean =>
  windowLeftMs(window, now) > 0;

/** A time that cannot be, or is still to come, is not believed: then it counts where the message stands, or from now. */
function heardSince({ heardAt, standsAt }: ReplyWindow, whatsAppNow: number): number | null {
  if (standsAt === null) return null;
  const told = heardAt ?? standsAt;
  return told >= FIRST_MS && told <= whatsAppNow ? told : Math.min(standsAt, whatsAppNow);
}
