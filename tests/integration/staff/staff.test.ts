import { describe, expect, test } from 'vitest';
import { createSecrets } from '#main/staff/secrets.ts';
import { openStore, placeWithDatabase } from '../store/support/open-store.ts';

import { setTime, openStaff, openWithOwner, actionsOf } from './opened-staff.ts';

test('the wizard makes the first admin, once, and the PIN opens with either kind of digits', async () => {
  const { store, staff, owner } = await openWithOwner();
  expect(owner).toMatchObject({ name: 'منى', role: 'admin', secretKind: 'pin', isOnShift: true });
  expect((await store.getSettings()).pharmacyName).toBe('صيدلية النور');
  await expect(
    staff.setUp({ pharmacyName: '', name: 'x', kind: 'pin', secret: '1234' }),
  ).rejects.toMatchObject({ code: 'already-set-up' });
  await expect(store.setUpStaff({ pharmacyName: '', name: 'x', secret: null, now: 1 })).rejects.toMatchObject(
    { code: 'already-set-up' },
  );
  await staff.lock(false);
  expect(staff.agent).toBeNull();
  expect(staff.state).toMatchObject({ phase: 'signed-out', lastAgentId: owner.id });
  expect(await staff.signIn(owner.id, '2469')).toEqual({ outcome: 'wrong', lockedUntil: null });
  expect(await staff.signIn(owner.id, '2468')).toEqual({ outcome: 'signed-in' });
  expect(await actionsOf(store)).toEqual([
    'staff.set-up',
    'session.locked',
    'session.refused',
    'session.signed-in',
  ]);
});

