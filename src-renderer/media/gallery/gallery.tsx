import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { MEDIA_FILTERS, mediaFilterSchema } from '#shared/domain/messages/attachment.ts';
import type { MediaFilter } from '#shared/domain/messages/attachment.ts';
import { useWords } from '../../i18n/use-words.ts';
import { SpanFilter } from './span-filter.tsx';
import { GalleryList } from './gallery-list.tsx';
import type { MediaSpan } from '../../api/query-keys.ts';
import classes from './gallery.module.css';
import { Dialog } from '../../ui/dialog/dialog.tsx';

type GalleryProps = { conversationId: number; isOpen: boolean; onClose: () => void };

/** All files of a conversation, by kind and time. */
export function Gallery({ conversationId, isOpen, onClose }: GalleryProps) {
  const { t } = useWords();
  const [filter, setFilter] = useState<MediaFilter>('pictures');
  const [shownId, setShownId] = useState<number | null>(null);
  const [span, setSpan] = useState<MediaSpan>({});
  return (
    <Dialog
      isOpen={isOpen}
      // The viewer over it goes first.
      closeOnEscape={shownId === null}
      trapFocus={shownId === null}
      onClose={onClose}
      title={t('media.gallery')}
      width="details"
      classNames={{ body: classes.body }}
      testId="gallery"
    >
      <Tabs
        value={filter}
        onChange={(value) => setFilter(mediaFilterSchema.parse(value))}
        keepMounted={false}
      >
        <Tabs.List>
          {MEDIA_FILTERS.map((name) => (
            <Tabs.Tab key={name} value={name} data-testid={`gallery-${name}`}>
              {t(`media.filter-${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <SpanFilter onChange={setSpan} />
        <Tabs.Panel value={filter} className={classes.panel}>
          <GalleryList
            conversationId={conversationId}
            filter={filter}
            span={span}
            shownId={shownId}
            onShow={setShownId}
            onLeave={() => {
              setShownId(null);
              onClose();
            }}
          />
        </Tabs.Panel>
      </Tabs>
    </Dialog>
  );
}
