import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useWords } from '../../i18n/use-words.ts';
import { isFocusFree } from '../../ui/focus/first-field.ts';
import classes from './aside.module.css';
import { useCloseOutside } from './use-close-outside.ts';
import { ASIDE_SECTIONS, type AsideSection } from './sections.ts';

/** What names it to its buttons. */
export const ASIDE_ID = 'side-panel';

type AsideProps = {
  conversation: Conversation;
  place: 'beside' | 'over';
  /** It stays while it is hidden: a dialog that was opened from it is open, also when the window becomes narrow. */
  isShown: boolean;
  /** What somebody has just asked for: the focus goes there, and back when it is closed. Null: it was open already. */
  wanted: AsideSection | null;
  onShown: () => void;
  onClose: () => void;
};

/** Next to the thread, or over it: the customer, the work, what colleagues noted. */
export function Aside({ conversation, place, isShown, wanted, onShown, onClose }: AsideProps) {
  const { t } = useWords();
  const panel = useRef<HTMLElement>(null);
  useCloseOutside(panel, isShown && place === 'over', onClose);

  const shown = useEffectEvent(onShown);
  const before = useRef<Element | null>(null);
  const wasShown = useRef(false);
  useLayoutEffect(() => {
    if (isShown) {
      before.current = document.activeElement;
      wasShown.current = true;
      return;
    }
    // What is hidden loses the focus at once.
    if (!wasShown.current || !isFocusFree()) return;
    // A menu that it was opened from is gone; its own button stays.
    const from = before.current;
    const isThere = from !== null && from.isConnected && from !== document.body;
    const back = isThere ? from : document.querySelector(`[aria-controls="${ASIDE_ID}"]`);
    if (back instanceof HTMLElement) back.focus();
  }, [isShown]);

  useEffect(() => {
    if (wanted === null || !isShown) return;
    const first = ASIDE_SECTIONS[0]?.id === wanted;
    const target = first ? panel.current : panel.current?.querySelector(`[data-section="${wanted}"]`);
    if (!(target instanceof HTMLElement)) return;
    target.focus({ preventScroll: true });
    if (!first) target.scrollIntoView({ block: 'start' });
    shown();
  }, [wanted, isShown]);

  return (
    <>
      {isShown && place === 'over' ? <div className={classes.shade} aria-hidden="true" /> : null}
      <aside
        ref={panel}
        id={ASIDE_ID}
        className={classes.aside}
        data-place={place}
        hidden={!isShown}
        tabIndex={-1}
        aria-label={t('thread.aside')}
        data-testid="aside"
      >
        {ASIDE_SECTIONS.map(({ id, Section }) => (
          <div key={id} className={classes.section} data-section={id} tabIndex={-1}>
            <Section conversation={conversation} />
          </div>
        ))}
      </aside>
    </>
  );
}
