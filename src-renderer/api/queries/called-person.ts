import { queryOptions } from '@tanstack/react-query';
import { invoke } from '../invoke.ts';

/** Whom “@” and an id of WhatsApp's call in a message; without one, only the digits say it. */
export const calledPersonQuery = (id: string, messageId: number | null) =>
  queryOptions({
    queryKey: ['customers', 'called', id, messageId],
    queryFn: () => invoke('customers.called', { id, ...(messageId === null ? {} : { messageId }) }),
  });
