import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { errorCodeOf, invoke } from '../../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';

/**
 * So long a question must stand before it can be answered, and be gone before Enter closes: the second click of a double
 * one is no answer, nor is what was meant for the question before.
 */
const READING_MS = 600;

/**
 * Resolves a ticket, from wherever. While its customer waits for an answer that is a question first; main knows which
 * message was shown, and refuses when another one has come since.
 */
export function useClosing(ticketId: number, onClosed: () => void) {
  const client = useQueryClient();
  const queryKey = [...queryKeys.unanswered, ticketId];
  const question = useQuery({
    queryKey,
    queryFn: () => invoke('tickets.unanswered', { id: ticketId }),
    staleTime: 0,
    gcTime: 0,
  });
  const unanswered = question.data ?? null;
  const resolve = useMutation({
    mutationFn: (wish: { note: string | null; asksRating: boolean }) =>
      invoke('tickets.resolve', { id: ticketId, ...wish, shown: unanswered?.id ?? null }),
    onSuccess: onClosed,
    onError: (error, { note }) => {
      // It is done, and there is nothing to keep.
      if (errorCodeOf(error) === 'ticket-resolved' && note === null) onClosed();
      else return client.invalidateQueries({ queryKey });
    },
    meta: SHOWS_OWN_ERROR,
  });
  const wasRead = useWasRead(unanswered?.id ?? null);
  const failure = resolve.isError ? errorCodeOf(resolve.error) : null;
  return {
    /** The message of the customer that has no answer; null when nothing is asked. */
    unanswered,
    canClose: !question.isPending && wasRead,
    /** Whether what is shown now stood long enough; true at once where nothing was ever asked. */
    wasRead,
    close: resolve.mutate,
    isBusy: resolve.isPending,
    // The question says it better.
    failure: failure === 'customer-waits' && unanswered !== null ? null : failure,
  };
}

function useWasRead(messageId: number | null): boolean {
  const [readId, setReadId] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setReadId(messageId), READING_MS);
    return () => clearTimeout(timer);
  }, [messageId]);
  return readId === messageId;
}
