import { AppError } from '#shared/domain/errors.ts';
import { refusalOf, SETTING_ACCESS } from '#shared/domain/staff/permissions.ts';
import type { Store } from '../../store/contract/store.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface SettingsHandlerDependencies {
  store: Store;
}

export function settingsHandlers({ store }: SettingsHandlerDependencies): HandlersFor<'settings'> {
  return {
    'settings.get': () => store.getSettings(),
    'settings.damaged': () => store.listDamagedSettings(),
    'settings.update': async (patch, { agent }) => {
      for (const key of Object.keys(patch) as (keyof typeof patch)[]) {
        const refusal = refusalOf(SETTING_ACCESS[key], agent);
        if (refusal !== null) throw new AppError(refusal);
      }
      return store.updateSettings(patch);
    },
  };
}
