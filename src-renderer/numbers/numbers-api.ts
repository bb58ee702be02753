import { useMutation, useQuery } from '@tanstack/react-query';
import { invoke } from '../api/invoke.ts';

// What is read begins with the topic's name: `desk.changed` reads it anew.

export const useNumbers = (conversationId: number) =>
  useQuery({
    queryKey: ['customers', 'numbers', conversationId],
    queryFn: () => invoke('conversations.numbers', { id: conversationId }),
  });

/** Whose the numbers are, for who gives them to a customer (null: to a new one, or to nobody); none, and nothing is asked. */
export const usePhoneHolders = (id: number | null, phones: string[]) =>
  useQuery({
    queryKey: ['customers', 'phone-holders', id, phones],
    queryFn: () => invoke('customers.phoneHolders', { id, phones }),
    enabled: phones.length > 0,
  });

export const useSettleNewOwner = () =>
  useMutation({ mutationFn: (id: number) => invoke('conversations.settleNewOwner', { id }) });
