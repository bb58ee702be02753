import type { Message } from '#shared/domain/messages/message.ts';
import { useLinks } from '../api/queries/app.ts';
import { mayAct } from '../message-actions/may-act.ts';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { meantMessage } from '../ui/message/focused-message.ts';
import { placeOf, useOpenMenu } from './open-menu.ts';

/** The key opens the row of emojis of the message that the keyboard stands on, else of what the customer wrote last. */
export function useReactShortcut(messages: readonly Message[]): void {
  const openMenu = useOpenMenu();
  const links = useLinks().data?.links ?? [];
  const canReact = (message: Message): boolean =>
    mayAct(message, 'react', links.find(({ link }) => link === message.link)?.capabilities);
  useShortcut(
    'message-react',
    () => {
      const meant = meantMessage(messages, canReact);
      // What is scrolled away has no box: its menu stands in the middle of what is shown.
      const place = meant?.box ?? document.querySelector('[data-testid="thread"]');
      if (meant !== undefined && place !== null && canReact(meant.message))
        openMenu(meant.message, placeOf(place), 'reactions');
    },
    { when: () => messages.some(canReact) },
  );
}
