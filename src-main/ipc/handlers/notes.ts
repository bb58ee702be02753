import { mayDo } from '#shared/domain/staff/permissions.ts';
import type { EventBus } from '../../events/bus.ts';
import type { Store } from '../../store/contract/store.ts';
import type { HandlersFor } from './handlers-for.ts';

const MOST_MENTIONS = 50;
const MOST_FOUND = 20;

export interface NoteHandlerDependencies {
  store: Store;
  bus: EventBus;
}

export function noteHandlers({ store, bus }: NoteHandlerDependencies): HandlersFor<'notes'> {
  const changed = async <T>(work: Promise<T>): Promise<T> => {
    const value = await work;
    bus.emit('desk.changed', { topics: ['notes'] });
    return value;
  };
  return {
    'notes.ofConversation': (input) => store.listNotes(input),
    'notes.add': (input, { agent }) => changed(store.addNote({ ...input, by: agent.id, now: Date.now() })),
    'notes.edit': (input, { agent }) => {
      const ofAnybody = mayDo(agent.role, 'notes.of-others');
      return changed(store.editNote({ ...input, by: agent.id, ofAnybody, now: Date.now() }));
    },
    'notes.remove': async (input, { agent }) => {
      const ofAnybody = mayDo(agent.role, 'notes.of-others');
      await changed(store.removeNote({ ...input, by: agent.id, ofAnybody, now: Date.now() }));
      return undefined;
    },
    'notes.mentions': (_input, { agent }) => store.listMentions({ agentId: agent.id, limit: MOST_MENTIONS }),
    'notes.see': async ({ ids }, { agent }) => {
      await changed(store.seeMentions({ agentId: agent.id, noteIds: ids, now: Date.now() }));
      return undefined;
    },
    'notes.search': ({ query }) => store.searchNotes({ query, limit: MOST_FOUND }),
  };
}
