import { useEffect } from 'react';
import { invoke } from '../api/invoke.ts';
import { onEvent } from '../api/on-event.ts';
import { useNavigation } from '../navigation/navigation.tsx';

/** Opens the conversation whose notification was pressed, now or while nobody was signed in. */
export function useWantedChat(): void {
  const { openAt } = useNavigation();
  useEffect(() => {
    const take = (): void =>
      void invoke('alerts.takeWanted', undefined).then(
        (wanted) => wanted !== null && openAt(wanted.conversationId, null),
        // Signed out in the same moment: it waits for the next one.
        () => {},
      );
    take();
    return onEvent('alerts.wanted', take);
  }, [openAt]);
}
