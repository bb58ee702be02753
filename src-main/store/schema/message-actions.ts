import type { Generated } from 'kysely';
import type { ActionFailure, ActionKind } from '#shared/domain/messages/message-action.ts';
import type { ActionState } from '../contract/action-store.ts';

/** What staff asked to be done to a message that WhatsApp already has. */
export interface MessageActionsTable {
  id: Generated<number>;
  message_id: number;
  kind: ActionKind;
  /** The emoji, the new text, '1' for a star; '' takes back. */
  value: string;
  state: ActionState;
  failure: ActionFailure | null;
  /** `agent:3`. */
  asked_by: string;
  asked_at: number;
  attempts: number;
  not_before: number;
  updated_at: number;
}

/** When an outgoing message reached each stage, as far as it was told as it happened. */
export interface MessageTimesTable {
  message_id: number;
  stage: 'sent' | 'delivered' | 'read' | 'played';
  at: number;
}

/** What somebody edits and has not asked for yet. */
export interface EditDraftsTable {
  agent_id: number;
  message_id: number;
  text: string;
  /** What the message said when the edit was begun; null of those that were begun before that was kept. */
  text_before: string | null;
  updated_at: number;
}
