import type { ActionFailure } from '#shared/domain/messages/message-action.ts';

/**
 * - `done`: WhatsApp has done it, or had done it already.
 * - `not-done`: it is not known to be done. Doing it again does no harm.
 * - `refused`: it never will be; `reason` says why.
 */
export type ActionResult =
  | { kind: 'done' }
  | { kind: 'not-done'; cause: unknown }
  | { kind: 'refused'; reason: ActionFailure; cause: unknown };

/** A message that something is done to. */
export interface TargetMessage {
  /** Every address that its person has, or has had, the likeliest first. */
  addresses: readonly string[];
  waMessageId: string;
  fromMe: boolean;
}

/** What is done to a message that WhatsApp already has; each is there where the capabilities say so, and never rejects. */
export interface TransportActions {
  /** An empty emoji takes the reaction back. */
  react?(input: { target: TargetMessage; emoji: string }): Promise<ActionResult>;
  /** Of a text, or of the words under a file. */
  editText?(input: { target: TargetMessage; text: string }): Promise<ActionResult>;
  deleteForEveryone?(input: { target: TargetMessage }): Promise<ActionResult>;
  star?(input: { target: TargetMessage; isStarred: boolean }): Promise<ActionResult>;
  /** Of a whole chat, under whichever names of its person there is one. Of the kinds that the capabilities name. */
  changeChat?(input: { addresses: readonly string[]; change: ChatChange }): Promise<ActionResult>;
  /**
   * Tells WhatsApp that a person's chat is unwanted, with what was written there last. The one thing here that is not the
   * same when it is done twice: nobody does it again by themselves.
   */
  report?(input: { addresses: readonly string[] }): Promise<ActionResult>;
}

/** What is done to a whole chat. */
export type ChatChange =
  /** Only while nothing has come after this message. */
  | { kind: 'read'; newestId: string }
  | { kind: 'unread' }
  | { kind: 'archive' | 'pin' | 'block'; isOn: boolean }
  /** Epoch ms; null: heard again. */
  | { kind: 'mute'; until: number | null };
