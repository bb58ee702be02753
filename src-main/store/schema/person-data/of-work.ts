import type { PersonTable } from './person-table.ts';

/** Tickets, prescriptions, notes and follow-ups, with what hangs on each. */
export const OF_WORK = {
  prescription_lines: {
    by: ['prescription', 'prescription_id'],
    gives: 'prescription_id position item dose quantity unit_price stock alternative',
    keeps: '',
  },
  prescription_events: {
    by: ['prescription', 'prescription_id'],
    gives: 'prescription_id at by change',
    keeps: 'id',
  },
  prescriptions: {
    by: ['prescription', 'id'],
    gives:
      'id contact_id ticket_id status status_at round note discount delivery_fee total read_at priced_at checked_at ready_at closed_at cancel_reason cancel_note quoted_message_id created_at',
    keeps: 'needs_check read_by priced_by checked_by ready_by closed_by updated_at',
  },
  // What medicines cost; a name goes with the last prescription that has it.
  known_items: {
    by: ['own', 'first_in'],
    gives: '',
    keeps: 'id item_key name unit_price priced_at first_in last_in used_at',
  },
  known_item_words: { by: ['own', 'item_id'], gives: '', keeps: 'word item_id' },

  ticket_events: { by: ['ticket', 'ticket_id'], gives: 'ticket_id at by change', keeps: 'id' },
  ticket_menus: { by: ['ticket', 'ticket_id'], gives: '', keeps: 'ticket_id state updated_at' },
  ticket_times: {
    by: ['ticket', 'ticket_id'],
    gives: 'ticket_id asked_at answered_at resolved_at',
    keeps: 'answer_ms promise resolve_ms is_joined',
  },
  ticket_transfers: {
    by: ['ticket', 'ticket_id'],
    gives: 'ticket_id note at',
    keeps: 'id by_id to_id seen_at ended_at',
  },
  ratings: {
    by: ['ticket', 'ticket_id'],
    gives: 'ticket_id asked_at score answered_at comment',
    keeps: 'agent_id expires_at',
  },
  tickets: {
    by: ['ticket', 'id'],
    gives:
      'id conversation_id contact_id kind status priority opened_at first_answered_at reopened_at resolved_at closing_note',
    keeps:
      'classification is_kind_by_staff assignee_id waiting_since due_at due_minutes snoozed_until resolved_by joined_into last_message_at updated_at',
  },

  note_mentions: { by: ['note', 'note_id'], gives: '', keeps: 'note_id agent_id seen_at' },
  note_search: { by: ['note', 'rowid'], gives: '', keeps: 'folded stems' },
  notes: {
    by: ['note', 'id'],
    gives: 'id conversation_id message_id text created_at edited_at deleted_at',
    keeps: 'contact_id author_id put_aside_by earlier_texts',
  },

  refill_reminders: {
    by: ['refill', 'refill_id'],
    gives: 'refill_id due_on state decided_at sent_at',
    keeps: 'id decided_by',
  },
  refills: {
    by: ['refill', 'id'],
    gives:
      'id contact_id item dose_note started_on days_supply remind_before_days next_due state last_reminded_at created_at',
    keeps: 'created_by updated_at',
  },
  waitlist_entries: {
    by: ['contact', 'contact_id'],
    gives: 'item_id contact_id quantity state settled_at created_at',
    keeps: 'id added_by',
  },
  // What is waited for; who waits stands in the entries.
  waitlist_items: {
    by: ['own', 'id'],
    gives: '',
    keeps: 'id name folded note arrived_at created_at updated_at',
  },
  scheduled_messages: {
    by: ['contact', 'contact_id'],
    gives: 'contact_id text send_at state settled_at created_at',
    keeps: 'id client_key only_if_silent created_by message_id written_at',
  },
  paced_texts: {
    by: ['contact', 'contact_id'],
    gives: 'contact_id kind text state settled_at created_at',
    keeps: 'id source_id approved_by message_id',
  },
} as const satisfies Record<string, PersonTable>;
