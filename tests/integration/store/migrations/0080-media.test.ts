import { expect, test } from 'vitest';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('files that an older desk has only recorded are fetched now', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 60, (database) => {
    database.exec(`
      INSERT INTO customers VALUES (1, NULL, 'none', 1, 1);
      INSERT INTO contacts VALUES (1, 1, '201012345678', NULL, NULL, 1, 1);
      INSERT INTO conversations (id, customer_id, contact_id, chat_address, status, last_message_at, created_at, updated_at)
        VALUES (1, 1, 1, '201012345678@c.us', 'active', 1, 1, 1);
    `);
    const insert = database.prepare(`
      INSERT INTO messages (id, conversation_id, type, wa_type, content, mime_type, direction, status, wa_message_id,
        sent_at, created_at, updated_at)
      VALUES (?, 1, ?, ?, '', ?, 'incoming', 'delivered', ?, 1, 1, 1)`);
    insert.run(1, 'text', 'chat', null, 'A1');
    insert.run(2, 'image', 'image', 'image/jpeg', 'A2');
    insert.run(3, 'audio', 'ptt', 'audio/ogg', 'A3');
    insert.run(4, 'image', 'sticker', null, 'A4');
    insert.run(5, 'other', 'location', null, 'A5');
  });
  const store = await openStore(place);
  const { due } = await store.listDueDownloads({ now: Date.now(), limit: 9 });
  expect(due.map(({ waMessageId, kind, mimeType }) => ({ waMessageId, kind, mimeType }))).toEqual([
    { waMessageId: 'A4', kind: 'sticker', mimeType: null },
    { waMessageId: 'A3', kind: 'voice', mimeType: 'audio/ogg' },
    { waMessageId: 'A2', kind: 'image', mimeType: 'image/jpeg' },
  ]);
});
