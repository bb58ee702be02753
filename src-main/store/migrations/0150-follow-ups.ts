import type { Database } from 'better-sqlite3';
import type { Migration } from './migration.ts';

// Everything belongs to a contact and not to a conversation: a merge moves the contact and nothing else, so that
// taking it back brings each follow-up home. AUTOINCREMENT, because the ids are part of the messages' client keys.

/** What goes to customers later: scheduled messages, who waits for an item, refill reminders; and their pace. */
export const followUps: Migration = {
  version: 150,
  up: (database) => {
    createScheduledMessages(database);
    createWaitlist(database);
    createRefills(database);
    createPacedTexts(database);
  },
};

function createScheduledMessages(database: Database): void {
  database.exec(`
      CREATE TABLE scheduled_messages (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        client_key TEXT NOT NULL UNIQUE,
        contact_id INTEGER NOT NULL REFERENCES contacts (id),
        text TEXT NOT NULL,
        send_at INTEGER NOT NULL,
        only_if_silent INTEGER NOT NULL CHECK (only_if_silent IN (0, 1)),
        created_by INTEGER NOT NULL REFERENCES agents (id),
        state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'cancelled', 'missed', 'answered')),
        message_id INTEGER,
        -- When it was written or changed last: what the customer wrote after that is an answer.
        written_at INTEGER NOT NULL,
        settled_at INTEGER,
        created_at INTEGER NOT NULL,
        CHECK ((state = 'waiting') = (settled_at IS NULL))
      ) STRICT;
      CREATE INDEX scheduled_messages_open ON scheduled_messages (send_at, id) WHERE state IN ('waiting', 'missed');
      CREATE INDEX scheduled_messages_settled ON scheduled_messages (settled_at) WHERE settled_at IS NOT NULL;
      CREATE INDEX scheduled_messages_of_contact ON scheduled_messages (contact_id, id);
`);
}

function createWaitlist(database: Database): void {
  database.exec(`
      CREATE TABLE waitlist_items (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        -- So that two spellings are one item.
        folded TEXT NOT NULL UNIQUE,
        note TEXT NOT NULL DEFAULT '',
        arrived_at INTEGER,
        created_at INTEGER NOT NULL,
        -- When somebody asked for it last.
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX waitlist_items_newest ON waitlist_items (updated_at DESC, id DESC);

      CREATE TABLE waitlist_entries (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        item_id INTEGER NOT NULL REFERENCES waitlist_items (id),
        contact_id INTEGER NOT NULL REFERENCES contacts (id),
        quantity INTEGER CHECK (quantity BETWEEN 1 AND 999),
        added_by INTEGER NOT NULL REFERENCES agents (id),
        state TEXT NOT NULL CHECK (state IN ('waiting', 'queued', 'told', 'removed')),
        settled_at INTEGER,
        created_at INTEGER NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX waitlist_entries_open ON waitlist_entries (item_id, contact_id)
        WHERE state IN ('waiting', 'queued');
      CREATE INDEX waitlist_entries_of_item ON waitlist_entries (item_id, id);
      CREATE INDEX waitlist_entries_of_contact ON waitlist_entries (contact_id, id);
`);
}

function createRefills(database: Database): void {
  database.exec(`
      CREATE TABLE refills (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        contact_id INTEGER NOT NULL REFERENCES contacts (id),
        item TEXT NOT NULL,
        dose_note TEXT NOT NULL DEFAULT '',
        started_on TEXT NOT NULL,
        days_supply INTEGER NOT NULL CHECK (days_supply > 0),
        remind_before_days INTEGER NOT NULL CHECK (remind_before_days >= 0 AND remind_before_days < days_supply),
        next_due TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('active', 'paused', 'stopped')),
        last_reminded_at INTEGER,
        created_by INTEGER NOT NULL REFERENCES agents (id),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX refills_due ON refills (next_due, id) WHERE state = 'active';
      CREATE INDEX refills_of_contact ON refills (contact_id, id);

      -- What was decided about one due day of a refill; a day without a row waits for a decision.
      CREATE TABLE refill_reminders (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        refill_id INTEGER NOT NULL REFERENCES refills (id),
        due_on TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('approved', 'skipped', 'sent', 'answered')),
        decided_by INTEGER NOT NULL REFERENCES agents (id),
        decided_at INTEGER NOT NULL,
        sent_at INTEGER,
        UNIQUE (refill_id, due_on)
      ) STRICT;
      CREATE INDEX refill_reminders_unanswered ON refill_reminders (refill_id, sent_at) WHERE state = 'sent';
`);
}

function createPacedTexts(database: Database): void {
  database.exec(`
      -- Texts to many customers, which leave one at a time: not yet messages, so that an answer that staff write
      -- meanwhile in the same conversation never waits behind one.
      CREATE TABLE paced_texts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN ('waitlist', 'refill')),
        -- Of waitlist_entries or refill_reminders.
        source_id INTEGER NOT NULL,
        contact_id INTEGER NOT NULL REFERENCES contacts (id),
        text TEXT NOT NULL,
        approved_by INTEGER NOT NULL REFERENCES agents (id),
        state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'cancelled', 'excluded')),
        message_id INTEGER,
        settled_at INTEGER,
        created_at INTEGER NOT NULL,
        CHECK ((state = 'waiting') = (settled_at IS NULL))
      ) STRICT;
      CREATE UNIQUE INDEX paced_texts_once ON paced_texts (kind, source_id) WHERE state IN ('waiting', 'sent');
      CREATE INDEX paced_texts_waiting ON paced_texts (id) WHERE state = 'waiting';
      CREATE INDEX paced_texts_sent ON paced_texts (settled_at) WHERE state = 'sent';
      CREATE INDEX paced_texts_of_contact ON paced_texts (contact_id);

      -- One row.
      CREATE TABLE pace (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        next_at INTEGER NOT NULL,
        is_paused INTEGER NOT NULL CHECK (is_paused IN (0, 1))
      ) STRICT;
      INSERT INTO pace VALUES (1, 0, 0);
    `);
}
