import type { MessagePricing } from '#shared/domain/cloud/message-pricing.ts';
import type { Presence } from '#shared/domain/conversations/presence.ts';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { MessageStatus } from '#shared/domain/messages/message.ts';
import type { Rejection } from '#shared/domain/messages/rejection.ts';
import type { TransportMessageKey, TransportMessage, AccountNames, TransportChange } from './message.ts';
import type { TransportRead, TransportMarks } from './chat.ts';

/** What was told could not be recorded: whoever holds it keeps it. */
export class NotRecorded extends Error {}

export interface TransportAck extends TransportMessageKey {
  status: MessageStatus;
  /** The key that the message was sent with, where its id was WhatsApp's to give: whoever has the key is this message. */
  sendKey?: string | undefined;
  /** Why it failed, as far as WhatsApp says. */
  failure?: Rejection | undefined;
  /** What it counts as for WhatsApp's bill, where that is told with it. */
  pricing?: MessagePricing | undefined;
  /** Until when nothing to this customer is billed, epoch ms, where that is told with it. */
  freeUntil?: number | undefined;
  /** It may be told before the answer to the send, or before the message itself: it is kept until that is known. */
  mayBeEarly?: true | undefined;
  /** Epoch ms, where WhatsApp says when. */
  at?: number | undefined;
}

/**
 * WhatsApp's word that both sides name one person: a number was changed, the business-scoped id was, or the person let
 * WhatsApp share their number. A contact card that somebody sends of their own accord is no such word.
 */
export interface TransportNumberChange {
  from: AccountNames;
  to: AccountNames;
  /** Epoch ms. */
  at: number;
}

/** What a watched person is doing just now. */
export interface TransportPresence {
  chatAddress: string;
  presence: Presence;
}

/**
 * A promise settles when what is told is durably recorded, and rejects when it could not be: a driver that holds it
 * itself keeps it until then. Others need not wait.
 */
export interface TransportEvents {
  onState(state: ConnectionState): void;
  onMessage(message: TransportMessage): void | Promise<void>;
  onChange(change: TransportChange): void | Promise<void>;
  /**
   * Online, and everything that happens from now on is reported; what came before has to be read.
   * `loaded`: nobody listened until now. `reconnected`: only the link was away.
   */
  onReady(how: 'loaded' | 'reconnected'): void;
  onAck(ack: TransportAck): void | Promise<void>;
  onNumberChange(change: TransportNumberChange): void | Promise<void>;
  /** Something was read elsewhere, most likely on the phone. What this desk marks read by itself is not told. */
  onRead(read: TransportRead): void;
  /** A chat was archived, pinned, muted, blocked or marked unread, or no more; all the chats of its person. */
  onMarks(marks: readonly TransportMarks[]): void;
  /** Somebody has another picture now, or none any more. What reading one teaches is not told. */
  onPicture(chatAddress: string): void;
  /** Of people who are watched; see watchPresence. */
  onPresence(presence: TransportPresence): void;
}
