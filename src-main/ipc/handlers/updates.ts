import type { Updates } from '../../updates/updates.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface UpdatesHandlerDependencies {
  updates: Pick<Updates, 'state' | 'check' | 'restart' | 'cancel'>;
}

export function updatesHandlers({ updates }: UpdatesHandlerDependencies): HandlersFor<'updates'> {
  return {
    'updates.get': () => updates.state,
    'updates.check': () => updates.check(),
    'updates.restart': () => updates.restart(),
    'updates.cancel': () => updates.cancel(),
  };
}
