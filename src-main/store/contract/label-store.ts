import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Label, LabelDraft } from '#shared/domain/conversations/label.ts';

/** The part of the store for the labels of conversations. */
export interface LabelStore {
  /** All of them, the archived ones too, by name. */
  listLabels(): Promise<Label[]>;
  /** `id` null makes a new one. Throws AppError label-taken, not-found. */
  saveLabel(input: { id: number | null; draft: LabelDraft; now: number }): Promise<Label>;
  /** Throws AppError not-found. */
  setLabelArchived(input: { id: number; isArchived: boolean; now: number }): Promise<void>;
  /** Throws AppError not-found. */
  assignLabel(input: {
    conversationId: number;
    labelId: number;
    isOn: boolean;
    by: number;
    now: number;
  }): Promise<Conversation>;
}
