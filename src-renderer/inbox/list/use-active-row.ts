import { useEffect, useRef, useState, type Dispatch, type RefObject, type SetStateAction } from 'react';
import type { VirtuosoHandle } from 'react-virtuoso';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { ConversationFilter } from '../../api/cache/conversation-filter.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { moveActive } from '../../ui/move-active.ts';

type ActiveRow = {
  activeId: number | null;
  setActiveId: Dispatch<SetStateAction<number | null>>;
  /** Where the keys are, else what is open. */
  current: number | null;
  /** @returns where the key leads; undefined when it does not move. */
  move: (key: string) => number | undefined;
};

/** The row at which the keys are. */
export function useActiveRow(props: {
  conversations: readonly Conversation[];
  filter: ConversationFilter;
  rows: RefObject<VirtuosoHandle | null>;
}): ActiveRow {
  const { conversations, rows } = props;
  const { openId } = useNavigation();
  const [activeId, setActiveId] = useState<number | null>(null);
  const current = activeId ?? openId;

  // Another list starts at its own top. The rows stay mounted, as building them anew would flicker at every letter.
  const listName = JSON.stringify(props.filter);
  const shownList = useRef(listName);
  useEffect(() => {
    if (shownList.current === listName) return;
    shownList.current = listName;
    setActiveId(null);
    rows.current?.scrollTo({ top: 0 });
  }, [listName, rows]);

  // A row that goes, archived say, or answered in a list of what waits, leaves the keys to its neighbour.
  const place = useRef(-1);
  useEffect(() => {
    const at = conversations.findIndex(({ id }) => id === activeId);
    if (at === -1 && place.current !== -1 && activeId !== null && activeId !== openId)
      setActiveId(conversations[Math.min(place.current, conversations.length - 1)]?.id ?? null);
    place.current = at;
  }, [conversations, activeId, openId]);

  // Wherever it was opened from: closed again, the list goes on from there.
  useEffect(() => {
    if (openId !== null) setActiveId(openId);
  }, [openId]);

  const move = (key: string): number | undefined => {
    const next = moveActive(conversations, current, key);
    if (next === undefined) return undefined;
    setActiveId(next.id);
    rows.current?.scrollIntoView({ index: next.index, behavior: 'auto' });
    return next.id;
  };
  return { activeId, setActiveId, current, move };
}
