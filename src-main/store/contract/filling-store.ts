import type { Filling, FillingChatState, FillingState, Reach } from '#shared/domain/past/filling.ts';
import type { ObservedMessage } from './observed-message.ts';

/** Where a chat of the phone goes on being filled in. */
export interface FillingChat {
  chatAddress: string;
  tries: number;
  /** The oldest message that was looked at; null at its beginning. */
  reached: { waMessageId: string; fromMe: boolean } | null;
}

/** The part of the store for what is filled in from the phone's past. */
export interface FillingStore {
  /** Begins, or goes on as far as this; each chat that was done goes on where it stood. `day`: nothing is filled in any more. */
  startFilling(input: { reach: Reach; since: number; now: number }): Promise<Filling>;
  /** A person stops it, or lets it go on; nothing for one that is done. Throws AppError not-found when there is none. */
  setFillingState(input: { state: FillingState; now: number }): Promise<Filling>;
  getFilling(): Promise<Filling | null>;
  /** Those that are known keep their place. @returns how many are new. */
  addFillingChats(input: {
    chats: { chatAddress: string; newestAt: number }[];
    now: number;
  }): Promise<{ added: number }>;
  /** Whose turn it is: the most recently active one, behind none that was tried less often; null when all are done. */
  nextFillingChat(): Promise<FillingChat | null>;
  /** Takes them in at once, as history, or none of them. @returns how many were new. */
  recordFilling(input: { messages: ObservedMessage[]; now: number }): Promise<{ added: number }>;
  /** What has become of a chat's turn; `reached` null leaves it where it is. */
  moveFillingChat(input: {
    chatAddress: string;
    state: FillingChatState;
    tries: number;
    reached: FillingChat['reached'];
    now: number;
  }): Promise<void>;
}
