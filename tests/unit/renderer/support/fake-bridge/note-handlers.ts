import type { Note } from '#shared/domain/conversations/note.ts';
import type { FakeDesk, PartHandlers } from './fake-desk.ts';
import { FakeFailure } from './fake-desk.ts';

/** Notes of one colleague, who calls nobody. */
export function noteHandlers(desk: FakeDesk): PartHandlers<'notes'> {
  const notes: Note[] = [];
  const tell = (): void => desk.emit('desk.changed', { topics: ['notes'] });
  return {
    'notes.ofConversation': ({ conversationId }) =>
      notes.filter((note) => note.conversationId === conversationId),
    'notes.add': ({ conversationId, text, messageId }) => {
      const note: Note = {
        id: desk.newId(),
        conversationId,
        messageId,
        authorId: 1,
        replacedBy: null,
        text,
        earlierTexts: [],
        mentions: [],
        createdAt: Date.now(),
        editedAt: null,
      };
      notes.push(note);
      tell();
      return note;
    },
    'notes.edit': ({ id, text }) => {
      const note = notes.find((known) => known.id === id);
      if (note === undefined) throw new FakeFailure('not-found');
      Object.assign(note, { text, editedAt: Date.now(), earlierTexts: [...note.earlierTexts, note.text] });
      tell();
      return note;
    },
    'notes.remove': ({ id }) => {
      notes.splice(0, notes.length, ...notes.filter((note) => note.id !== id));
      tell();
      return undefined;
    },
    'notes.mentions': () => [],
    'notes.see': () => undefined,
    'notes.search': () => [],
  };
}
