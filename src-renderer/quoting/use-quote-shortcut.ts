import type { Message } from '#shared/domain/messages/message.ts';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { meantMessage } from '../ui/message/focused-message.ts';
import { isQuotable, useQuote } from './use-quote.ts';

/** The key answers the message that the keyboard stands on; from anywhere else what the customer wrote last. */
export function useQuoteShortcut(messages: readonly Message[]): void {
  const quote = useQuote();
  useShortcut(
    'message-quote',
    () => {
      const meant = meantMessage(messages, isQuotable);
      if (meant !== undefined) quote(meant.message);
    },
    { when: () => messages.some(isQuotable) },
  );
}
