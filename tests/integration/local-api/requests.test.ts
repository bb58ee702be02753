import { expect, onTestFinished, test } from 'vitest';
import { makeKey } from '#main/local-api/keys.ts';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { operations } from '#main/store/operations/operations.ts';
import { addRequest } from '#main/store/rows/programs/program-requests.ts';
import { createTransact } from '#main/store/transaction/transact.ts';
import { placeWithDatabase } from '../store/support/open-store.ts';
import { once, openApi } from './support/api.ts';

test('a clock that was years behind, and is corrected, makes no second message of a repeated request', async () => {
  const { server, store, headers, keyId } = await openApi();
  const request = { keyId, idempotencyKey: 'once', fingerprint: 'x' };
  const to = { phone: '201012345678' };
  const send = (now: number) =>
    store.sendFromProgram({ ...request, to, content: { kind: 'text', text: 'جاهز' }, now });
  expect(await send(Date.UTC(2020, 0, 1))).toMatchObject({ kind: 'queued' });
  // What else is sent meanwhile, by either clock, forgets nothing.
  const sentNow = await server.inject({
    method: 'POST',
    url: '/api/send-message',
    headers: { ...headers, ...once() },
    payload: { to: '01012345679', text: 'أخرى' },
  });
  expect(sentNow.statusCode).toBe(202);
  expect(await send(Date.now())).toMatchObject({ kind: 'repeated' });
});

test('requests are forgotten after a week, and only when there are two thousand newer ones', () => {
  const { databasePath, key } = placeWithDatabase();
  const { database } = prepareDatabase(databasePath, key, MIGRATIONS);
  onTestFinished(() => void database.close());
  const now = Date.UTC(2026, 0, 1);
  const transact = createTransact(database);
  const make = makeKey();
  const { value: program } = transact((tx) => {
    const { id: by } = operations.setUpStaff(tx, { pharmacyName: 'x', name: 'منى', secret: null, now });
    return operations.addProgramKey(tx, { name: 'x', scopes: [], hash: make.hash, hint: '', by, now });
  });
  const request = (count: number) => ({ keyId: program.id, idempotencyKey: `${count}`, fingerprint: 'x' });
  const isKnown = (count: number): boolean =>
    transact((tx) => operations.findProgramRequest(tx, request(count))).value !== null;
  transact((tx) => {
    for (let count = 0; count < 2_000; count += 1) addRequest(tx, { ...request(count), now });
  });
  const later = now + 8 * 86_400_000;
  transact((tx) => addRequest(tx, { ...request(2_000), now: later - 2 * 86_400_000 }));
  expect(isKnown(0)).toBe(true);
  transact((tx) => addRequest(tx, { ...request(2_001), now: later }));
  expect([isKnown(0), isKnown(1), isKnown(2), isKnown(2_001)]).toEqual([false, false, true, true]);
});
