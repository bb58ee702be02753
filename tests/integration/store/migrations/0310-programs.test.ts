import { expect, test } from 'vitest';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('a pharmacy of before has no keys and no webhooks, its door is shut, and new ones can be made', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 270, (database) => {
    database.exec(`
      INSERT INTO agents (id, name, role, is_on_shift, created_at, updated_at) VALUES (1, 'منى', 'admin', 1, 1, 1)`);
  });
  const store = await openStore(place);
  expect((await store.getSettings()).localApi).toEqual({ isOn: false, port: 8790 });
  expect(await store.listProgramKeys()).toEqual([]);
  expect(await store.listWebhooks()).toEqual([]);
  const made = { name: 'الكاشير', hash: 'h', hint: 'rosheta_x', scopes: ['send' as const], by: 1, now: 2 };
  const { id } = await store.addProgramKey(made);
  await store.revokeProgramKey({ id, by: 1, now: 3 });
  const { id: next } = await store.addProgramKey({ ...made, hash: 'i' });
  expect(next).toBeGreaterThan(id);
  expect(await store.listProgramKeys()).toMatchObject([
    { id: next, revokedAt: null },
    { id, revokedAt: 3 },
  ]);
});

test('what programs asked for lately is known again, also when a week or a wrong clock lies between', async () => {
  const store = await openStore();
  const { id: by } = await store.setUpStaff({ pharmacyName: 'x', name: 'منى', secret: null, now: 1 });
  const { id: keyId } = await store.addProgramKey({
    name: 'x',
    hash: 'h',
    hint: 'h',
    scopes: ['send'],
    by,
    now: 1,
  });
  const ask = (now: number) =>
    store.sendFromProgram({
      keyId,
      idempotencyKey: 'k',
      fingerprint: 'f',
      to: { phone: '201012345678' },
      content: { kind: 'text', text: 'x' },
      now,
    });
  const first = await ask(10);
  expect(await ask(20)).toEqual({ ...first, kind: 'repeated' });
  expect(await ask(10 + 7 * 86_400_000)).toEqual({ ...first, kind: 'repeated' });
  expect(await store.listOutboxHeads()).toHaveLength(1);
});
