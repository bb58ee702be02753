import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { invoke } from '../api/invoke.ts';
import { queryKeys } from '../api/query-keys.ts';
import { report } from '../api/report.ts';
import { useWords } from '../i18n/use-words.ts';
import { useNavigation } from './navigation.tsx';
import { unreadBeside } from './unread-beside.ts';

/** Opens the unread conversation below or above the open one, from one end on to the other; says when there is none. */
export function useNextUnread(): (where: 'below' | 'above') => void {
  const client = useQueryClient();
  const { t } = useWords();
  const { openId, writeIn } = useNavigation();
  const go = async (where: 'below' | 'above'): Promise<void> => {
    const { items } = await invoke('conversations.list', { unreadOnly: true });
    const open =
      openId === null ? undefined : client.getQueryData<Conversation>(queryKeys.conversation(openId));
    const next = unreadBeside(items, open, where);
    if (next === undefined) notifications.show({ message: t('chats.no-unread-left') });
    else writeIn(next.id);
  };
  return (where) => void go(where).catch(report);
}
