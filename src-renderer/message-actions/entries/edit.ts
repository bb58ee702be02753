import { IconPencil } from '@tabler/icons-react';
import type { MessageEntry } from '../../ui/message/message-entry.ts';
import { endsAt, mayAct } from '../may-act.ts';
import { useBeginEdit } from '../use-begin-edit.ts';

export const editEntry: MessageEntry = {
  key: 'edit',
  icon: IconPencil,
  words: 'actions.edit',
  group: 'change',
  endsAt: (message) => endsAt(message, 'edit'),
  isOffered: (message, capabilities) => mayAct(message, 'edit', capabilities),
  useRun: useBeginEdit,
};
