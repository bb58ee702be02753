import type { Message } from '#shared/domain/messages/message.ts';
import type { Note } from '#shared/domain/conversations/note.ts';

/** Where the notes stand: above the first message, and below each of them (by its place in the list). */
export type PlacedNotes = { above: Note[]; below: ReadonlyMap<number, Note[]> };

/**
 * Puts the notes between the messages, by time; one that hangs on a message below it. What belongs where messages are not
 * loaded yet comes with them.
 * @param messages oldest first.
 * @param notes oldest first.
 */
export function placeNotes(
  messages: readonly Message[],
  notes: readonly Note[],
  { hasOlder, hasNewer }: { hasOlder: boolean; hasNewer: boolean },
): PlacedNotes {
  const above: Note[] = [];
  const below = new Map<number, Note[]>();
  for (const note of notes) {
    const hanging = messages.findIndex(({ id }) => id === note.messageId);
    const at = hanging === -1 ? messages.findLastIndex(({ sentAt }) => sentAt <= note.createdAt) : hanging;
    const isElsewhere = note.messageId !== null && hanging === -1 && (hasOlder || hasNewer);
    if (isElsewhere) continue;
    if (at === -1) {
      if (!hasOlder) above.push(note);
    } else if (at < messages.length - 1 || !hasNewer || hanging !== -1) {
      below.set(at, [...(below.get(at) ?? []), note]);
    }
  }
  return { above, below };
}
