import type { Migration } from './migration.ts';

/** Whom a message calls by “@”: WhatsApp tells it beside the text, which has digits alone. */
export const calledPeople: Migration = {
  version: 520,
  up: (database) => {
    database.exec(`
      CREATE TABLE called_people (
        message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
        -- As they stand in the text behind the “@”.
        digits TEXT NOT NULL,
        -- Who that was when it was written, where the desk knew them.
        contact_id INTEGER REFERENCES contacts (id) ON DELETE SET NULL,
        phone TEXT,
        lid TEXT,
        phone_book_name TEXT,
        PRIMARY KEY (message_id, digits),
        CHECK (phone IS NOT NULL OR lid IS NOT NULL)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX called_people_by_digits ON called_people (digits, message_id);
      CREATE INDEX called_people_of_contact ON called_people (contact_id) WHERE contact_id IS NOT NULL;
    `);
  },
};
