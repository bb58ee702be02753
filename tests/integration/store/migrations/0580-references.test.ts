import { expect, test } from 'vitest';
import { migrate } from '#main/store/database/migrate.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { makeDatabaseAtVersion, fillFirstVersion } from '../support/at-version.ts';
import { fromPhone, record } from '../support/observed.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';

test('messages of before refer to who wrote them and to their ticket, and what refers to nobody is mended', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, (database) => {
    fillFirstVersion(database);
    migrate(
      database,
      MIGRATIONS.filter(({ version }) => version > 30 && version < 560),
    );
    database.exec(`
      INSERT INTO agents (id, name, role, created_at, updated_at) VALUES (3, 'منى', 'admin', 1, 1);
      INSERT INTO tickets (id, conversation_id, contact_id, kind, classification, status, assignee_id, opened_at, last_message_at, updated_at)
        VALUES (7, 1, 1, 'complaint', '{}', 'open', 3, 1, 1, 1);
      UPDATE messages SET ticket_id = 7, sent_by = 'agent:3' WHERE id = 1;
      UPDATE messages SET ticket_id = 99, direction = 'outgoing', status = 'read', sent_by = 'agent:8' WHERE id = 2;
      UPDATE messages SET direction = 'outgoing', status = 'read', sent_by = 'phone' WHERE id = 3;
    `);
  });
  await (await openStore(place)).close();
  withDatabase(place, (database) => {
    expect(
      database.prepare('SELECT id, sent_by_agent_id AS agent, of_ticket_id AS ticket FROM messages').all(),
    ).toEqual([
      { id: 1, agent: 3, ticket: 7 },
      { id: 2, agent: null, ticket: null },
      { id: 3, agent: null, ticket: null },
    ]);
    expect(
      database
        .prepare('SELECT conversation_id AS id, status, assignee_id AS agent FROM conversation_work')
        .all(),
    ).toEqual([
      { id: 1, status: 'open', agent: 3 },
      { id: 2, status: 'resolved', agent: null },
    ]);
    expect(database.prepare('SELECT ticket_id FROM complaints').pluck().all()).toEqual([7]);
    database.pragma('foreign_keys = ON');
    expect(() => database.exec('DELETE FROM agents')).toThrow('FOREIGN KEY');
    expect(() => database.exec('UPDATE messages SET ticket_id = 98 WHERE id = 3')).toThrow('FOREIGN KEY');
  });
});

test('what staff write refers to them, and a chat without an unresolved ticket is done', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  const store = await openStore(place);
  const { id: by } = await store.setUpStaff({ pharmacyName: 'النور', name: 'منى', secret: null, now: 1 });
  const { conversation } = await record(
    store,
    fromPhone('201012345679', { content: 'عندكم بنادول؟', sentAt: Date.now() }),
  );
  const answer = { conversationId: conversation.id, clientKey: 'k', text: 'نعم', now: Date.now() };
  await store.enqueueText({ ...answer, sentBy: `agent:${by}` });
  await store.close();
  withDatabase(place, (database) => {
    expect(
      database.prepare(`SELECT sent_by_agent_id FROM messages WHERE client_key = 'k'`).pluck().get(),
    ).toBe(by);
    expect(
      database.prepare('SELECT status FROM conversation_work ORDER BY conversation_id').pluck().all(),
    ).toEqual(['resolved', 'resolved', 'open']);
  });
});
