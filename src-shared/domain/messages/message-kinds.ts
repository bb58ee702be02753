import type { MessageType } from './message.ts';

/** What the desk does with a message, by its kind alone. */
export interface KindFacts {
  /** In the desk's words. */
  readonly type: MessageType;
  /** It has a line in the thread; what has none is not stored either. */
  readonly isShown: boolean;
  /** Its words are found by the search. */
  readonly isSearchable: boolean;
  /** From a customer: somebody waits. What opens no ticket begins no conversation and is not counted as unread. */
  readonly opensTicket: boolean;
  /** From a customer: the welcome, the menu and the other texts of the desk may follow. */
  readonly isAnsweredByAutomation: boolean;
  /** From the pharmacy: a person has answered the customer with it. */
  readonly countsAsAnswer: boolean;
}

/** A person wrote it, and it can be read here. */
const written = (type: MessageType): KindFacts => ({
  type,
  isShown: true,
  isSearchable: true,
  opensTicket: true,
  isAnsweredByAutomation: true,
  countsAsAnswer: true,
});

/** A shop's program writes such things: another program's answer would only keep it going. */
const ofPrograms: KindFacts = { ...written('other'), isAnsweredByAutomation: false };

/** Something came that cannot be read here: somebody must look at the phone, and a ready text would be about nothing. */
const unreadable: KindFacts = { ...written('other'), isAnsweredByAutomation: false };

/** Somebody tried to reach the pharmacy, and nothing was said. */
const missedCall: KindFacts = { ...unreadable, isSearchable: false, countsAsAnswer: false };

/** What has happened, told in a quiet line of a thread that exists: it makes nobody wait. */
const quiet: KindFacts = {
  type: 'other',
  isShown: true,
  isSearchable: false,
  opensTicket: false,
  isAnsweredByAutomation: false,
  countsAsAnswer: false,
};

/** The same of WhatsApp itself: nobody wrote it, and WhatsApp does not count it as unread. */
const told: KindFacts = { ...quiet };

/** Customer and pharmacy have talked, whoever called. */
const talk: KindFacts = { ...quiet, countsAsAnswer: true };

/** What people's phones tell each other beside the messages: it comes encrypted as they do. */
const bookkeeping: KindFacts = { ...quiet, isShown: false };

/** What WhatsApp writes into a thread by itself. */
const notice: KindFacts = { ...bookkeeping };

/**
 * Every type that WhatsApp Web is known to have (MSG_TYPE of wa-js 4.6.0, and what newer pages add), and the finer ones
 * the desk makes of a message's other fields. This is the only place that says what a type means.
 */
const KINDS = {
  chat: written('text'),
  ptt: written('audio'),
  audio: written('audio'),
  image: written('image'),
  sticker: written('image'),
  document: written('document'),
  video: written('video'),
  gif: written('video'),
  ptv: written('video'),
  location: written('other'),
  live_location: written('other'),
  vcard: written('other'),
  multi_vcard: written('other'),
  view_once: written('other'),
  poll_creation: written('other'),
  // The desk's own name: WhatsApp has no message for a vote.
  poll_vote: written('other'),
  event_creation: written('other'),
  order: written('other'),
  product: written('other'),
  'sticker-pack': written('other'),
  music: written('other'),
  comment: written('other'),
  groups_v4_invite: written('other'),
  newsletter_admin_invite: written('other'),
  newsletter_follower_invite: written('other'),
  sharable_event_invite: written('other'),
  list_response: written('other'),
  buttons_response: written('other'),
  template_button_reply: written('other'),
  interactive_response: written('other'),
  native_flow_response: written('other'),

  hsm: ofPrograms,
  list: ofPrograms,
  buttons: ofPrograms,
  template: ofPrograms,
  interactive: ofPrograms,
  native_flow: ofPrograms,
  payment: ofPrograms,
  rich_response: ofPrograms,
  automated_greeting_message: { ...ofPrograms, countsAsAnswer: false },

  ciphertext: unreadable,
  oversized: unreadable,
  unknown: unreadable,
  quarantined: unreadable,
  biz_content_placeholder: unreadable,
  loading_media: unreadable,
  request_phone_number: unreadable,
  // The desk's own name: the Cloud API says that something came, and not what.
  unsupported: unreadable,

  missed_call: missedCall,
  missed_video_call: missedCall,
  answered_call: talk,
  answered_video_call: talk,
  // Still ringing, or called from the phone and not known to be answered.
  call_log: quiet,

  // Deleted before this desk had seen it.
  revoked: quiet,

  // The desk's own names for what WhatsApp tells staff of a chat; its other notices say nothing to a counter.
  notice_security: told,
  notice_disappearing_on: told,
  notice_disappearing_off: told,
  notice_blocked: told,
  notice_unblocked: told,

  reaction: bookkeeping,
  reaction_enc: bookkeeping,
  // Only says how many pictures were sent together; each comes as a message of its own.
  album: bookkeeping,
  // The desk's own name: what could not be read has turned out to be only the better file of another message.
  better_file: bookkeeping,
  poll_update: bookkeeping,
  poll_edit_encrypted: bookkeeping,
  poll_add_option_encrypted: bookkeeping,
  poll_add_option_decrypted: bookkeeping,
  poll_result_snapshot: bookkeeping,
  event_response: bookkeeping,
  event_edit_encrypted: bookkeeping,
  message_edit_encrypted: bookkeeping,
  pin_message: bookkeeping,
  pinned_message: bookkeeping,
  keep_in_chat: bookkeeping,
  status: bookkeeping,
  status_notification: notice,
  newsletter_question_response: bookkeeping,
  history_bundle: notice,
  message_history_bundle: notice,
  message_history_notice: notice,
  'biz-cover-photo': notice,
  guest_upsell_system_msg: notice,
  protocol: bookkeeping,
  notification: notice,
  notification_template: notice,
  group_notification: notice,
  broadcast_notification: notice,
  newsletter_notification: notice,
  e2e_notification: notice,
  gp2: notice,
  debug: notice,
  debug_placeholder: bookkeeping,
} as const satisfies Readonly<Record<string, KindFacts>>;

