import { IconFileTypePdf, IconPhoto, IconPhotoOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';
import { findSource } from '../../media/bubble/find-source.ts';
import { isPdf } from '../../ui/message/viewable.ts';
import classes from './photo-thumb.module.css';

/** A small look at a photo; decorative, its prescription is named beside it. */
export function PhotoThumb({ photo, size }: { photo: Message | null; size: number }) {
  const [isBroken, setBroken] = useState(false);
  const attachment = photo?.attachment ?? null;
  const source = photo === null || attachment === null ? undefined : findSource(photo, attachment);
  const isGone = attachment?.state === 'removed' || attachment?.state === 'failed' || isBroken;
  return (
    <span className={classes.thumb} style={{ inlineSize: size, blockSize: size }} aria-hidden="true">
      {photo !== null && isPdf(photo) ? (
        <IconFileTypePdf size={size * 0.5} stroke={1.4} />
      ) : source === undefined || isBroken ? (
        isGone ? (
          <IconPhotoOff size={size * 0.4} stroke={1.4} />
        ) : (
          <IconPhoto size={size * 0.4} stroke={1.4} />
        )
      ) : (
        <img src={source} alt="" draggable={false} decoding="async" onError={() => setBroken(true)} />
      )}
    </span>
  );
}
