import { expect, test } from 'vitest';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { threadOf } from '../support/observed.ts';

const SEEN = Date.UTC(2026, 9, 1, 9);
const HOUR_MS = 3_600_000;

test('what a time that cannot be has pinned or sunk stands where it was seen, and the list shows the newest', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 160, (database) => {
    database.pragma('foreign_keys = OFF');
    database.exec(`
      INSERT INTO customers (id, name, name_source, created_at, updated_at) VALUES (1, 'منى', 'staff', 1, 1), (2, 'سامي', 'staff', 1, 1);
      INSERT INTO contacts (id, customer_id, phone, conversation_id, chat_address, created_at, updated_at)
        VALUES (1, 1, '201012345678', 1, '201012345678@c.us', 1, 1), (2, 2, '201112345678', 2, '201112345678@c.us', 1, 1);
      INSERT INTO conversations (id, customer_id, contact_id, chat_address, unread_count, last_message_at, last_message_id,
        last_message_preview, last_message_type, last_message_wa_type, last_message_direction, last_message_status,
        created_at, updated_at)
      VALUES
        (1, 1, 1, '201012345678@c.us', 0, ${SEEN + 90 * HOUR_MS}, 2, 'من بكرة', 'text', 'chat', 'incoming', 'read', 1, 1),
        (2, 2, 2, '201112345678@c.us', 0, ${SEEN}, 4, 'عادي', 'text', 'chat', 'incoming', 'read', 1, 1);
      INSERT INTO messages (id, conversation_id, contact_id, type, wa_type, content, direction, status, wa_message_id,
        client_key, sent_by, sent_at, created_at, updated_at)
      VALUES
        (1, 1, 1, 'text', 'chat', 'قبلها', 'incoming', 'read', 'W1', NULL, NULL, ${SEEN - 2000}, ${SEEN - 1000}, 1),
        (2, 1, 1, 'text', 'chat', 'من بكرة', 'incoming', 'read', 'W2', NULL, NULL, ${SEEN + 90 * HOUR_MS}, ${SEEN}, 1),
        (3, 1, 1, 'text', 'chat', 'شكرًا   جزيلًا', 'incoming', 'read', 'W3', NULL, NULL, ${SEEN + 4000}, ${SEEN + 5000}, 1),
        (4, 2, 2, 'text', 'chat', 'عادي', 'incoming', 'read', 'W4', NULL, NULL, ${SEEN}, ${SEEN + 1000}, 1),
        (5, 2, 2, 'text', 'chat', 'من ١٩٧٠', 'incoming', 'read', 'W5', NULL, NULL, 1000, ${SEEN + 9000}, 1);
    `);
  });
  const store = await openStore(place);
  expect(store.report).toEqual({ opened: 'existing', migratedFrom: 160 });
  expect(await threadOf(store, 1)).toEqual(['قبلها', 'من بكرة', 'شكرًا   جزيلًا']);
  expect(await threadOf(store, 2)).toEqual(['عادي', 'من ١٩٧٠']);
  const { items } = await store.listConversations({ limit: 9 });
  expect(items.map(({ id, lastMessage }) => [id, lastMessage?.preview, lastMessage?.at])).toEqual([
    [2, 'من ١٩٧٠', SEEN + 9000],
    [1, 'شكرًا جزيلًا', SEEN + 4000],
  ]);
  expect(await store.getMessage({ messageId: 2 })).toMatchObject({
    sentAt: SEEN,
    whatsAppAt: SEEN + 90 * HOUR_MS,
  });
  expect(await store.getMessage({ messageId: 5 })).toMatchObject({ whatsAppAt: 1000 });
  expect(await store.getMessage({ messageId: 1 })).toMatchObject({ sentAt: SEEN - 2000, whatsAppAt: null });
});
