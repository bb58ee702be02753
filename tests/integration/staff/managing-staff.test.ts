import { describe, expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { placeWithDatabase } from '../store/support/open-store.ts';
import { withDatabase } from '../store/support/with-database.ts';

import { openWithOwner } from './opened-staff.ts';

describe('managing the staff', () => {
  test('somebody who leaves is off shift, cannot sign in, and is signed out at once', async () => {
    const { store, staff, owner } = await openWithOwner();
    await staff.add({ name: 'سامي', role: 'agent', kind: 'pin', secret: '1357' }, owner);
    expect(await staff.signIn(2, '1357')).toEqual({ outcome: 'signed-in' });
    await staff.update(2, { isActive: false }, owner);
    expect(staff.agent).toBeNull();
    expect(staff.state).toMatchObject({ phase: 'signed-out', tiles: [{ id: owner.id }] });
    await expect(staff.signIn(2, '1357')).rejects.toMatchObject({ code: 'not-found' });
    expect((await store.listAgents())[1]).toMatchObject({ isActive: false, isOnShift: false });
    const { items } = await store.listAudit({ limit: 4 });
    expect(items.map(({ agentId, action, subject }) => [agentId, action, subject])).toEqual([
      [owner.id, 'shift.ended', 'agent:2'],
      [owner.id, 'staff.deactivated', 'agent:2'],
      [2, 'shift.began', 'agent:2'],
      [2, 'session.signed-in', null],
    ]);
  });

  test('the last admin stays one', async () => {
    const { staff, owner } = await openWithOwner();
    await expect(staff.update(owner.id, { role: 'manager' }, owner)).rejects.toMatchObject({
      code: 'last-admin',
    });
    await expect(staff.update(owner.id, { isActive: false }, owner)).rejects.toMatchObject({
      code: 'last-admin',
    });
    await staff.add({ name: 'سامي', role: 'admin', kind: 'pin', secret: '1357' }, owner);
    await staff.update(owner.id, { role: 'manager' }, owner);
    expect(staff.agent?.role).toBe('manager');
  });

  test('two active people never have one name, however it is spelt', async () => {
    const { staff, owner } = await openWithOwner();
    const taken = staff.add({ name: 'مُنى', role: 'agent', kind: 'pin', secret: '1357' }, owner);
    await expect(taken).rejects.toMatchObject({ code: 'name-taken' });
    await staff.add({ name: 'سامي', role: 'agent', kind: 'pin', secret: '1357' }, owner);
    await expect(staff.update(2, { name: 'منى' }, owner)).rejects.toMatchObject({ code: 'name-taken' });
    await expect(
      staff.add({ name: 'هدى', role: 'agent', kind: 'pin', secret: '12' }, owner),
    ).rejects.toMatchObject({ code: 'secret-invalid' });
  });

  test('a signature is set, kept over other changes, and taken away', async () => {
    const { staff, owner } = await openWithOwner();
    await staff.update(owner.id, { signature: 'د. منى' }, owner);
    await staff.update(owner.id, { isOnShift: false }, owner);
    expect(staff.agent).toMatchObject({ signature: 'د. منى', isOnShift: false });
    await staff.update(owner.id, { signature: null }, owner);
    expect(staff.agent?.signature).toBeNull();
  });
});

test('the audit is filtered by person, action and time, page by page', async () => {
  const { store, owner } = await openWithOwner();
  for (const [index, action] of (['backup.taken', 'settings.changed', 'backup.taken'] as const).entries()) {
    await store.recordAudit({ agentId: index === 1 ? null : owner.id, action, now: 1000 + index });
  }
  const at = async (filter: Parameters<Store['listAudit']>[0]): Promise<number[]> =>
    (await store.listAudit(filter)).items.map((entry) => entry.at);
  expect(await at({ action: 'backup.taken', limit: 9 })).toEqual([1002, 1000]);
  expect(await at({ agentId: owner.id, until: 1002, limit: 9 })).toEqual([1000]);
  expect(await at({ from: 1001, until: 1003, limit: 9 })).toEqual([1002, 1001]);
  const first = await store.listAudit({ until: 2000, limit: 2 });
  expect(first.items.map((entry) => entry.at)).toEqual([1002, 1001]);
  const second = await store.listAudit({ until: 2000, limit: 2, after: first.next ?? undefined });
  expect(second).toMatchObject({ items: [{ at: 1000 }], next: null });
});

test('nobody corrects the audit, not even with the database in hand', async () => {
  const place = placeWithDatabase();
  const { store } = await openWithOwner(place);
  await store.close();
  withDatabase(place, (database) => {
    expect(() => database.exec('UPDATE audit SET agent_id = NULL')).toThrow('append-only');
    expect(() => database.exec('DELETE FROM audit')).toThrow('append-only');
  });
});
