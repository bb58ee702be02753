import { expect, test } from 'vitest';
import { settingsHandlers } from '#main/ipc/handlers/settings.ts';
import type { Store } from '#main/store/contract/store.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';

/** The handler over a store that only notes what is written. */
function handlersOf(isSetUp: boolean) {
  const written: unknown[] = [];
  const store: Pick<Store, 'updateSettings' | 'getSettings' | 'listDamagedSettings' | 'getFirstSteps'> = {
    updateSettings: async (patch) => {
      written.push(patch);
      return DEFAULT_SETTINGS;
    },
    getSettings: async () => DEFAULT_SETTINGS,
    listDamagedSettings: async () => [],
    getFirstSteps: () => Promise.reject(new Error('not asked')),
  };
  const handlers = settingsHandlers({ store: store as Store, isSetUp: () => isSetUp });
  const update = (patch: Parameters<(typeof handlers)['settings.update']>[0]) =>
    Promise.resolve(handlers['settings.update'](patch, { agent: null }));
  return { update, written };
}

test('before there is an admin, the first steps are stored for whoever sits there', async () => {
  const { update, written } = handlersOf(false);
  const typed = { pharmacyName: 'صيدلية النور', firstRun: { step: 'admin', ownName: 'منى' } } as const;
  await update(typed);
  expect(written).toEqual([typed]);
});

test('and nothing that the later steps or the settings ask', async () => {
  const { update, written } = handlersOf(false);
  for (const patch of [
    { hours: DEFAULT_SETTINGS.hours },
    { automation: DEFAULT_SETTINGS.automation },
    { recoveryKeySavedAt: 1 },
    { idleLockMs: 0 as const },
  ]) {
    await expect(update(patch)).rejects.toMatchObject({ code: 'signed-out' });
  }
  expect(written).toEqual([]);
});

test('once there is one, a locked desk takes none of it', async () => {
  const { update, written } = handlersOf(true);
  for (const patch of [
    { pharmacyName: 'x' },
    { pharmacyPlace: null },
    { defaultCountry: 'EG' },
    { firstRun: { step: 'language', ownName: '' } as const },
    { firstStepsHiddenAt: 1 },
  ]) {
    await expect(update(patch)).rejects.toMatchObject({ code: 'signed-out' });
  }
  expect(written).toEqual([]);
});
