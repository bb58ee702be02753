import { z } from 'zod';

const text = z.string().optional().catch(undefined);

/** What a `call_log` says of its call. Older WhatsApp Webs have a subtype, newer ones an outcome. */
export const callFields = {
  callOutcome: text,
  finalCallOutcome: text,
  isVideoCall: z.boolean().optional().catch(undefined),
  /** Seconds; some versions have an object here. */
  callDuration: z.number().optional().catch(undefined),
};

interface Call {
  subtype?: string | undefined;
  callOutcome?: string | undefined;
  finalCallOutcome?: string | undefined;
  isVideoCall?: boolean | undefined;
  callDuration?: number | undefined;
}

const ANSWERED = new Set(['completed', 'connected', 'acceptedelsewhere']);

/**
 * How a call went, as a kind of its own. A customer's call that nobody is known to have taken was missed, also one that
 * was turned away on the phone. WhatsApp says of every call from the phone that it was completed: only one that lasted
 * was.
 */
export function callKindOf(call: Call, fromMe: boolean): string {
  const outcome = (call.finalCallOutcome ?? call.callOutcome ?? '').toLowerCase();
  if (outcome === 'ongoing') return 'call_log';
  const isVideo = call.isVideoCall === true || call.subtype?.includes('video') === true;
  const lasted = (call.callDuration ?? 0) > 0;
  if (fromMe ? lasted : lasted || ANSWERED.has(outcome))
    return isVideo ? 'answered_video_call' : 'answered_call';
  if (fromMe) return 'call_log';
  return isVideo ? 'missed_video_call' : 'missed_call';
}