test('the hash is argon2id with the costs we chose, and never the same twice', async () => {
  const secrets = createSecrets();
  const [one, two] = await Promise.all([secrets.hash('2468'), secrets.hash('2468')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(two).not.toBe(one);
});

test('wrong tries are counted before they are made, wait longer and longer, and outlive a restart', async () => {
  const place = placeWithDatabase();
  const { store, staff, owner } = await openWithOwner(place);
  await staff.lock(false);
  const start = Date.now();
  setTime(start);
  for (let slip = 1; slip <= 3; slip += 1) {
    expect(await staff.signIn(owner.id, '0000')).toEqual({ outcome: 'wrong', lockedUntil: null });
  }
  // All at once: each is counted, none slips through while another is looked at.
  const volley = await Promise.all([1, 2, 3].map(() => staff.signIn(owner.id, '0000')));
  expect(volley.map(({ outcome }) => outcome)).toEqual(['wrong', 'locked', 'locked']);
  await store.close();

  const again = await openStaff(await openStore(place));
  expect(await again.signIn(owner.id, '2468')).toEqual({ outcome: 'locked', lockedUntil: start + 30_000 });
  setTime(start + 30_000);
  expect(await again.signIn(owner.id, '0000')).toEqual({ outcome: 'wrong', lockedUntil: start + 90_000 });
  // The clock of the PC goes back a day: the wait is not a day.
  setTime(start - 86_400_000);
  expect(await again.signIn(owner.id, '2468')).toMatchObject({ lockedUntil: start - 86_400_000 + 900_000 });
  // The pad waits for what the tile says.
  const tiles = again.state.phase === 'signed-out' ? again.state.tiles : [];
  expect(tiles).toMatchObject([{ lockedUntil: start - 86_400_000 + 900_000 }]);
  setTime(start + 90_000);
  expect(await again.signIn(owner.id, '2468')).toEqual({ outcome: 'signed-in' });
  await again.lock(false);
  expect(await again.signIn(owner.id, '0000')).toEqual({ outcome: 'wrong', lockedUntil: null });
});

describe('changing one’s own secret', () => {
  test('asks for the current one, takes a PIN or a password, and is written down', async () => {
    const { store, staff, owner } = await openWithOwner();
    await staff.add({ name: 'سامي', role: 'agent', kind: 'pin', secret: '1357' }, owner);
    await staff.signIn(2, '1357');
    const { agent } = staff;
    if (agent === null) throw new Error('nobody is signed in');
    expect(await staff.changeOwnSecret('٧٥٣١', { kind: 'pin', secret: '9999' }, agent)).toEqual({
      outcome: 'wrong',
      lockedUntil: null,
    });
    expect(await staff.changeOwnSecret('١٣٥٧', { kind: 'password', secret: 'كلمة مرور' }, agent)).toEqual({
      outcome: 'changed',
    });
    // Whoever changed it stays at the counter.
    expect(staff.agent).toMatchObject({ id: 2, secretKind: 'password', lockedUntil: null });
    expect(await staff.signIn(2, '1357')).toMatchObject({ outcome: 'wrong' });
    expect(await staff.signIn(2, 'كلمة مرور')).toEqual({ outcome: 'signed-in' });
    const { items } = await store.listAudit({ agentId: 2, limit: 9 });
    expect(items.map(({ action, subject, detail }) => [action, subject, detail])).toEqual([
      ['session.signed-in', null, {}],
      ['staff.secret-changed', 'agent:2', { kind: 'password' }],
      ['session.refused', 'agent:2', {}],
      ['shift.began', 'agent:2', {}],
      ['session.signed-in', null, {}],
    ]);
  });

  test('wrong tries at it count with those of the sign-in, and wait over a restart', async () => {
    const place = placeWithDatabase();
    const { store, staff, owner } = await openWithOwner(place);
    const start = Date.now();
    setTime(start);
    const wanted = { kind: 'pin', secret: '9999' } as const;
    for (let slip = 1; slip <= 3; slip += 1) await staff.changeOwnSecret('0000', wanted, owner);
    const volley = await Promise.all([1, 2].map(() => staff.changeOwnSecret('0000', wanted, owner)));
    expect(volley).toEqual([
      { outcome: 'wrong', lockedUntil: start + 30_000 },
      { outcome: 'locked', lockedUntil: start + 30_000 },
    ]);
    expect(await staff.signIn(owner.id, '2468')).toEqual({ outcome: 'locked', lockedUntil: start + 30_000 });
    await store.close();

    const again = await openStaff(await openStore(place));
    const locked = { outcome: 'locked', lockedUntil: start + 30_000 };
    expect(await again.changeOwnSecret('2468', wanted, owner)).toEqual(locked);
    setTime(start + 30_000);
    expect(await again.changeOwnSecret('2468', wanted, owner)).toEqual({ outcome: 'changed' });
    expect(await again.signIn(owner.id, '9999')).toEqual({ outcome: 'signed-in' });
  });

  test('a new one that will not do costs no try, and the trainee has none to change', async () => {
    const { staff, owner } = await openWithOwner();
    for (let slip = 1; slip <= 5; slip += 1) {
      const short = staff.changeOwnSecret('2468', { kind: 'pin', secret: '12' }, owner);
      await expect(short).rejects.toMatchObject({ code: 'secret-invalid' });
    }
    expect(await staff.signIn(owner.id, '2468')).toEqual({ outcome: 'signed-in' });
    const training = await openStaff(await openStore(), true);
    const { agent: trainee } = training;
    if (trainee === null) throw new Error('no trainee');
    const refused = training.changeOwnSecret('', { kind: 'pin', secret: '1357' }, trainee);
    await expect(refused).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('at a desk that somebody left unlocked', () => {
  test('the own secret is asked for again, with the tries of the sign-in', async () => {
    const { store, staff, owner } = await openWithOwner();
    for (let slip = 1; slip <= 3; slip += 1) {
      expect(await staff.confirm('0000', owner)).toMatchObject({ outcome: 'wrong' });
    }
    expect(await staff.confirm('٢٤٦٨', owner)).toEqual({ outcome: 'right' });
    // The right one has forgotten the wrong ones.
    expect(await staff.confirm('0000', owner)).toEqual({ outcome: 'wrong', lockedUntil: null });
    for (let slip = 1; slip <= 3; slip += 1) await staff.confirm('0000', owner);
    expect(await staff.confirm('2468', owner)).toMatchObject({ outcome: 'locked' });
    expect(await staff.signIn(owner.id, '2468')).toMatchObject({ outcome: 'locked' });
    const { items } = await store.listAudit({ action: 'session.refused', limit: 20 });
    expect(items).toHaveLength(7);
  });

  test('an admin gives colleagues a new secret, and themselves only by the old one', async () => {
    const { staff, owner } = await openWithOwner();
    const own = staff.setSecret(owner.id, { kind: 'pin', secret: '9999' }, owner);
    await expect(own).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await staff.signIn(owner.id, '2468')).toEqual({ outcome: 'signed-in' });
  });

  test('the training signs nobody in who has a secret: such data are no training', async () => {
    const place = placeWithDatabase();
    const { store } = await openWithOwner(place);
    await store.close();
    const training = await openStaff(await openStore(place), true);
    expect(training.agent).toBeNull();
    expect(training.state).toMatchObject({ phase: 'signed-out' });
  });
});

test('the recovery key gives an admin a new secret, and nobody else', async () => {
  const { staff, owner } = await openWithOwner();
  await staff.add({ name: 'سامي', role: 'agent', kind: 'pin', secret: '1357' }, owner);
  const reset = { kind: 'password', secret: 'كلمة جديدة' } as const;
  const typo = staff.resetSecret({ ...reset, agentId: owner.id, recoveryKey: '?' });
  await expect(typo).rejects.toMatchObject({ code: 'recovery-key-typo' });
  const other = staff.resetSecret({ ...reset, agentId: owner.id, recoveryKey: 'other' });
  await expect(other).rejects.toMatchObject({ code: 'recovery-key-wrong' });
  const noAdmin = staff.resetSecret({ ...reset, agentId: owner.id + 1, recoveryKey: 'right' });
  await expect(noAdmin).rejects.toMatchObject({ code: 'not-found' });
  await staff.lock(false);
  for (let slip = 1; slip <= 4; slip += 1) await staff.signIn(owner.id, '0000');
  await staff.resetSecret({ ...reset, agentId: owner.id, recoveryKey: 'right' });
  expect(staff.agent).toBeNull();
  expect(await staff.signIn(owner.id, '2468')).toMatchObject({ outcome: 'wrong' });
  expect(await staff.signIn(owner.id, 'كلمة جديدة')).toEqual({ outcome: 'signed-in' });
});

test('the trainee is an admin without a secret, signed in by itself', async () => {
  const store = await openStore();
  const staff = await openStaff(store, true);
  expect(staff.agent).toMatchObject({ role: 'admin', secretKind: null });
  await staff.lock(false);
  expect(await staff.signIn(1, '')).toEqual({ outcome: 'signed-in' });
  expect((await openStaff(store, true)).agent?.id).toBe(1);
});
