import { IconPlayerPlayFilled, IconVideo } from '@tabler/icons-react';
import type { Attachment } from '#shared/domain/messages/attachment.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useOpenViewer } from '../viewer/viewer-context.ts';
import classes from './bubble-media.module.css';
import { formatDuration } from '../../ui/time/format-duration.ts';
import { pictureSize } from './picture-size.ts';
import { useTileSize } from './tile-size.ts';
import { ICON } from '../../ui/icon-size.ts';

/** The first picture of a video that is not black more often than not. */
const POSTER_AT_SECONDS = 0.1;

/** A video note is a circle on every phone. */
const ROUND = { width: 200, height: 200 };

type FilmProps = { message: Message; attachment: Attachment; source: string };

/** A video in its bubble: one picture of it; it plays in the viewer. */
export function Film({ message, attachment, source }: FilmProps) {
  const { t } = useWords();
  const openViewer = useOpenViewer();
  const isRound = message.waType === 'ptv';
  const tile = useTileSize();
  const size = isRound ? ROUND : (tile ?? pictureSize(attachment));
  return (
    <button
      type="button"
      className={classes.picture}
      style={{ inlineSize: size.width, aspectRatio: `${size.width} / ${size.height}` }}
      data-round={isRound || undefined}
      aria-label={t(isRound ? 'media.play-video-note' : 'media.play-video')}
      // The viewer shows what is stored; this one is about to be.
      disabled={attachment.fileId === null}
      onClick={() => openViewer(message.id)}
      data-testid="media-video"
    >
      <video
        src={`${source}#t=${POSTER_AT_SECONDS}`}
        preload="metadata"
        muted
        playsInline
        tabIndex={-1}
        aria-hidden="true"
      />
      <span className={classes.play}>
        <IconPlayerPlayFilled {...ICON.note} />
      </span>
      <span className={classes.duration}>
        <IconVideo {...ICON.mark} />
        {attachment.durationMs === null ? null : (
          <bdi className="numeric">{formatDuration(attachment.durationMs)}</bdi>
        )}
      </span>
    </button>
  );
}
