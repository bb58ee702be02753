import { expect, test } from 'vitest';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('staff of before stay where they are, also who has never signed in', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 240, (database) => {
    database.exec(`
      INSERT INTO agents (id, name, role, is_on_shift, created_at, updated_at) VALUES
        (1, 'منى', 'admin', 1, 1, 1), (2, 'سامي', 'agent', 1, 1, 1), (3, 'هبة', 'agent', 0, 1, 1)`);
  });
  const store = await openStore(place);
  const shifts = async () => (await store.listAgents()).map(({ isOnShift }) => isOnShift);
  expect(await shifts()).toEqual([true, true, false]);
  // Whom a manager sent home does not come back by signing in.
  await store.completeSignIn({ id: 3, now: 2 });
  expect(await shifts()).toEqual([true, true, false]);
  expect(await store.listTransfersTo({ agentId: 2, limit: 50 })).toEqual([]);
});
