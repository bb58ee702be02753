import { IconPhotoOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Attachment } from '#shared/domain/messages/attachment.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useOpenViewer } from '../viewer/viewer-context.ts';
import classes from './bubble-media.module.css';
import { pictureSize } from './picture-size.ts';
import { useTileSize } from './tile-size.ts';
import { ICON } from '../../ui/icon-size.ts';

const STICKER = { width: 160, height: 160 };

type PictureProps = { message: Message; attachment: Attachment; source: string };

/** A photo or sticker in its bubble. */
export function Picture({ message, attachment, source }: PictureProps) {
  const { t } = useWords();
  const openViewer = useOpenViewer();
  const [state, setState] = useState<'loading' | 'loaded' | 'broken'>('loading');
  const isSticker = attachment.kind === 'sticker';
  const tile = useTileSize();
  const size = tile ?? pictureSize(attachment, isSticker ? STICKER : undefined);
  const image = (
    <img
      src={source}
      alt={message.content === '' ? t(isSticker ? 'type.sticker' : 'type.image') : message.content}
      draggable={false}
      decoding="async"
      onLoad={() => setState('loaded')}
      onError={() => setState('broken')}
    />
  );
  const box = { inlineSize: size.width, aspectRatio: `${size.width} / ${size.height}` };
  if (isSticker) {
    return (
      <div className={classes.sticker} style={box} data-state={state} data-testid="media-sticker">
        {image}
      </div>
    );
  }
  return (
    <button
      type="button"
      className={classes.picture}
      style={box}
      data-state={state}
      aria-label={t('media.open-picture')}
      // The viewer shows what is stored; this one is about to be.
      disabled={attachment.fileId === null}
      onClick={() => openViewer(message.id)}
      data-testid="media-picture"
    >
      {image}
      {state === 'broken' ? (
        <span className={classes.broken}>
          <IconPhotoOff {...ICON.note} />
          {t('media.broken')}
        </span>
      ) : null}
    </button>
  );
}
