import { copyFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NEW_DATABASE } from '../../support/new-database.ts';
import { openStore, temporaryPlace, type Place } from '../support/open-store.ts';
import { fromPhone, PHONE, record } from '../support/observed.ts';
import { eraseAll } from './erase-all.ts';

const NOW = 1_800_000_000_000;

function freshPlace(): Place {
  const { databasePath } = temporaryPlace();
  copyFileSync(NEW_DATABASE.databasePath, databasePath);
  return { databasePath, key: NEW_DATABASE.key };
}

async function writtenAndCopied(): Promise<{ place: Place; older: Place; customerId: number }> {
  const place = freshPlace();
  const store = await openStore(place);
  const { conversation } = await record(store, fromPhone(PHONE));
  await store.close();
  const older = temporaryPlace();
  copyFileSync(place.databasePath, older.databasePath);
  return { place, older: { ...older, key: place.key }, customerId: conversation.customerId };
}

test('an older copy that comes back is erased once more, by the ledger that was kept beside it', async () => {
  const { place, older, customerId } = await writtenAndCopied();
  const store = await openStore(place);
  await store.eraseCustomer({ customerId, reason: 'person-asked', by: null, now: NOW });
  await eraseAll(store, NOW);
  const ledger = await store.readErased();
  await store.close();

  const restored = await openStore(older);
  expect((await restored.listCustomers({ limit: 5 })).items).toHaveLength(1);
  expect(await restored.repeatErasures({ ledger, now: NOW })).toEqual({ erased: 1 });
  expect((await restored.listCustomers({ limit: 5 })).items).toEqual([]);
  await eraseAll(restored, NOW);
  expect(await restored.listErasures()).toMatchObject([{ reason: 'restored', state: 'done' }]);
  // Once is enough, also at the next start.
  expect(await restored.repeatErasures({ ledger, now: NOW })).toEqual({ erased: 0 });
  expect(await restored.recordMessage(fromPhone(PHONE, { sentAt: 1_600_000_000_000 }))).toMatchObject({
    kind: 'left-out',
  });
});

test('who came back after an erasure that the database knows stays, whatever its clock said', async () => {
  const { place, customerId } = await writtenAndCopied();
  const store = await openStore(place);
  await store.eraseCustomer({ customerId, reason: 'person-asked', by: null, now: NOW * 2 });
  await eraseAll(store, NOW);
  await record(store, fromPhone(PHONE, { content: 'عدت' }));
  expect(await store.repeatErasures({ ledger: await store.readErased(), now: NOW })).toEqual({ erased: 0 });
  expect((await store.listCustomers({ limit: 5 })).items).toHaveLength(1);
});

test('the ledger says nobody’s number', async () => {
  const { place, customerId } = await writtenAndCopied();
  const store = await openStore(place);
  await store.eraseCustomer({ customerId, reason: 'person-asked', by: null, now: NOW });
  const { names } = await store.readErased();
  expect(names.length).toBeGreaterThan(0);
  expect(JSON.stringify(names.map(({ hash }) => Buffer.from(hash).toString('latin1')))).not.toContain(PHONE);
});
