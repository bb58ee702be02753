import type { Message } from '#shared/domain/messages/message.ts';

/** What stands among messages: a note, or another line. */
type Placeable = { createdAt: number; messageId: number | null };

/** Where they stand: above the first message, and below each of them (by its place in the list). */
export type Placed<T> = { above: T[]; below: ReadonlyMap<number, T[]> };

/**
 * Puts the notes between the messages, by time; one that hangs on a message below it. What belongs where messages are not
 * loaded yet comes with them.
 * @param messages oldest first.
 * @param notes oldest first.
 */
export function placeNotes<T extends Placeable>(
  messages: readonly Message[],
  notes: readonly T[],
  { hasOlder, hasNewer }: { hasOlder: boolean; hasNewer: boolean },
): Placed<T> {
  const above: T[] = [];
  const below = new Map<number, T[]>();
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
