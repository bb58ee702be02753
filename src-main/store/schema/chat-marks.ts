import type { Generated } from 'kysely';
import type { ChatActionKind } from '#shared/domain/conversations/chat-marks.ts';
import type { ActionFailure } from '#shared/domain/messages/message-action.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import type { ActionState } from '../contract/action-store.ts';

/** What WhatsApp's list keeps of a contact's chat beside its messages; times are epoch ms. No row: nothing. */
export interface ChatMarksTable {
  contact_id: number;
  marked_unread_at: number | null;
  archived_at: number | null;
  pinned_at: number | null;
  muted_until: number | null;
  blocked_at: number | null;
}

/** What staff asked to be done to a contact's chat. */
export interface ChatActionsTable {
  id: Generated<number>;
  contact_id: number;
  link: Link;
  kind: ChatActionKind;
  /** '1' or '' for what is on or off; a mute's end; of `read` the newest message that was meant. */
  value: string;
  /** What it is again when it is given up. */
  value_before: string;
  state: ActionState;
  failure: ActionFailure | null;
  /** `agent:3`. */
  asked_by: string;
  asked_at: number;
  attempts: number;
  not_before: number;
  updated_at: number;
}
