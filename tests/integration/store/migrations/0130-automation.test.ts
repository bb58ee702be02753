import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';

test('nothing is silenced and nobody was asked before; what is kept has a shape', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, fillFirstVersion);
  const store = await openStore(place);
  expect(await store.getConversationAutomation({ conversationId: 1 })).toEqual({
    isMuted: false,
    stage: 'none',
    lastAutomatic: null,
  });
  expect((await store.summarizeRatings({ from: 0, until: Date.now() })).asked).toBe(0);
  await store.close();
  withDatabase(place, (database) => {
    database.exec(`INSERT INTO tickets
      (id, conversation_id, contact_id, kind, classification, status, opened_at, last_message_at, updated_at)
      VALUES (7, 1, 1, 'inquiry', '{}', 'open', 1, 1, 1)`);
    const rate = database.prepare(
      'INSERT INTO ratings (ticket_id, asked_at, expires_at, score, answered_at) VALUES (7, 1, 2, ?, ?)',
    );
    expect(() => rate.run(6, 1)).toThrow(/CHECK/);
    expect(() => rate.run(5, null)).toThrow(/CHECK/);
    rate.run(5, 1);
    expect(() => rate.run(4, 1)).toThrow(/UNIQUE/);
    const menu = database.prepare('INSERT INTO ticket_menus VALUES (?, ?, 1)');
    expect(() => menu.run(7, 'none')).toThrow(/CHECK/);
    expect(() => menu.run(8, '{}')).toThrow(/FOREIGN KEY/);
  });
});
