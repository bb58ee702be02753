import type { chatsTexts as arTexts } from '../ar/chats.ts';
import type { SameTexts } from '../text-files.ts';

/** What can be done with a whole chat, and what it is beside its messages. */
export const chatsTexts: SameTexts<typeof arTexts> = {
  'chats.no-unread-left': 'No other unread chats',
  'chats.mark-unread': 'Mark as unread',
  'chats.marked-unread': 'Marked as unread',
  'chats.pin': 'Pin to the top of the list',
  'chats.unpin': 'Unpin',
  'chats.archived-now': 'Chat archived',
  'chats.archive': 'Archive chat',
  'chats.unarchive': 'Take out of the archive',
  'chats.archived': 'Archived',
  'chats.no-archived-title': 'No archived chats',
  'chats.no-archived-body': 'Chats that were archived on the phone or in Rosheta are here.',
  'chats.mute': 'Mute',
  'chats.mute-8-hours': 'For 8 hours',
  'chats.mute-week': 'For a week',
  'chats.mute-always': 'Always',
  'chats.unmute': 'Unmute',
  'chats.muted-until': 'Muted until {{time}}',
  'chats.muted-always': 'Muted always',
  'chats.block': 'Block customer',
  'chats.block-all': 'Block all their numbers',
  'chats.unblock': 'Unblock',
  'chats.unblock-number': 'Unblock {{number}}',
  'chats.hidden-number': 'a hidden number',
  'chats.number-blocked': '{{number}} is blocked',
  'chats.blocked-number':
    '{{number}} is blocked: its messages do not reach the pharmacy, and nothing can be sent to it.',
  'chats.block-title': 'Block {{name}}?',
  'chats.block-body':
    'Their messages and calls will not reach the pharmacy, and nothing goes to them from here, not even automatic answers. The chat and their file stay as they are, and WhatsApp does not tell them. You can unblock them at any time.',
  'chats.report': 'Report to WhatsApp',
  'chats.report-title': 'Report {{name}} to WhatsApp?',
  'chats.report-body':
    'WhatsApp gets the last messages of this chat, to look at them. The customer is not told, and a report cannot be taken back.',
  'chats.report-block': 'Block the customer as well',
  'chats.reported': 'WhatsApp has the report.',
  'chats.blocked':
    'This customer is blocked: their messages do not reach the pharmacy, and nothing can be sent to them.',
  'chats.only-here': 'On this PC only, not in WhatsApp',
  'chats.is-blocked': 'Blocked',
  'chats.is-archived': 'Archived',
  'chats.is-muted': 'Muted',
  'chats.is-pinned': 'Pinned',
  'chats.failed-unread': 'The chat was not marked as unread in WhatsApp.',
  'chats.failed-archive': 'The archive was not changed in WhatsApp.',
  'chats.failed-pin': 'The pin was not changed in WhatsApp.',
  'chats.failed-mute': 'The mute was not changed in WhatsApp.',
  'chats.failed-block': 'The block was not changed in WhatsApp.',
  'chats.leave': 'Leave it as it is',
};
