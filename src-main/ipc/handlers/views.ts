import type { Agent } from '#shared/domain/staff/agent.ts';
import { mayDo } from '#shared/domain/staff/permissions.ts';
import type { Store } from '../../store/contract/store.ts';
import { nothing, type HandlersFor } from './handlers-for.ts';

export interface ViewHandlerDependencies {
  store: Store;
}

export function viewHandlers({ store }: ViewHandlerDependencies): HandlersFor<'views'> {
  return {
    'views.list': (_input, { agent }) => store.listViews({ by: agent.id }),
    'views.save': (input, { agent }) => store.saveView({ ...input, ...callerOf(agent), now: Date.now() }),
    'views.move': (input, { agent }) => nothing(store.moveView({ ...input, ...callerOf(agent) })),
    'views.remove': (input, { agent }) => nothing(store.removeView({ ...input, ...callerOf(agent) })),
    'views.remember': (input, { agent }) => nothing(store.rememberNarrowing({ ...input, by: agent.id })),
  };
}

const callerOf = ({ id, role }: Agent): { by: number; mayShare: boolean } => ({
  by: id,
  mayShare: mayDo(role, 'views.share'),
});
