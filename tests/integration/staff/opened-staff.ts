import { onTestFinished, vi } from 'vitest';
import { createEventBus } from '#main/events/create-bus.ts';
import { createSecrets } from '#main/staff/secrets.ts';
import { Staff } from '#main/staff/staff.ts';
import type { Store } from '#main/store/contract/store.ts';
import type { Agent } from '#shared/domain/staff/agent.ts';
import { openStore, placeWithDatabase, type Place } from '../store/support/open-store.ts';
import { silentLog } from '../support/silent-log.ts';

const KEY = new Uint8Array(32).fill(7);
const OTHER_KEY = new Uint8Array(32).fill(8);

/** Only the clock stands: the store's thread goes on. */
export function setTime(now: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now });
  onTestFinished(() => void vi.useRealTimers());
}

export function openStaff(store: Store, training = false): Promise<Staff> {
  return Staff.open({
    store,
    bus: createEventBus(),
    secrets: createSecrets(),
    parseRecoveryKey: (typed) => ({ right: KEY, other: OTHER_KEY })[typed],
    databaseKey: KEY,
    training,
    log: silentLog,
  });
}

export async function openWithOwner(
  place: Place = placeWithDatabase(),
): Promise<{ store: Store; staff: Staff; owner: Agent }> {
  const store = await openStore(place);
  const staff = await openStaff(store);
  await staff.setUp({ pharmacyName: 'صيدلية النور', name: 'منى', kind: 'pin', secret: '٢٤٦٨' });
  const owner = staff.agent;
  if (owner === null) throw new Error('the owner is not signed in');
  return { store, staff, owner };
}

export const actionsOf = async (store: Store): Promise<string[]> =>
  (await store.listAudit({ limit: 100 })).items.map(({ action }) => action).toReversed();
