import {
  IconChevronLeft,
  IconChevronRight,
  IconPhotoOff,
  IconPhotoScan,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import { useState } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';
import { useWords } from '../../i18n/use-words.ts';
import { findSource } from '../../media/bubble/find-source.ts';
import { isPdf } from '../../ui/message/viewable.ts';
import { WHOLE, zoomIn, zoomOut, type View } from './pan-zoom.ts';
import { PdfPages } from './pdf-pages.tsx';
import { Picture } from './picture.tsx';
import classes from './photo-stage.module.css';
import { useStageKeys } from './use-stage-keys.ts';
import { ICON } from '../../ui/icon-size.ts';

/** The photos of a prescription, one at a time: turned, enlarged and moved beside the lines that are read from it. */
export function PhotoStage({ photos }: { photos: readonly Message[] }) {
  const { t } = useWords();
  const [shownAt, setShownAt] = useState(0);
  const [views, setViews] = useState<ReadonlyMap<number, View>>(new Map());
  const [turns, setTurns] = useState<ReadonlyMap<number, number>>(new Map());
  const index = Math.min(shownAt, photos.length - 1);
  const photo = photos[index];
  const view = views.get(photo?.id ?? 0) ?? WHOLE;
  const quarterTurns = turns.get(photo?.id ?? 0) ?? 0;

  const changeView = (change: (view: View) => View): void => {
    if (photo !== undefined)
      setViews((known) => new Map(known).set(photo.id, change(known.get(photo.id) ?? WHOLE)));
  };
  const turn = (): void => {
    if (photo === undefined) return;
    setTurns((known) => new Map(known).set(photo.id, ((known.get(photo.id) ?? 0) + 1) % 4));
    changeView(() => WHOLE);
  };
  const go = (by: number): void => setShownAt(Math.min(photos.length - 1, Math.max(0, index + by)));
  const onKey = useStageKeys({
    turn,
    zoomIn: () => changeView(zoomIn),
    zoomOut: () => changeView(zoomOut),
    whole: () => changeView(() => WHOLE),
  });
  const source =
    photo === undefined || photo.attachment === null ? undefined : findSource(photo, photo.attachment);
  return (
    <section className={classes.stage} aria-label={t('prescriptions.photo')} data-testid="photo-stage">
      {photo !== undefined && isPdf(photo) ? (
        <PdfPages key={photo.id} fileId={photo.attachment.fileId} />
      ) : photo !== undefined && source !== undefined ? (
        <Picture
          key={photo.id}
          source={source}
          view={view}
          quarterTurns={quarterTurns}
          onView={changeView}
          onKeyDown={onKey}
        />
      ) : (
        <Absent state={photo?.attachment?.state ?? 'removed'} />
      )}
      <div className={classes.tools}>
        {photos.length > 1 ? (
          <span className={classes.pages}>
            <Tool Icon={IconChevronLeft} label={t('prescriptions.previous-photo')} onClick={() => go(-1)} />
            <span data-testid="photo-position">
              {t('prescriptions.photo-of', { position: String(index + 1), total: String(photos.length) })}
            </span>
            <Tool Icon={IconChevronRight} label={t('prescriptions.next-photo')} onClick={() => go(1)} />
          </span>
        ) : null}
        {photo !== undefined && !isPdf(photo) && source !== undefined ? (
          <span className={classes.pages}>
            <Tool
              Icon={IconZoomOut}
              label={`${t('prescriptions.zoom-out')} (-)`}
              onClick={() => changeView(zoomOut)}
            />
            <Tool
              Icon={IconZoomIn}
              label={`${t('prescriptions.zoom-in')} (+)`}
              onClick={() => changeView(zoomIn)}
            />
            <Tool
              Icon={IconPhotoScan}
              label={`${t('prescriptions.fit')} (0)`}
              onClick={() => changeView(() => WHOLE)}
            />
            <Tool Icon={IconRotateClockwise} label={`${t('prescriptions.rotate')} (R)`} onClick={turn} />
          </span>
        ) : null}
      </div>
    </section>
  );
}

function Tool(props: { Icon: TablerIcon; label: string; onClick: () => void }) {
  const { Icon, label, onClick } = props;
  return (
    <button type="button" className={classes.tool} aria-label={label} title={label} onClick={onClick}>
      <Icon {...ICON.button} />
    </button>
  );
}

function Absent({ state }: { state: 'waiting' | 'stored' | 'failed' | 'removed' }) {
  const { t } = useWords();
  return (
    <div className={classes.absent} role="status" data-testid="photo-absent">
      <IconPhotoOff {...ICON.page} />
      {t(
        state === 'waiting'
          ? 'prescriptions.photo-waiting'
          : state === 'failed'
            ? 'prescriptions.photo-failed'
            : 'prescriptions.photo-removed',
      )}
    </div>
  );
}
