import { IconInfoCircle } from '@tabler/icons-react';
import { MessageInfo } from '../../message-info/message-info.tsx';
import type { MessageEntry } from '../../ui/message/message-entry.ts';

export const infoEntry: MessageEntry = {
  key: 'info',
  icon: IconInfoCircle,
  words: 'actions.info',
  group: 'keep',
  isOffered: () => true,
  useRun: () => (message, show) => show((close) => <MessageInfo message={message} onClose={close} />),
};
