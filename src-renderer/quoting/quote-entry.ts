import { IconArrowBackUp } from '@tabler/icons-react';
import type { MessageEntry } from '../ui/message/message-entry.ts';
import { isQuotable, useQuote } from './use-quote.ts';

export const quoteEntry: MessageEntry = {
  key: 'quote',
  icon: IconArrowBackUp,
  words: 'quoting.answer',
  group: 'answer',
  isOffered: isQuotable,
  useRun: () => useQuote(),
};
