import { IconPencil } from '@tabler/icons-react';
import type { MessageEntry } from '../../ui/message/message-entry.ts';
import { EditDialog } from '../edit-dialog.tsx';
import { endsAt, mayAct } from '../may-act.ts';

export const editEntry: MessageEntry = {
  key: 'edit',
  icon: IconPencil,
  words: 'actions.edit',
  group: 'change',
  endsAt: (message) => endsAt(message, 'edit'),
  isOffered: (message, capabilities) => mayAct(message, 'edit', capabilities),
  useRun: () => (message, show) => show((close) => <EditDialog message={message} onClose={close} />),
};
