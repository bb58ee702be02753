import type { KeyboardEvent, PointerEvent, WheelEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { TurnedPicture } from '../../media/viewer/turned-picture.tsx';
import { moveBy, zoomBy, type View } from './pan-zoom.ts';
import classes from './photo-stage.module.css';

const PAN_STEP = 60;
const ARROWS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: PAN_STEP, y: 0 },
  ArrowRight: { x: -PAN_STEP, y: 0 },
  ArrowUp: { x: 0, y: PAN_STEP },
  ArrowDown: { x: 0, y: -PAN_STEP },
};

/** A photo in its frame: the wheel enlarges it under the pointer, dragging and the arrows move it. */
export function Picture(props: {
  source: string;
  view: View;
  quarterTurns: number;
  onView: (change: (view: View) => View) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { source, view, quarterTurns, onView, onKeyDown } = props;
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const [isDragged, setDragged] = useState(false);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const fromMiddle = (event: WheelEvent): { x: number; y: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 };
  };
  const onWheel = (event: WheelEvent): void => {
    const at = fromMiddle(event);
    const factor = Math.exp(-event.deltaY / 500);
    onView((now) => zoomBy(now, factor, at));
  };
  const onPointerDown = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(true);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!isDragged) return;
    const by = { x: event.movementX, y: event.movementY };
    onView((now) => moveBy(now, by, room));
  };
  const onKey = (event: KeyboardEvent): void => {
    const by = ARROWS[event.key];
    if (by === undefined) return onKeyDown(event);
    event.preventDefault();
    onView((now) => moveBy(now, by, room));
  };
  return (
    <div
      ref={frame}
      className={classes.frame}
      // Its sides are those of the photo, whatever one reads.
      dir="ltr"
      tabIndex={0}
      role="img"
      aria-label={t('prescriptions.photo')}
      aria-description={t('prescriptions.photo-keys')}
      data-dragged={isDragged}
      data-scale={view.scale.toFixed(2)}
      data-turns={quarterTurns}
      onWheel={onWheel}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => setDragged(false)}
      onPointerCancel={() => setDragged(false)}
      onKeyDown={onKey}
      data-testid="photo-frame"
    >
      {isBroken ? <p className={classes.absent}>{t('prescriptions.photo-broken')}</p> : null}
      {room.width === 0 || isBroken ? null : (
        <div
          className={classes.picture}
          onErrorCapture={() => setBroken(true)}
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
        >
          <TurnedPicture src={source} quarterTurns={quarterTurns} room={room} />
        </div>
      )}
    </div>
  );
}
