import { expect, test, vi } from 'vitest';
import { customerHandlers } from '#main/ipc/handlers/customers.ts';
import { sampleAgent } from '../renderer/support/sample-data.ts';

vi.mock(import('#shared/domain/staff/permissions.ts'), async (importOriginal) => ({
  ...(await importOriginal()),
  // Today everybody at the counter may see health data; here is a pharmacy whose agents may not.
  mayDo: (role, action) => action !== 'customers.health' || role !== 'agent',
}));

const HEALTH = { allergies: ['بنسلين'], medicines: ['كونكور'], notes: 'سر' };

test('nothing of a customer’s health goes to the window of who may not see it', async () => {
  const store = { getCustomerHealth: () => Promise.resolve(HEALTH) };
  const handlers = customerHandlers({ store } as unknown as Parameters<typeof customerHandlers>[0]);
  const ask = (role: 'manager' | 'agent') =>
    handlers['customers.healthNotice']({ id: 1 }, { agent: { ...sampleAgent(), role } });
  expect(await ask('agent')).toEqual({ kind: 'withheld', hasSome: true });
  expect(await ask('manager')).toEqual({
    kind: 'shown',
    allergies: HEALTH.allergies,
    medicines: HEALTH.medicines,
    hasNotes: true,
  });
});
