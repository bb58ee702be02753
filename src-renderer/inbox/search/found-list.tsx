import type { Ref } from 'react';
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso';
import { useToday } from '../../ui/time/use-now.ts';
import { ChatItem } from '../list/chat-item.tsx';
import list from '../list/chat-list.module.css';
import { FoundItem } from './found-item.tsx';
import type { FoundRow } from './found-rows.ts';
import classes from './search.module.css';

/** The rows of a search: only those in view exist, more messages come as their end is reached. */
export function FoundList(props: {
  ref: Ref<VirtuosoHandle>;
  rows: readonly FoundRow[];
  query: string;
  /** The conversation that stands beside the list. */
  openId: number | null;
  activeId: string | null;
  isLoadingMore: boolean;
  onEnd: () => void;
  onChoose: (row: FoundRow) => void;
}) {
  const { ref, rows, query, openId, activeId, isLoadingMore, onEnd, onChoose } = props;
  const today = useToday();
  return (
    <Virtuoso
      ref={ref}
      className={list.rows}
      tabIndex={-1}
      role="group"
      data={rows}
      computeItemKey={(_index, row) => row.id}
      increaseViewportBy={400}
      endReached={onEnd}
      itemContent={(_index, row) =>
        row.kind === 'chat' ? (
          <div id={`found-${row.id}`}>
            <ChatItem
              conversation={row.conversation}
              isOpen={row.conversation.id === openId}
              isActive={row.id === activeId}
              today={today}
              withNumber
              onOpen={() => onChoose(row)}
            />
          </div>
        ) : (
          <FoundItem
            row={row}
            query={query}
            today={today}
            isActive={row.id === activeId}
            onChoose={() => onChoose(row)}
          />
        )
      }
      components={LIST_PARTS}
      context={{ isLoadingMore }}
    />
  );
}

// Outside the component: a new identity would make Virtuoso build the whole list anew.
const LIST_PARTS = {
  Footer: ({ context }: { context?: { isLoadingMore: boolean } }) => (
    <div className={classes.end} aria-busy={context?.isLoadingMore} />
  ),
};
