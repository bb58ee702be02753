import { Button } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { MediaFilter } from '#shared/domain/messages/attachment.ts';
import { useGallery } from '../media-api.ts';
import type { MediaSpan } from '../../api/query-keys.ts';
import { useWords } from '../../i18n/use-words.ts';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { Large } from '../viewer/large.tsx';
import { ShowInChatContext, useShowInChat } from '../viewer/show-in-chat.ts';
import { ViewerContext } from '../viewer/viewer-context.ts';
import classes from './gallery.module.css';
import { GalleryItem } from './gallery-item.tsx';
import { ICON } from '../../ui/icon-size.ts';

type GalleryListProps = {
  conversationId: number;
  filter: MediaFilter;
  span: MediaSpan;
  /** What the viewer shows; null when it is closed. */
  shownId: number | null;
  onShow: (messageId: number | null) => void;
  /** Something of it is shown in the chat below. */
  onLeave: () => void;
};

/** What one filter lets through, newest first, with a viewer of its own over what is loaded. */
export function GalleryList({ conversationId, filter, span, shownId, onShow, onLeave }: GalleryListProps) {
  const { t } = useWords();
  const gallery = useGallery(conversationId, filter, span);
  const messages = useMemo(() => gallery.data?.pages.flatMap(({ items }) => items) ?? [], [gallery.data]);
  const oldestFirst = useMemo(() => messages.toReversed(), [messages]);
  const show = useShowInChat();
  const showInChat = (messageId: number): void => {
    onLeave();
    show(messageId);
  };
  const loadMore = (): void => {
    if (gallery.hasNextPage && !gallery.isFetchingNextPage) void gallery.fetchNextPage();
  };
  if (gallery.data === undefined) return <QueryStates query={gallery} />;
  if (messages.length === 0) {
    return (
      <EmptyNote
        picture={<IconPhoto {...ICON.note} />}
        title={t(`media.empty-${filter}`)}
        body={t('media.empty-hint')}
      />
    );
  }
  return (
    <ViewerContext value={onShow}>
      <div className={filter === 'pictures' ? classes.tiles : classes.rows} data-testid="gallery-filter">
        {messages.map((message) => (
          <GalleryItem key={message.id} message={message} onShowInChat={showInChat} />
        ))}
      </div>
      {gallery.hasNextPage ? (
        <Button variant="light" fullWidth loading={gallery.isFetchingNextPage} onClick={loadMore}>
          {t('media.more')}
        </Button>
      ) : null}
      {shownId === null ? null : (
        <ShowInChatContext value={showInChat}>
          <Large messages={oldestFirst} shownId={shownId} onShow={onShow} onOldest={loadMore} />
        </ShowInChatContext>
      )}
    </ViewerContext>
  );
}
