import type { Generated } from 'kysely';
import type { LabelColour } from '#shared/domain/conversations/label.ts';

export interface LabelsTable {
  id: Generated<number>;
  name: string;
  name_folded: string;
  colour: LabelColour;
  is_archived: Generated<number>;
  created_at: number;
  updated_at: number;
}

/** One row for each contact that the conversation answered when the label was put on. */
export interface ConversationLabelsTable {
  conversation_id: number;
  label_id: number;
  contact_id: number;
  added_by: number;
  added_at: number;
}
