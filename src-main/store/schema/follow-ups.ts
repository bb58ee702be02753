import type { Generated } from 'kysely';
import type { RefillState } from '#shared/domain/follow-ups/refill.ts';
import type { ScheduledState } from '#shared/domain/follow-ups/scheduled.ts';
import type { WaitlistState } from '#shared/domain/follow-ups/waitlist.ts';

export interface ScheduledMessagesTable {
  id: Generated<number>;
  client_key: string;
  contact_id: number;
  text: string;
  send_at: number;
  only_if_silent: number;
  created_by: number;
  state: ScheduledState;
  message_id: number | null;
  /** When it was written or changed last: what the customer wrote after that is an answer. */
  written_at: number;
  settled_at: number | null;
  created_at: number;
}

export interface WaitlistItemsTable {
  id: Generated<number>;
  name: string;
  /** itemKey(name). */
  folded: string;
  note: Generated<string>;
  arrived_at: number | null;
  created_at: number;
  updated_at: number;
}

export interface WaitlistEntriesTable {
  id: Generated<number>;
  item_id: number;
  contact_id: number;
  quantity: number | null;
  added_by: number;
  state: WaitlistState;
  settled_at: number | null;
  created_at: number;
}

export interface RefillsTable {
  id: Generated<number>;
  contact_id: number;
  item: string;
  dose_note: Generated<string>;
  /** LocalDate, like `next_due`. */
  started_on: string;
  days_supply: number;
  remind_before_days: number;
  next_due: string;
  state: RefillState;
  last_reminded_at: number | null;
  created_by: number;
  created_at: number;
  updated_at: number;
}

/** What was decided about one due day; a day without a row waits for a decision. */
export interface RefillRemindersTable {
  id: Generated<number>;
  refill_id: number;
  due_on: string;
  state: 'approved' | 'skipped' | 'sent' | 'answered';
  decided_by: number;
  decided_at: number;
  sent_at: number | null;
}

export interface PacedTextsTable {
  id: Generated<number>;
  kind: 'waitlist' | 'refill';
  /** Of waitlist_entries or refill_reminders. */
  source_id: number;
  contact_id: number;
  text: string;
  approved_by: number;
  state: 'waiting' | 'sent' | 'cancelled' | 'excluded';
  message_id: number | null;
  settled_at: number | null;
  created_at: number;
}

/** One row. */
export interface PaceTable {
  id: number;
  next_at: number;
  is_paused: number;
}
