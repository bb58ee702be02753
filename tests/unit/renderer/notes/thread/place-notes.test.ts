import { expect, test } from 'vitest';
import type { Note } from '#shared/domain/conversations/note.ts';
import { placeNotes } from '#renderer/notes/thread/place-notes.ts';
import { sampleMessage } from '../../support/sample-data.ts';

const note = (id: number, createdAt: number, messageId: number | null = null): Note => ({
  id,
  conversationId: 1,
  messageId,
  authorId: 1,
  replacedBy: null,
  text: 'x',
  earlierTexts: [],
  mentions: [],
  createdAt,
  editedAt: null,
});

const messages = [10, 20, 30].map((sentAt) => sampleMessage({ id: sentAt, sentAt }));
const WHOLE = { hasOlder: false, hasNewer: false };

const placed = (notes: Note[], loaded = WHOLE) => {
  const { above, below } = placeNotes(messages, notes, loaded);
  return {
    above: above.map(({ id }) => id),
    below: Object.fromEntries([...below].map(([at, held]) => [at, held.map(({ id }) => id)])),
  };
};

test('notes stand between the messages by time', () => {
  const notes = [note(1, 5), note(2, 10), note(3, 25), note(4, 26), note(5, 99)];
  expect(placed(notes)).toEqual({ above: [1], below: { 0: [2], 1: [3, 4], 2: [5] } });
});

test('what belongs to messages that are not loaded waits for them', () => {
  const notes = [note(1, 5), note(2, 15), note(3, 99)];
  expect(placed(notes, { hasOlder: true, hasNewer: true })).toEqual({ above: [], below: { 0: [2] } });
});

test('one that hangs on a message stands under it whenever it was written', () => {
  expect(placed([note(1, 99, 10), note(2, 15, 30)])).toEqual({ above: [], below: { 0: [1], 2: [2] } });
  const loaded = { hasOlder: true, hasNewer: true };
  expect(placed([note(1, 15, 7), note(2, 99, 30)], loaded)).toEqual({ above: [], below: { 2: [2] } });
});

test('without a message they all stand above', () => {
  expect(placeNotes([], [note(1, 5)], WHOLE).above).toHaveLength(1);
});
