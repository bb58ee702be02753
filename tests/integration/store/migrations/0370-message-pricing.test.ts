import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { outgoing } from '../support/observed.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('a desk of before has counted no message, and counts each once from now on', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  const store = await openStore(place);
  const now = Date.parse('2026-11-15');
  const count = async () => (await store.countMonthlyUse({ now, months: 6 }))[0]?.counts.service;
  expect(await count()).toBe(0);
  const pricing = { category: 'service', isBillable: true, model: 'PMP', type: 'regular', at: now };
  for (const status of ['delivered', 'sent'] as const) {
    await store.applyAck({ message: outgoing('wamid.ONE'), status, mayBeEarly: true, pricing, now });
  }
  expect(await count()).toBe(1);
});
