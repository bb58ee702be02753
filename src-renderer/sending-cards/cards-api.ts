import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Card } from '#shared/domain/messages/card.ts';
import { putMessage } from '../api/cache/live-events.ts';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';

/** Queues a place or contact cards; what goes wrong is said in the dialog. One dialog sends once, however often it is pressed. */
export function useSendCard(conversationId: number) {
  const client = useQueryClient();
  const [clientKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (card: Card) => invoke('messages.sendCard', { conversationId, clientKey, card }),
    onSuccess: (message) => putMessage(client, message),
    meta: SHOWS_OWN_ERROR,
  });
}
