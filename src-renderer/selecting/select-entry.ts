import { IconChecks } from '@tabler/icons-react';
import type { MessageEntry } from '../ui/message/message-entry.ts';
import { beginSelecting } from './selection.ts';

export const selectEntry: MessageEntry = {
  key: 'select',
  icon: IconChecks,
  words: 'selecting.select',
  group: 'keep',
  isOffered: () => true,
  useRun: () => (message) => beginSelecting(message),
};
