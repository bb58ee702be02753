import type { Migration } from './migration.ts';

/** Units of work on conversations, their history, and which messages no person wrote. */
export const tickets: Migration = {
  version: 110,
  up: (database) => {
    database.exec(`
      ALTER TABLE messages ADD COLUMN automation TEXT;

      -- Nothing ever wrote in these: what becomes of a conversation is its ticket's.
      ALTER TABLE conversations DROP COLUMN status;
      ALTER TABLE conversations DROP COLUMN assignee_id;

      CREATE TABLE tickets (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        conversation_id INTEGER NOT NULL REFERENCES conversations (id),
        -- Whose message opened it: where it goes when a merge is taken back.
        contact_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        classification TEXT NOT NULL CHECK (json_valid(classification)),
        is_kind_by_staff INTEGER NOT NULL DEFAULT 0 CHECK (is_kind_by_staff IN (0, 1)),
        status TEXT NOT NULL CHECK (status IN ('open', 'pending', 'resolved')),
        priority TEXT NOT NULL DEFAULT 'normal' CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
        assignee_id INTEGER REFERENCES agents (id),
        waiting_since INTEGER,
        due_at INTEGER,
        due_minutes INTEGER,
        snoozed_until INTEGER,
        first_answered_at INTEGER,
        opened_at INTEGER NOT NULL,
        reopened_at INTEGER,
        resolved_at INTEGER,
        resolved_by TEXT,
        closing_note TEXT,
        -- The one that its work is in since two conversations became one.
        joined_into INTEGER REFERENCES tickets (id),
        -- Of the last message of either side; what idle is measured by.
        last_message_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        CHECK ((status = 'resolved') = (resolved_at IS NOT NULL)),
        CHECK (status <> 'resolved' OR (waiting_since IS NULL AND due_at IS NULL AND snoozed_until IS NULL)),
        CHECK (joined_into IS NULL OR status = 'resolved'),
        CHECK ((due_at IS NULL) = (due_minutes IS NULL))
      ) STRICT;
      -- However many messages come at once, a conversation has one unresolved ticket.
      CREATE UNIQUE INDEX tickets_unresolved ON tickets (conversation_id) WHERE status <> 'resolved';
      CREATE INDEX tickets_of_conversation ON tickets (conversation_id, resolved_at DESC, id DESC);
      CREATE INDEX tickets_of_assignee ON tickets (assignee_id) WHERE status <> 'resolved';
      -- What the list of the unresolved is sorted by (ticket-list.ts).
      CREATE INDEX tickets_most_urgent ON tickets (
        (snoozed_until IS NOT NULL), (coalesce(due_at, 9007199254740991)),
        (coalesce(waiting_since, 9007199254740991)), id
      ) WHERE status <> 'resolved';
      CREATE INDEX tickets_last_resolved ON tickets (resolved_at DESC, id DESC) WHERE status = 'resolved';
      CREATE INDEX tickets_joined ON tickets (joined_into) WHERE joined_into IS NOT NULL;
      -- What the time alone changes.
      CREATE INDEX tickets_snoozed ON tickets (snoozed_until) WHERE snoozed_until IS NOT NULL;
      CREATE INDEX tickets_due ON tickets (due_at) WHERE due_at IS NOT NULL;
      CREATE INDEX tickets_idle ON tickets (last_message_at)
        WHERE status <> 'resolved' AND waiting_since IS NULL AND due_at IS NULL AND snoozed_until IS NULL;

      CREATE TABLE ticket_events (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        ticket_id INTEGER NOT NULL REFERENCES tickets (id),
        at INTEGER NOT NULL,
        by TEXT NOT NULL,
        change TEXT NOT NULL CHECK (json_valid(change))
      ) STRICT;
      CREATE INDEX ticket_events_of_ticket ON ticket_events (ticket_id, id);
      CREATE TRIGGER ticket_events_stay BEFORE UPDATE ON ticket_events
        BEGIN SELECT RAISE(ABORT, 'the history of a ticket is append-only'); END;

      CREATE TRIGGER ticket_events_remain BEFORE DELETE ON ticket_events
        BEGIN SELECT RAISE(ABORT, 'the history of a ticket is append-only'); END;

      ALTER TABLE agents ADD COLUMN last_assigned_at INTEGER;
    `);
  },
};
