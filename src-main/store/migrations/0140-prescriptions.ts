import type { Migration } from './migration.ts';

/** The queue of prescriptions: their photos, what was read on them, and their history. */
export const prescriptions: Migration = {
  version: 140,
  up: (database) => {
    database.exec(`
      CREATE TABLE prescriptions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        -- Whose it is. Its conversation is the contact's, so that merging and separating need not know of it.
        contact_id INTEGER NOT NULL REFERENCES contacts (id),
        ticket_id INTEGER REFERENCES tickets (id),
        status TEXT NOT NULL CHECK (status IN ('waiting', 'read', 'priced', 'ready', 'collected', 'delivered',
          'unreadable', 'cancelled')),
        status_at INTEGER NOT NULL,
        round INTEGER NOT NULL DEFAULT 1,
        note TEXT NOT NULL DEFAULT '',
        -- Piastres.
        discount INTEGER NOT NULL DEFAULT 0 CHECK (discount >= 0),
        delivery_fee INTEGER NOT NULL DEFAULT 0 CHECK (delivery_fee >= 0),
        total INTEGER CHECK (total >= 0),
        needs_check INTEGER NOT NULL DEFAULT 0 CHECK (needs_check IN (0, 1)),
        read_by INTEGER REFERENCES agents (id),
        read_at INTEGER,
        priced_by INTEGER REFERENCES agents (id),
        priced_at INTEGER,
        checked_by INTEGER REFERENCES agents (id),
        checked_at INTEGER,
        ready_by INTEGER REFERENCES agents (id),
        ready_at INTEGER,
        closed_by INTEGER REFERENCES agents (id),
        closed_at INTEGER,
        cancel_reason TEXT,
        cancel_note TEXT NOT NULL DEFAULT '',
        quoted_message_id INTEGER REFERENCES messages (id),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        CHECK (status NOT IN ('priced', 'ready', 'collected', 'delivered') OR total IS NOT NULL),
        CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL)),
        -- The second person is another one.
        CHECK (checked_by IS NULL OR (checked_by IS NOT read_by AND checked_by IS NOT priced_by))
      ) STRICT;
      CREATE INDEX prescriptions_open ON prescriptions (status, status_at, id)
        WHERE status IN ('waiting', 'unreadable', 'read', 'priced', 'ready');
      CREATE INDEX prescriptions_finished ON prescriptions (status_at DESC, id DESC)
        WHERE status IN ('collected', 'delivered', 'cancelled');
      CREATE INDEX prescriptions_of_contact ON prescriptions (contact_id, id);

      CREATE TABLE prescription_photos (
        -- One photo is of one prescription.
        message_id INTEGER PRIMARY KEY REFERENCES messages (id),
        prescription_id INTEGER NOT NULL REFERENCES prescriptions (id),
        round INTEGER NOT NULL,
        position INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX prescription_photos_in_order ON prescription_photos (prescription_id, round DESC, position);

      -- The photos of a ticket that has become a prescription's.
      CREATE INDEX messages_with_ticket ON messages (ticket_id) WHERE ticket_id IS NOT NULL;

      CREATE TABLE prescription_lines (
        prescription_id INTEGER NOT NULL REFERENCES prescriptions (id),
        position INTEGER NOT NULL,
        item TEXT NOT NULL,
        dose TEXT NOT NULL,
        quantity INTEGER NOT NULL CHECK (quantity > 0),
        unit_price INTEGER CHECK (unit_price >= 0),
        stock TEXT NOT NULL CHECK (stock IN ('yes', 'no', 'alternative')),
        alternative TEXT NOT NULL,
        PRIMARY KEY (prescription_id, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE prescription_events (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        prescription_id INTEGER NOT NULL REFERENCES prescriptions (id),
        at INTEGER NOT NULL,
        by TEXT NOT NULL,
        change TEXT NOT NULL CHECK (json_valid(change))
      ) STRICT;
      CREATE INDEX prescription_events_of_one ON prescription_events (prescription_id, id);
      CREATE TRIGGER prescription_events_stay BEFORE UPDATE ON prescription_events
        BEGIN SELECT RAISE(ABORT, 'the history of a prescription is append-only'); END;
      CREATE TRIGGER prescription_events_last BEFORE DELETE ON prescription_events
        BEGIN SELECT RAISE(ABORT, 'the history of a prescription is append-only'); END;
    `);
  },
};
