import { isPicture } from '#shared/domain/messages/attachment.ts';
import { useEffect, useMemo, useState } from 'react';
import { Lightbox } from 'yet-another-react-lightbox';
import type { Slide } from 'yet-another-react-lightbox';
import Video from 'yet-another-react-lightbox/plugins/video';
import Zoom from 'yet-another-react-lightbox/plugins/zoom';
import 'yet-another-react-lightbox/styles.css';
import { mediaUrl } from '#shared/domain/messages/attachment.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import { TurnedPicture } from './turned-picture.tsx';
import type { Viewable } from '../../ui/message/viewable.ts';
import { ViewerActions } from './viewer-actions.tsx';
import { ViewerFooter } from './viewer-footer.tsx';
import classes from './viewer.module.css';

type ViewerProps = {
  /** Oldest first. */
  items: readonly Viewable[];
  shownId: number;
  /** null closes. */
  onShow: (messageId: number | null) => void;
  /** The first one is shown: older ones may be wanted. */
  onOldest: () => void;
};

type ViewerKeysProps = { isTurnable: boolean; onTurn: () => void; onClose: () => void };

/** Pictures and videos, large: zoomed, turned, one after the other. */
export function Viewer({ items, shownId, onShow, onOldest }: ViewerProps) {
  const { t } = useWords();
  const [turns, setTurns] = useState<ReadonlyMap<number, number>>(new Map());
  const index = items.findIndex(({ id }) => id === shownId);
  const shown = items[index];
  const quarterTurns = turns.get(shownId) ?? 0;
  const slides = useMemo(() => items.map((item) => slideOf(item, turns.get(item.id) ?? 0)), [items, turns]);
  const turn = (): void => setTurns((known) => new Map(known).set(shownId, (quarterTurns + 1) % 4));
  useEffect(() => {
    if (index === 0) onOldest();
  });
  if (shown === undefined) return null;
  return (
    <Lightbox
      open
      close={() => onShow(null)}
      slides={slides}
      index={index}
      plugins={[Zoom, Video]}
      className={classes.viewer ?? ''}
      animation={{ fade: 120, swipe: 180, zoom: 160 }}
      carousel={{ finite: true, padding: 0, spacing: '8%' }}
      controller={{ closeOnBackdropClick: true, closeOnEscape: false }}
      zoom={{ maxZoomPixelRatio: 4, scrollToZoom: true }}
      video={{ controls: true, playsInline: true, autoPlay: true }}
      labels={{
        Lightbox: t('media.viewer'),
        Close: t('common.close'),
        Next: t('media.next'),
        Previous: t('media.previous'),
        'Zoom in': t('media.zoom-in'),
        'Zoom out': t('media.zoom-out'),
      }}
      on={{
        view: ({ index: viewed }) => {
          const item = items[viewed];
          if (item !== undefined && item.id !== shownId) onShow(item.id);
        },
      }}
      toolbar={{
        buttons: [
          <ViewerActions
            key="actions"
            item={shown}
            quarterTurns={quarterTurns}
            onTurn={turn}
            onClose={() => onShow(null)}
          />,
          'zoom',
          'close',
        ],
      }}
      render={{
        slide: ({ slide, rect }) => {
          if (slide.type === 'video') return undefined;
          return <TurnedPicture src={slide.src} quarterTurns={slide.quarterTurns ?? 0} room={rect} />;
        },
        controls: () => (
          <>
            <ViewerKeys isTurnable={isPicture(shown.attachment)} onTurn={turn} onClose={() => onShow(null)} />
            <ViewerFooter item={shown} position={index + 1} total={items.length} />
          </>
        ),
      }}
    />
  );
}

/** The zoom reckons with the sides as they are seen. */
function slideOf({ attachment }: Viewable, quarterTurns: number): Slide {
  const src = mediaUrl(attachment.fileId);
  const isTurned = quarterTurns % 2 === 1;
  const width = (isTurned ? attachment.height : attachment.width) ?? undefined;
  const height = (isTurned ? attachment.width : attachment.height) ?? undefined;
  const size = width === undefined || height === undefined ? {} : { width, height };
  if (attachment.kind === 'video') {
    return { type: 'video', sources: [{ src, type: attachment.mimeType ?? 'video/mp4' }], ...size };
  }
  return { src, quarterTurns, ...size };
}

/**
 * R turns and Escape closes wherever the focus is. It stands inside the viewer's dialog, because what is open when its
 * keys are registered lies below them.
 */
function ViewerKeys({ isTurnable, onTurn, onClose }: ViewerKeysProps) {
  useShortcut('viewer-turn', onTurn, { when: () => isTurnable });
  useShortcut('viewer-close', onClose);
  return null;
}
