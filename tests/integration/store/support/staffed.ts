import { openStore, type OpenedStore, type Place } from './open-store.ts';

/** A store with Mona, the admin (1), and two colleagues: Sami (2) and Sami Adel (3). */
export async function openStaffedStore(place?: Place): Promise<OpenedStore> {
  const store = place === undefined ? await openStore() : await openStore(place);
  await store.setUpStaff({ pharmacyName: 'النور', name: 'منى', secret: null, now: 1 });
  for (const name of ['سامي', 'سامي عادل']) {
    const secret = { kind: 'pin', hash: 'x' } as const;
    await store.addAgent({ name, role: 'agent', secret, by: 1, now: 1 });
  }
  return store;
}

export const MONA = 1;
export const SAMI = 2;
export const SAMI_ADEL = 3;
