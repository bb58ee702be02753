import type { ConversationNarrowing } from './conversation-narrowing.ts';
import type { ListedNote, Note } from '#shared/domain/conversations/note.ts';

/**
 * The part of the store for what colleagues tell each other. Nothing here reaches the outbox. `by` is the agent who does
 * it. A draft that is replaced becomes a note of its writer's, which mentions them.
 */
export interface NoteStore {
  /** Oldest first, without those that were removed. */
  listNotes(input: { conversationId: number }): Promise<Note[]>;
  /** Throws AppError not-found, invalid-input for a message of another conversation. */
  addNote(input: {
    conversationId: number;
    text: string;
    messageId: number | null;
    by: number;
    now: number;
  }): Promise<Note>;
  /** `ofAnybody`: also a note of somebody else's. Throws AppError not-found, not-allowed. */
  editNote(input: { id: number; text: string; by: number; ofAnybody: boolean; now: number }): Promise<Note>;
  /** The same; it is kept, and shown no more. */
  removeNote(input: { id: number; by: number; ofAnybody: boolean; now: number }): Promise<void>;
  /** Those that call an agent, newest first. */
  listMentions(input: { agentId: number; limit: number }): Promise<ListedNote[]>;
  /** Ids of notes that do not call them are left out. */
  seeMentions(input: { agentId: number; noteIds: readonly number[]; now: number }): Promise<void>;
  /** As searchMessages; the newest. */
  searchNotes(input: {
    query: string;
    chats?: ConversationNarrowing | undefined;
    limit: number;
  }): Promise<ListedNote[]>;
}
