import { createContext, use } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';

/** Where a menu hangs, in the window's own pixels: a button's box, or a point without a size. */
export type MenuPlace = { left: number; top: number; width: number; height: number };

/** `begins`: where the keyboard is in it; without it, on none of its lines. */
export type OpenMenu = (message: Message, place: MenuPlace, begins?: 'reactions') => void;

/** The same function for a whole conversation, so that no row is drawn anew because a menu opens. */
export const OpenMenuContext = createContext<OpenMenu>(() => undefined);

export const useOpenMenu = (): OpenMenu => use(OpenMenuContext);

export function placeOf(element: Element): MenuPlace {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

export const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }): MenuPlace => ({
  left: clientX,
  top: clientY,
  width: 0,
  height: 0,
});
