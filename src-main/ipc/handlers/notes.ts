import { mayDo } from '#shared/domain/staff/permissions.ts';
import type { Store } from '../../store/contract/store.ts';
import { narrowingFor } from './narrowing-for.ts';
import { nothing, type HandlersFor } from './handlers-for.ts';

const MOST_MENTIONS = 50;
const MOST_FOUND = 20;

export interface NoteHandlerDependencies {
  store: Store;
}

export function noteHandlers({ store }: NoteHandlerDependencies): HandlersFor<'notes'> {
  return {
    'notes.ofConversation': (input) => store.listNotes(input),
    'notes.add': (input, { agent }) => store.addNote({ ...input, by: agent.id, now: Date.now() }),
    'notes.edit': (input, { agent }) => {
      const ofAnybody = mayDo(agent.role, 'notes.of-others');
      return store.editNote({ ...input, by: agent.id, ofAnybody, now: Date.now() });
    },
    'notes.remove': (input, { agent }) => {
      const ofAnybody = mayDo(agent.role, 'notes.of-others');
      return nothing(store.removeNote({ ...input, by: agent.id, ofAnybody, now: Date.now() }));
    },
    'notes.mentions': (_input, { agent }) => store.listMentions({ agentId: agent.id, limit: MOST_MENTIONS }),
    'notes.see': ({ ids }, { agent }) =>
      nothing(store.seeMentions({ agentId: agent.id, noteIds: ids, now: Date.now() })),
    'notes.search': ({ query, chats }, { agent }) =>
      store.searchNotes({
        query,
        ...(chats === undefined ? {} : { chats: narrowingFor(agent, chats) }),
        limit: MOST_FOUND,
      }),
  };
}
