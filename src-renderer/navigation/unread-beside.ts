import type { Conversation } from '#shared/domain/conversations/conversation.ts';

type Listed = Pick<Conversation, 'id' | 'lastMessage'>;

const atOf = ({ lastMessage }: Listed): number => lastMessage?.at ?? 0;

/**
 * The unread conversation that stands below or above the open one, which was read by being opened and so is in the list no
 * more; with none open the first or the last.
 * @param unread as the list shows them, the newest first.
 */
export function unreadBeside<One extends Listed>(
  unread: readonly One[],
  open: Listed | undefined,
  where: 'below' | 'above',
): One | undefined {
  const others = unread.filter(({ id }) => id !== open?.id);
  if (open === undefined) return where === 'below' ? others[0] : others.at(-1);
  return where === 'below'
    ? (others.find((one) => atOf(one) <= atOf(open)) ?? others[0])
    : (others.findLast((one) => atOf(one) > atOf(open)) ?? others.at(-1));
}
