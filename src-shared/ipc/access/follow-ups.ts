import type { Access } from '../../domain/staff/permissions.ts';
import type { followUpsInvokes } from '../contract/follow-ups.ts';

/** What is written later. */
export const FOLLOW_UP_ACCESS = {
  'scheduled.list': 'follow-ups.work',
  'scheduled.ofConversation': 'follow-ups.work',
  'scheduled.add': 'follow-ups.work',
  'scheduled.edit': 'follow-ups.work',
  'scheduled.cancel': 'follow-ups.work',
  'scheduled.sendNow': 'follow-ups.work',

  'waitlist.items': 'follow-ups.work',
  'waitlist.entries': 'follow-ups.work',
  'waitlist.ofConversation': 'follow-ups.work',
  'waitlist.add': 'follow-ups.work',
  'waitlist.remove': 'follow-ups.work',
  'waitlist.preview': 'follow-ups.work',
  'waitlist.tellAll': 'follow-ups.send-many',

  'refills.due': 'follow-ups.work',
  'refills.list': 'follow-ups.work',
  'refills.ofConversation': 'follow-ups.work',
  'refills.save': 'follow-ups.work',
  'refills.setState': 'follow-ups.work',
  'refills.approve': 'follow-ups.work',
  'refills.skip': 'follow-ups.work',
  'refills.postpone': 'follow-ups.work',

  'followUps.pace': 'follow-ups.work',
  'followUps.counts': 'follow-ups.work',
  // Calling a halt is anybody's.
  'followUps.setPaused': 'follow-ups.work',
  'followUps.cancelRest': 'follow-ups.work',
} as const satisfies Record<keyof typeof followUpsInvokes, Access>;
