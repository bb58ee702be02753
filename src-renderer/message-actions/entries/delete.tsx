import { IconTrash } from '@tabler/icons-react';
import type { MessageEntry } from '../../ui/message/message-entry.ts';
import { DeleteDialog } from '../delete-dialog.tsx';
import { endsAt, mayAct } from '../may-act.ts';

export const deleteEntry: MessageEntry = {
  key: 'delete',
  icon: IconTrash,
  words: 'actions.delete',
  group: 'change',
  isGrave: true,
  endsAt: (message) => endsAt(message, 'delete'),
  isOffered: (message, capabilities) => mayAct(message, 'delete', capabilities),
  useRun: () => (message, show) => show((close) => <DeleteDialog message={message} onClose={close} />),
};