const FACTS = new Map<string, KindFacts>(Object.entries(KINDS));

/** The names of the table, in its order. */
export const KNOWN_KINDS: readonly string[] = [...FACTS.keys()];

/** What to do with a message of this kind. Behind a name that nobody knows may be something that a person has sent. */
export const kindOf = (waType: string): KindFacts => FACTS.get(waType) ?? unreadable;

/** WhatsApp keeps its words from this device, or the desk knows no such kind: to be read on the phone. */
export const isUnreadable = (waType: string): boolean => kindOf(waType) === unreadable;

/** How much is known of a call: that it rings, that nobody has taken it here, that somebody has. */
const CALLS: ReadonlyMap<string, number> = new Map([
  ['call_log', 0],
  ['missed_call', 1],
  ['missed_video_call', 1],
  ['answered_call', 2],
  ['answered_video_call', 2],
]);

/**
 * Whether what stands there as `known` is now understood to be of the kind `found`: what could not be read has been
 * decrypted, be it only WhatsApp's own bookkeeping, which takes its line away, or a call has ended. A call that was
 * answered was never missed, whatever a row without its outcome says later.
 */
export function isBetterKind(known: string, found: string): boolean {
  if (known === found) return false;
  const call = CALLS.get(known);
  if (call !== undefined) return (CALLS.get(found) ?? 0) > call;
  // Deleted is no kind of message: that is said beside what it was.
  return isUnreadable(known) && !isUnreadable(found) && found !== 'revoked';
}

/** Whether WhatsApp counts it among what nobody has opened on the phone: its notices, calls and votes it does not. */
export const isCountedByWhatsApp = (waType: string): boolean =>
  kindOf(waType).isShown && !isNotice(waType) && !CALLS.has(waType) && waType !== 'poll_vote';

/** Whether it may have stood there as unreadable before it was known to be none of people's messages. */
export const mayHaveBeenUnreadable = (waType: string): boolean => kindOf(waType) === bookkeeping;

/** What WhatsApp itself says of a chat: a line across the thread that nobody wrote. */
export const isNotice = (waType: string): boolean => kindOf(waType) === told;

/** A call that was answered: it answers the customer whoever called. */
export const isTalk = (waType: string): boolean => kindOf(waType) === talk;

/**
 * What makes nobody wait is no news either: it begins no conversation, is not unread and does not stand in the chat
 * list.
 */
export const isNews = (waType: string): boolean => kindOf(waType).opensTicket;

/** The names of the table for which this is true. */
export const kindsWith = (isSo: (waType: string) => boolean): string[] => KNOWN_KINDS.filter(isSo);
