import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { useNavigation } from '../../navigation/navigation.tsx';
import { digitOf } from '../../shortcuts/key-combination.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import type { ListHandle } from './use-list-handle.ts';

/**
 * The list answers to the keys from the first moment and whenever nothing else has the focus, as after a dialog; and it
 * has the focus again when a conversation closes.
 */
export function useListKeys(list: RefObject<ListHandle | null>): void {
  const { openId } = useNavigation();
  const isPressedInThread = usePressedInThread();
  useShortcut('chats-move', ({ key }) => list.current?.press(key), {
    when: ({ key, target }) => {
      if (isOnButton(target)) return key === 'ArrowDown' || key === 'ArrowUp';
      return isNowhere(target) && (openId === null || !isPressedInThread());
    },
  });

  useShortcut('chats-next', ({ key }) => list.current?.openNext(key), {
    when: ({ target }) => !isOpenedByAlt(target),
  });

  // By its place: on an Arabic keyboard it may write ١.
  useShortcut('chats-nth', ({ code, key }) =>
    list.current?.openNth(Number(digitOf(code.replace('Digit', '')) ?? digitOf(key))),
  );

  const takeLostFocus = useEffectEvent(() => {
    if (isNowhere(document.activeElement)) list.current?.focus();
  });
  useEffect(() => {
    if (openId === null) takeLostFocus();
  }, [openId]);
}

/** Whether the last press of the mouse was beside the list: what was pressed there scrolls by the keys. */
function usePressedInThread(): () => boolean {
  const pressed = useRef<EventTarget | null>(null);
  useEffect(() => {
    const remember = ({ target }: PointerEvent): void => {
      pressed.current = target;
    };
    window.addEventListener('pointerdown', remember, { capture: true });
    return () => window.removeEventListener('pointerdown', remember, { capture: true });
  }, []);
  return () => pressed.current instanceof Element && pressed.current.closest('main') !== null;
}

const isNowhere = (target: EventTarget | null): boolean =>
  target === null || target === document.body || target === document.documentElement;

/** Alt with an arrow opens the choices of such a field, as everywhere in the system. */
const isOpenedByAlt = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('select, [role="combobox"], [aria-haspopup]') !== null;

const isOnButton = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('button:not([role]), [role="button"], a[href]');
