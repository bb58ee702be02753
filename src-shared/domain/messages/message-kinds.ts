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

/** Something came whose words are not here: somebody must look at the phone, and a ready text would be about nothing. */
const unreadable: KindFacts = { ...written('other'), isSearchable: false, isAnsweredByAutomation: false };

/** Somebody tried to reach the pharmacy; nothing was said. */
const missedCall: KindFacts = { ...unreadable, countsAsAnswer: false };

/** What has happened, told in a quiet line of a thread that exists: it makes nobody wait. */
const quiet: KindFacts = {
  type: 'other',
  isShown: true,
  isSearchable: false,
  opensTicket: false,
  isAnsweredByAutomation: false,
  countsAsAnswer: false,
};

/** WhatsApp's own bookkeeping inside a thread. */
const bookkeeping: KindFacts = { ...quiet, isShown: false };

/** Two people have talked, whoever called. */
const talk: KindFacts = { ...quiet, countsAsAnswer: true };

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
  groups_v4_invite: written('other'),
  newsletter_admin_invite: written('other'),
  newsletter_follower_invite: written('other'),
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

  ciphertext: unreadable,
  oversized: unreadable,
  unknown: unreadable,
  payment: unreadable,
  masked: unreadable,

  missed_call: missedCall,
  missed_video_call: missedCall,
  call_log: quiet,
  answered_call: talk,
  answered_video_call: talk,

  revoked: quiet,

  reaction: bookkeeping,
  // Only says how many pictures were sent together; each comes as a message of its own.
  album: bookkeeping,
  poll_update: bookkeeping,
  poll_result_snapshot: bookkeeping,
  event_response: bookkeeping,
  event_edit: bookkeeping,
  pin_message: bookkeeping,
  keep_in_chat: bookkeeping,
  status_mention: bookkeeping,
  group_status_mention: bookkeeping,
  protocol: bookkeeping,
  notification: bookkeeping,
  notification_template: bookkeeping,
  group_notification: bookkeeping,
  broadcast_notification: bookkeeping,
  newsletter_notification: bookkeeping,
  e2e_notification: bookkeeping,
  biz_notification: bookkeeping,
  gp2: bookkeeping,
  debug: bookkeeping,
} as const satisfies Readonly<Record<string, KindFacts>>;

const FACTS = new Map<string, KindFacts>(Object.entries(KINDS));

/** The names of the table, in its order. */
export const KNOWN_KINDS: readonly string[] = Object.keys(KINDS);

/** What to do with a message of this kind. A name that nobody knows is something a person may have sent. */
export const kindOf = (waType: string): KindFacts => FACTS.get(waType) ?? unreadable;

/** WhatsApp keeps its words from this device, or the desk knows no such kind: to be read on the phone. */
export const isUnreadable = (waType: string): boolean => kindOf(waType) === unreadable;
