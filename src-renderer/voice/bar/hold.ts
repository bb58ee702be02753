import { create } from 'zustand';

/** Held shorter than this it was a click, and the recording goes on until somebody ends it. */
const HOLD_MS = 400;
/** As far as a finger or mouse slides away to cancel. */
const AWAY_PX = 90;

/** `away`: releasing now cancels. */
type Hold = 'none' | 'near' | 'away';

/** Whether the record button is being held; there is one pointer in the window. */
export const useHold = create<Hold>(() => 'none');

const put = (hold: Hold): void => useHold.setState(hold, true);

/**
 * Follows the pointer from the button on, which itself goes away as soon as the recording begins.
 * @param onRelease what the person wants: to send, to cancel, or (a click) to go on.
 */
export function followHold(
  start: { clientX: number; clientY: number },
  onRelease: (wish: 'send' | 'cancel' | 'go-on') => void,
): void {
  const timer = setTimeout(() => put('near'), HOLD_MS);
  const controller = new AbortController();
  const { signal } = controller;
  const end = (wish: 'send' | 'cancel' | 'go-on'): void => {
    clearTimeout(timer);
    controller.abort();
    put('none');
    onRelease(wish);
  };
  const onMove = (event: PointerEvent): void => {
    if (useHold.getState() === 'none') return;
    const distance = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    put(distance > AWAY_PX ? 'away' : 'near');
  };
  const onUp = (): void => {
    const hold = useHold.getState();
    if (hold === 'none') end('go-on');
    else end(hold === 'away' ? 'cancel' : 'send');
  };
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', () => end('go-on'), { signal });
}
