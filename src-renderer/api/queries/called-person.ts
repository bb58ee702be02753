import { queryOptions } from '@tanstack/react-query';
import { invoke } from '../invoke.ts';

/** Whom “@” and an id of WhatsApp's call in a message. */
export const calledPersonQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'called', id],
    queryFn: () => invoke('customers.called', { id }),
  });
