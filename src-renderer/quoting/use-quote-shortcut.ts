import type { Message } from '#shared/domain/messages/message.ts';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { isQuotable, useQuote } from './use-quote.ts';

/** The key answers the message that the keyboard stands on; from anywhere else what the customer wrote last. */
export function useQuoteShortcut(messages: readonly Message[]): void {
  const quote = useQuote();
  useShortcut('message-quote', () => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-message-id]')?.dataset['messageId'];
    const wanted =
      focused === undefined
        ? messages.findLast((message) => message.direction === 'incoming' && isQuotable(message))
        : messages.find(({ id }) => String(id) === focused);
    if (wanted !== undefined) quote(wanted);
  });
}
