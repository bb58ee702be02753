import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { FoundMessage } from '#shared/domain/messages/message.ts';
import type { ListedNote } from '#shared/domain/conversations/note.ts';

/** A row of the results; all but headings can be chosen. */
export type FoundRow =
  | { kind: 'heading'; id: string; of: 'chats' | 'notes' | 'messages' }
  | { kind: 'start'; id: string; label: string; whose: string }
  | { kind: 'more'; id: string; hidden: number }
  | { kind: 'chat'; id: string; conversation: Conversation }
  | { kind: 'note'; id: string; note: ListedNote }
  | { kind: 'message'; id: string; message: FoundMessage };

/** More conversations than these push the messages out of sight. */
const FEW_CHATS = 4;

/** The groups of a search, each under its heading; an empty one is left out. */
export function foundRows(
  found: {
    conversations: readonly Conversation[];
    notes: readonly ListedNote[];
    messages: readonly FoundMessage[];
    /** The chat that can be begun: a number was looked for, and no conversation is of it. */
    start: { label: string; whose: string } | null;
  },
  showsAllChats: boolean,
): FoundRow[] {
  const { conversations, notes, messages, start } = found;
  const isShort = showsAllChats || conversations.length <= FEW_CHATS + 1;
  const chats = isShort ? conversations : conversations.slice(0, FEW_CHATS);
  return [
    ...(start === null ? [] : [{ kind: 'start' as const, id: 'start', ...start }]),
    ...headed(
      'chats',
      chats.map((conversation) => ({ kind: 'chat' as const, id: `c${conversation.id}`, conversation })),
    ),
    ...(isShort ? [] : [{ kind: 'more' as const, id: 'more', hidden: conversations.length - FEW_CHATS }]),
    ...headed(
      'notes',
      notes.map((note) => ({ kind: 'note' as const, id: `n${note.id}`, note })),
    ),
    ...headed(
      'messages',
      messages.map((message) => ({ kind: 'message' as const, id: `m${message.id}`, message })),
    ),
  ];
}

const headed = (of: 'chats' | 'notes' | 'messages', rows: readonly FoundRow[]): FoundRow[] =>
  rows.length === 0 ? [] : [{ kind: 'heading', id: of, of }, ...rows];

/** The next row that can be chosen, up or down from one; undefined when there is none. */
export function nextChoice(rows: readonly FoundRow[], from: string | null, step: 1 | -1): number | undefined {
  const start = rows.findIndex(({ id }) => id === from);
  for (let index = start + step; index >= 0 && index < rows.length; index += step) {
    if (rows[index]?.kind !== 'heading') return index;
  }
  return undefined;
}

/**
 * The row that Enter would open: what was chosen, and where the results no longer hold that, the first one of a list that has
 * the focus. Results still change for a moment after the last letter, and a key pressed meanwhile must not go to nothing.
 */
export function activeRow(
  rows: readonly FoundRow[],
  chosenId: string | null,
  hasFocus: boolean,
): FoundRow | undefined {
  const chosen = rows.find(({ id }) => id === chosenId);
  return chosen ?? (hasFocus ? rows.find(({ kind }) => kind !== 'heading') : undefined);
}
