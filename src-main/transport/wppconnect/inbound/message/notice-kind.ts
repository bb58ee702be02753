import { z } from 'zod';

/** The fields in which WhatsApp's notices say what they are about. */
export const noticeFields = {
  templateParams: z.array(z.unknown()).optional().catch(undefined),
  /** Seconds; 0 when messages stay again. */
  ephemeralDuration: z.number().nonnegative().optional().catch(undefined),
};

interface Notice {
  type: string;
  subtype?: string | undefined;
  templateParams?: unknown[] | undefined;
  ephemeralDuration?: number | undefined;
}

/** Types under which WhatsApp Web has had its notices. */
const NOTICES = new Set(['e2e_notification', 'notification_template', 'notification', 'protocol']);

/**
 * The desk's own name of a notice that staff have to know of; undefined for every other one. That a number has changed is
 * told apart from the messages, and stands in the thread already.
 */
export function noticeKindOf(notice: Notice): string | undefined {
  const { type, subtype, templateParams = [], ephemeralDuration } = notice;
  if (!NOTICES.has(type)) return undefined;
  switch (subtype) {
    case 'identity':
    case 'e2e_identity_changed':
      return type === 'e2e_notification' ? 'notice_security' : undefined;
    case 'ephemeral_setting':
    case 'disappearing_mode':
      // Without a length nobody knows which of both it says.
      if (ephemeralDuration === undefined) return undefined;
      return ephemeralDuration > 0 ? 'notice_disappearing_on' : 'notice_disappearing_off';
    case 'block_contact':
      return templateParams.map(String).includes('false') ? 'notice_unblocked' : 'notice_blocked';
    case 'unblock_contact':
      return 'notice_unblocked';
    case undefined:
    default:
      return undefined;
  }
}
