import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { invoke } from '../api/invoke.ts';
import { queryKeys } from '../api/query-keys.ts';
import { report } from '../api/report.ts';
import { isolateLtr, useWords } from '../i18n/use-words.ts';
import { useNavigation } from '../navigation/navigation.tsx';

/**
 * Begins a chat with a number, or opens the one there is, and goes there. WhatsApp is asked beside that whether anybody has
 * it: a number that is only to be called is said at once, before somebody writes, and keeps nobody from writing it down.
 * @param onBegun for a dialog that the search stands in.
 */
export function useBeginChat(onBegun?: () => void) {
  const { writeIn } = useNavigation();
  const { t } = useWords();
  const client = useQueryClient();
  const ask = async (written: string): Promise<void> => {
    const { isNobody } = await invoke('connection.isNobody', { phone: written });
    if (!isNobody) return;
    const message = t('numbers.not-on-whatsapp', { phone: isolateLtr(written) });
    notifications.show({ message, color: 'red', autoClose: false });
  };
  return useMutation({
    mutationFn: (written: string) => invoke('customers.startWithPhone', { phone: written }),
    onSuccess: ({ id, lastMessage }, written) => {
      void client.invalidateQueries({ queryKey: queryKeys.topic('customers') });
      onBegun?.();
      writeIn(id);
      if (lastMessage === null) ask(written).catch(report);
    },
  });
}
