import { isUnreadable } from './message-kinds.ts';
import type { Message } from './message.ts';

/** What staff would call a message: finer than its type. */
export const MESSAGE_KINDS = [
  'text',
  'image',
  'video',
  'audio',
  'voice',
  'document',
  'sticker',
  'location',
  'live-location',
  'contact',
  'view-once',
  'poll',
  'choice',
  'event',
  'order',
  'product',
  'interactive',
  'template',
  'invite',
  'payment',
  'call',
  'answered-call',
  'answered-video-call',
  'missed-call',
  'missed-video-call',
  'revoked',
  'notice-security',
  'notice-disappearing-on',
  'notice-disappearing-off',
  'notice-blocked',
  'notice-unblocked',
  'unreadable',
  'other',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** WhatsApp's own type names that staff have a word for. */
const KIND_OF_WA_TYPE = new Map<string, MessageKind>([
  ['ptt', 'voice'],
  ['ptv', 'video'],
  ['sticker', 'sticker'],
  ['location', 'location'],
  ['live_location', 'live-location'],
  ['vcard', 'contact'],
  ['multi_vcard', 'contact'],
  ['view_once', 'view-once'],
  ['poll_creation', 'poll'],
  ['poll_vote', 'choice'],
  ['list_response', 'choice'],
  ['buttons_response', 'choice'],
  ['template_button_reply', 'choice'],
  ['interactive_response', 'choice'],
  ['native_flow_response', 'choice'],
  ['event_creation', 'event'],
  ['order', 'order'],
  ['product', 'product'],
  ['hsm', 'interactive'],
  ['template', 'template'],
  ['list', 'interactive'],
  ['buttons', 'interactive'],
  ['interactive', 'interactive'],
  ['native_flow', 'interactive'],
  ['groups_v4_invite', 'invite'],
  ['newsletter_admin_invite', 'invite'],
  ['newsletter_follower_invite', 'invite'],
  ['payment', 'payment'],
  ['call_log', 'call'],
  ['answered_call', 'answered-call'],
  ['answered_video_call', 'answered-video-call'],
  ['missed_call', 'missed-call'],
  ['missed_video_call', 'missed-video-call'],
  ['revoked', 'revoked'],
  ['notice_security', 'notice-security'],
  ['notice_disappearing_on', 'notice-disappearing-on'],
  ['notice_disappearing_off', 'notice-disappearing-off'],
  ['notice_blocked', 'notice-blocked'],
  ['notice_unblocked', 'notice-unblocked'],
]);

/** What staff would call a message: finer than its type where WhatsApp's name allows. */
export function messageKind(message: Pick<Message, 'type' | 'waType'>): MessageKind {
  if (message.type === 'text') return 'text';
  if (isUnreadable(message.waType)) return 'unreadable';
  return KIND_OF_WA_TYPE.get(message.waType) ?? message.type;
}
