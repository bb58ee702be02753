import { useQuery } from '@tanstack/react-query';
import { invoke } from '../invoke.ts';

/** Whose the numbers are, for who gives them to a customer (null: to a new one, or to nobody); none, and nothing is asked. */
export const usePhoneHolders = (id: number | null, phones: string[]) =>
  useQuery({
    queryKey: ['customers', 'phone-holders', id, phones],
    queryFn: () => invoke('customers.phoneHolders', { id, phones }),
    enabled: phones.length > 0,
  });
