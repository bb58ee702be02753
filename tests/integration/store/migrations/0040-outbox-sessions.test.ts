import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('a queue from before goes on, and failed messages have a reason', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, (database) => {
    fillFirstVersion(database);
    const message = database.prepare(
      `INSERT INTO messages VALUES (?, 1, NULL, 'text', 'chat', 'x', NULL, NULL, 'outgoing', ?, ?, ?, NULL, 3000, 1, 1)`,
    );
    const entry = database.prepare(`INSERT INTO outbox VALUES (?, ?, 1, ?, 1, 1000, ?, 1, 1)`);
    const rows = [
      [11, 'pending', 'dispatched', null],
      [12, 'failed', 'failed', 'rejected'],
      [13, 'failed', 'failed', 'attempts-used-up'],
      [14, 'failed', 'unknown', null],
      [15, 'failed', 'failed', 'failed-by-whatsapp'],
    ] as const;
    for (const [id, status, state, error] of rows) {
      message.run(id, status, `WA${id}`, `K${id}`);
      entry.run(id, id, state, error);
    }
  });
  const store = await openStore(place);
  expect(store.report).toEqual({ opened: 'existing', migratedFrom: 30 });
  expect(await store.listOutboxHeads()).toMatchObject([
    { messageId: 11, state: 'dispatched', waMessageId: 'WA11', relinked: false },
  ]);
  const { items } = await store.listMessages({ conversationId: 1, limit: 10 });
  const reasons = items.map(({ id, failureReason }) => [id, failureReason]);
  expect(Object.fromEntries(reasons)).toMatchObject({
    1: null,
    11: null,
    12: 'rejected',
    13: 'not-sent',
    14: 'unknown',
    15: 'refused-later',
  });
  await store.beginSession({ now: 1 });
  expect(await store.listOutboxHeads()).toMatchObject([{ relinked: true }]);
});
