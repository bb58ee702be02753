import type { Topic } from '#shared/domain/topic.ts';

/**
 * What a transaction changes, by id, in any order and as often as it is true: each thing is read and told once. See
 * ChangeSet for what becomes of it.
 */
export interface Changes {
  /** A message is new; its conversation has changed with it. */
  messageRecorded(id: number): void;
  /** A message of the past is new, or has come another way: whoever looks reads it, and nobody is told of it. */
  messageOfPast(id: number): void;
  messageChanged(id: number): void;
  /** It does not exist any more, and nothing else is said of it. */
  messageRemoved(id: number): void;
  /** Something that a conversation shows: its draft, its ticket, its customer's name. */
  conversationChanged(id: number): void;
  /** Nobody sees it any more, nor anything in it; nothing else is said of it. */
  conversationRemoved(id: number): void;
  /** `mergedId` does not exist any more, everything of it is in `intoId`. */
  conversationsMerged(merge: { mergedId: number; intoId: number }): void;
  /** `separatedId` is there again, with what was its own in `id`. */
  conversationsSeparated(apart: { id: number; separatedId: number }): void;
  /** Something of these was written. */
  touched(...topics: Topic[]): void;
  templatesChanged(): void;
  settingsChanged(): void;
  /** Something may be ready to be sent: it was queued, or what it waited behind is settled. */
  queued(): void;
  /** So many events will never be told to another program. Also after all else was read. */
  eventsLost(count: number): void;
}
