import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent } from 'react';
import { invoke } from '../api/invoke.ts';
import { onEvent } from '../api/on-event.ts';
import { useWords } from '../i18n/use-words.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { askToGiveWay } from '../ui/dialog/give-way.ts';
import { isDialogOpen } from '../ui/dialog/open-dialogs.ts';

/**
 * Opens the conversation whose notification was pressed, now or while nobody was signed in. What lies over it goes, or says
 * that it is below: what is being written in a dialog is not thrown away.
 */
export function useWantedChat(): void {
  const { openAt } = useNavigation();
  const { t } = useWords();
  const open = useEffectEvent((conversationId: number) => {
    askToGiveWay();
    openAt(conversationId, null);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (isDialogOpen()) notifications.show({ message: t('alerts.opened-below') });
      }),
    );
  });
  useEffect(() => {
    const take = (): void =>
      void invoke('alerts.takeWanted', undefined).then(
        (wanted) => wanted !== null && open(wanted.conversationId),
        // Signed out in the same moment: it waits for the next one.
        () => {},
      );
    take();
    return onEvent('alerts.wanted', take);
  }, []);
}
