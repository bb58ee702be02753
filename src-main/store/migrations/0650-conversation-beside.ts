import type { Migration } from './migration.ts';

/**
 * What is to be looked up beside a conversation's row, kept in the row by the database itself: whatever writes it, by whichever
 * path, moves it in the same transaction. Of nearly all conversations that is nothing, and asking each table for each row took
 * most of a list's time.
 */
export const conversationBeside: Migration = {
  version: 650,
  up: (database) => {
    database.exec(`
      -- Bits: 1 a label, 2 a gap, 4 a mark or an action that failed, 8 other accounts than the one it began with.
      -- It begins without any account.
      ALTER TABLE conversations ADD COLUMN beside INTEGER NOT NULL DEFAULT 8;

      CREATE VIEW conversation_beside AS
        SELECT conversations.id,
          EXISTS (SELECT 1 FROM conversation_labels WHERE conversation_labels.conversation_id = conversations.id)
          | (EXISTS (
              SELECT 1 FROM contacts JOIN contact_gaps ON contact_gaps.contact_id = contacts.id
              WHERE contacts.conversation_id = conversations.id) << 1)
          | ((EXISTS (
              SELECT 1 FROM contacts JOIN chat_marks ON chat_marks.contact_id = contacts.id
              WHERE contacts.conversation_id = conversations.id AND coalesce(chat_marks.marked_unread_at,
                chat_marks.archived_at, chat_marks.pinned_at, chat_marks.muted_until, chat_marks.blocked_at) IS NOT NULL)
            OR EXISTS (
              SELECT 1 FROM contacts JOIN chat_actions ON chat_actions.contact_id = contacts.id
              WHERE contacts.conversation_id = conversations.id AND chat_actions.state = 'failed')) << 2)
          | ((
              EXISTS (SELECT 1 FROM contacts WHERE contacts.conversation_id = conversations.id
                AND contacts.id <> conversations.contact_id)
              OR NOT EXISTS (SELECT 1 FROM contacts WHERE contacts.id = conversations.contact_id
                AND contacts.conversation_id = conversations.id)) << 3)
          AS kinds
        FROM conversations;

      UPDATE conversations SET beside = kinds FROM conversation_beside AS now WHERE now.id = conversations.id;
    `);
    for (const { name, event, id } of MOVED_BY) {
      database.exec(`CREATE TRIGGER beside_${name} AFTER ${event} BEGIN
        UPDATE conversations SET beside = kinds FROM conversation_beside AS now
        WHERE conversations.id IN (${id}) AND now.id = conversations.id AND beside <> kinds;
      END`);
    }
  },
};

const ofContact = (row: 'NEW' | 'OLD'): string =>
  `SELECT conversation_id FROM contacts WHERE contacts.id = ${row}.contact_id`;
const ofBoth = 'SELECT conversation_id FROM contacts WHERE contacts.id IN (OLD.contact_id, NEW.contact_id)';

/** Whatever any of it hangs on, with the conversations that it may have moved, as SQL. */
const MOVED_BY: readonly { name: string; event: string; id: string }[] = [
  {
    name: 'label_begun',
    event: 'INSERT ON conversation_labels',
    id: 'NEW.conversation_id',
  },
  {
    name: 'label_moved',
    event: 'UPDATE OF conversation_id ON conversation_labels',
    id: 'OLD.conversation_id, NEW.conversation_id',
  },
  { name: 'label_gone', event: 'DELETE ON conversation_labels', id: 'OLD.conversation_id' },
  { name: 'gap_begun', event: 'INSERT ON contact_gaps', id: ofContact('NEW') },
  { name: 'gap_moved', event: 'UPDATE OF contact_id ON contact_gaps', id: ofBoth },
  { name: 'gap_gone', event: 'DELETE ON contact_gaps', id: ofContact('OLD') },
  // Also what REPLACE writes, of which no trigger hears that the old row went.
  { name: 'marks_begun', event: 'INSERT ON chat_marks', id: ofContact('NEW') },
  { name: 'marks_moved', event: 'UPDATE ON chat_marks', id: ofBoth },
  { name: 'marks_gone', event: 'DELETE ON chat_marks', id: ofContact('OLD') },
  {
    name: 'action_begun',
    event: `INSERT ON chat_actions WHEN NEW.state = 'failed'`,
    id: ofContact('NEW'),
  },
  {
    name: 'action_moved',
    event: `UPDATE OF contact_id, state ON chat_actions WHEN 'failed' IN (OLD.state, NEW.state)`,
    id: ofBoth,
  },
  { name: 'action_gone', event: `DELETE ON chat_actions WHEN OLD.state = 'failed'`, id: ofContact('OLD') },
  {
    name: 'account_begun',
    event: 'INSERT ON contacts WHEN NEW.conversation_id IS NOT NULL',
    id: 'NEW.conversation_id',
  },
  {
    name: 'account_moved',
    event: 'UPDATE OF conversation_id ON contacts WHEN OLD.conversation_id IS NOT NEW.conversation_id',
    id: 'OLD.conversation_id, NEW.conversation_id',
  },
  {
    name: 'account_gone',
    event: 'DELETE ON contacts WHEN OLD.conversation_id IS NOT NULL',
    id: 'OLD.conversation_id',
  },
  { name: 'first_account_moved', event: 'UPDATE OF contact_id ON conversations', id: 'NEW.id' },
];
