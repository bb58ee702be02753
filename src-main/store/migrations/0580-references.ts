import type { Migration } from './migration.ts';

/** Who of the staff wrote a message and which ticket it is of are references that the database keeps; a chat's work is a view. */
export const references: Migration = {
  version: 580,
  up: (database) => {
    database.exec(`
      -- Who wrote it, of 'agent:3'; NULL where nobody of the staff did.
      ALTER TABLE messages ADD COLUMN sent_by_agent_id INTEGER REFERENCES agents (id);
      UPDATE messages
        SET sent_by_agent_id = (SELECT id FROM agents WHERE id = CAST(substr(sent_by, 7) AS INTEGER))
        WHERE sent_by LIKE 'agent:%';

      -- The same number as ticket_id, which was there before the tickets were.
      UPDATE messages SET ticket_id = NULL
        WHERE ticket_id IS NOT NULL AND ticket_id NOT IN (SELECT id FROM tickets);
      ALTER TABLE messages
        ADD COLUMN of_ticket_id INTEGER GENERATED ALWAYS AS (ticket_id) VIRTUAL REFERENCES tickets (id);
      CREATE INDEX messages_of_ticket ON messages (of_ticket_id) WHERE of_ticket_id IS NOT NULL;

      -- A conversation's status and assignee are those of its unresolved ticket; without one its work is done.
      CREATE VIEW conversation_work AS
        SELECT conversations.id AS conversation_id, conversations.customer_id, conversations.contact_id,
          coalesce(tickets.status, 'resolved') AS status, tickets.assignee_id, tickets.id AS ticket_id,
          tickets.kind AS ticket_kind, tickets.priority, conversations.unread_count, conversations.last_message_at,
          conversations.created_at, conversations.updated_at
        FROM conversations
          LEFT JOIN tickets ON tickets.conversation_id = conversations.id AND tickets.status <> 'resolved';

      CREATE VIEW complaints AS
        SELECT id AS ticket_id, conversation_id, contact_id, status, priority, assignee_id, opened_at, resolved_at,
          resolved_by, closing_note
        FROM tickets WHERE kind = 'complaint';
    `);
  },
};
