import { describe, expect, test } from 'vitest';
import { temporaryPlace } from '../support/open-store.ts';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { withDatabase } from '../support/with-database.ts';

describe('the first version', () => {
  test.each([
    [
      'a second contact with the phone',
      `INSERT INTO contacts VALUES (9, 1, '201012345678', NULL, NULL, 1, 1)`,
    ],
    [
      'a second contact with the privacy id',
      `INSERT INTO contacts VALUES (9, 1, NULL, '99@lid', NULL, 1, 1)`,
    ],
    ['a contact nobody can be reached by', `INSERT INTO contacts VALUES (9, 1, NULL, NULL, NULL, 1, 1)`],
    ['a contact of nobody', `INSERT INTO contacts VALUES (9, 77, '1', NULL, NULL, 1, 1)`],
    ['a name from nowhere', `UPDATE customers SET name_source = 'none' WHERE id = 1`],
    ['a negative unread count', 'UPDATE conversations SET unread_count = -1'],
    ['an unknown status', `UPDATE messages SET status = 'lost'`],
    ['an unknown outbox state', `UPDATE outbox SET state = 'lost'`],
    ['the same WhatsApp id twice', `UPDATE messages SET wa_message_id = 'WA1' WHERE id = 2`],
    [
      'the same client key twice',
      `UPDATE messages SET client_key = 'K1', direction = 'outgoing' WHERE id = 2`,
    ],
    ['an incoming message with a sender of ours', `UPDATE messages SET sent_by = 'mona' WHERE id = 2`],
    ['an incoming message without a WhatsApp id', 'UPDATE messages SET wa_message_id = NULL WHERE id = 2'],
    ['a second conversation with a contact', 'UPDATE conversations SET contact_id = 1 WHERE id = 2'],
    ['a conversation that goes while it has messages', 'DELETE FROM conversations WHERE id = 1'],
    ['a number where text belongs', `UPDATE messages SET sent_at = 'yesterday'`],
    ['a setting that is no JSON', `INSERT INTO settings VALUES ('theme', 'dark')`],
  ])('refuses %s', (_, sql) => {
    const place = temporaryPlace();
    makeDatabaseAtVersion(place, 10, fillFirstVersion);
    withDatabase(place, (database) => {
      expect(() => database.exec(sql)).toThrow(/constraint failed|cannot store TEXT value/);
    });
  });
});
