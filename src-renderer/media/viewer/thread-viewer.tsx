import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { useThread } from '../../api/queries/conversations.ts';
import { flattenThread } from '../../api/cache/thread-pages.ts';
import { Large } from './large.tsx';
import { ViewerContext } from './viewer-context.ts';

/** The viewer over a thread: its pictures and videos, and older ones as one comes to them. */
export function ThreadViewer({ conversationId, children }: { conversationId: number; children: ReactNode }) {
  const [shownId, setShownId] = useState<number | null>(null);
  return (
    <ViewerContext value={setShownId}>
      {children}
      {shownId === null ? null : (
        <OfThread conversationId={conversationId} shownId={shownId} onShow={setShownId} />
      )}
    </ViewerContext>
  );
}

function OfThread(props: {
  conversationId: number;
  shownId: number;
  onShow: (messageId: number | null) => void;
}) {
  const thread = useThread(props.conversationId);
  const messages = useMemo(() => flattenThread(thread.data), [thread.data]);
  return (
    <Large
      messages={messages}
      shownId={props.shownId}
      onShow={props.onShow}
      onOldest={() => {
        if (thread.hasNextPage && !thread.isFetchingNextPage) void thread.fetchNextPage();
      }}
    />
  );
}
