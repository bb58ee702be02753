import type { EventBus } from '../../events/bus.ts';
import type { Store } from '../../store/store.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface SettingsHandlerDependencies {
  store: Store;
  bus: EventBus;
}

export function settingsHandlers({ store, bus }: SettingsHandlerDependencies): HandlersFor<'settings'> {
  return {
    'settings.get': () => store.getSettings(),
    'settings.update': async (patch) => {
      const settings = await store.updateSettings(patch);
      bus.emit('settings.changed', settings);
      return settings;
    },
  };
}
