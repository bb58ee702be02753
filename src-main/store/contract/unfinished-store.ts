import type { MessageDirection } from '#shared/domain/messages/message.ts';
import type { StepName, Unfinished } from '#shared/domain/unfinished.ts';

/** A message that could not be put into any conversation, with all that was seen of it. Times are epoch ms. */
export interface UnrecordedMessage {
  waMessageId: string;
  direction: MessageDirection;
  chatAddress: string;
  pushName: string | null;
  preview: string;
  sentAt: number;
  /** JSON, as ingest got it. */
  message: string;
  /** What kind of error it was. */
  code: string;
  now: number;
}

/** A step that failed again. */
export interface StepFailure {
  id: number;
  step: StepName;
  code: string;
}

/** The part of the store about what the desk could not finish. What changes there is said as `unfinished`. */
export interface UnfinishedStore {
  /** The newest `limit` messages or tickets, of one conversation or of all; `total` counts the others too. */
  listUnfinished(input: {
    conversationId?: number | undefined;
    limit: number;
  }): Promise<{ items: Unfinished[]; total: number }>;
  /** Everything is due again, also what was given up; not what is too late by now. */
  wakeUnfinished(input: { now: number }): Promise<void>;
  /** Does again what is due, some of it in one call. `nextAt`: when to call again, null when nothing waits. */
  retryUnfinished(input: { now: number }): Promise<{ nextAt: number | null; failed: StepFailure[] }>;
  /** A person has looked at it. What is gone already stays so. */
  settleUnfinished(input: { stepIds: readonly number[]; unrecordedIds: readonly number[] }): Promise<void>;
  /**
   * Keeps a message that recordMessage cannot take, by its WhatsApp id, direction and chat; once more is one more
   * failure.
   */
  keepUnrecorded(message: UnrecordedMessage): Promise<void>;
  /** Those that are due, with when they were first seen (epoch ms); `nextAt` as of retryUnfinished. */
  listDueUnrecorded(input: {
    now: number;
    limit: number;
  }): Promise<{ items: { id: number; message: string; seenAt: number }[]; nextAt: number | null }>;
}
