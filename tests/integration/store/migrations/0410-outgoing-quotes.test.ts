import { expect, test } from 'vitest';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('after the upgrade what answers a message still does, and no draft answers anything', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 380, (database) => {
    database.exec(`
      INSERT INTO customers (id, name, name_source, created_at, updated_at) VALUES (1, 'منى', 'staff', 1, 1);
      INSERT INTO contacts (id, customer_id, phone, phone_at, chat_address, created_at, updated_at)
        VALUES (1, 1, '201012345678', 1, '201012345678@c.us', 1, 1);
      INSERT INTO conversations
        (id, customer_id, contact_id, chat_address, draft, unread_count, last_message_at, created_at, updated_at)
        VALUES (1, 1, 1, '201012345678@c.us', '', 0, 2, 1, 1);
      UPDATE contacts SET conversation_id = 1;
      INSERT INTO messages
        (id, conversation_id, contact_id, type, wa_type, content, direction, status, wa_message_id, sent_at,
         created_at, updated_at)
        VALUES (1, 1, 1, 'text', 'chat', 'بنادول؟', 'incoming', 'read', 'A', 1, 1, 1),
          (2, 1, 1, 'text', 'chat', 'موجود', 'outgoing', 'sent', 'B', 2, 2, 2);
      INSERT INTO quoted_messages VALUES (2, 'A', 'customer', 'chat', 'chat', 'بنادول؟');
    `);
  });
  const store = await openStore(place);
  expect(store.report).toMatchObject({ opened: 'existing', migratedFrom: 380 });
  const answer = await store.getMessage({ messageId: 2 });
  expect(answer).toMatchObject({
    forwardScore: 0,
    quoted: { messageId: 1, text: 'بنادول؟', isLeftOut: false },
  });
  expect((await store.getConversation(1)).draftQuote).toBeNull();
});
