import { AppError } from '#shared/domain/errors.ts';
import { accessToSetting, refusalOf } from '#shared/domain/staff/permissions.ts';
import type { Store } from '../../store/contract/store.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface SettingsHandlerDependencies {
  store: Store;
  /** Whether there is anybody who could be asked. */
  isSetUp: () => boolean;
}

export function settingsHandlers({ store, isSetUp }: SettingsHandlerDependencies): HandlersFor<'settings'> {
  return {
    'settings.get': () => store.getSettings(),
    'settings.damaged': () => store.listDamagedSettings(),
    'settings.firstSteps': () => store.getFirstSteps(),
    'settings.update': async (patch, { agent }) => {
      for (const key of Object.keys(patch) as (keyof typeof patch)[]) {
        const refusal = refusalOf(accessToSetting(key, isSetUp()), agent);
        if (refusal !== null) throw new AppError(refusal);
      }
      return store.updateSettings(patch);
    },
  };
}
