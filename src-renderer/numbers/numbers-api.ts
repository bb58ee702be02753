import { useMutation, useQuery } from '@tanstack/react-query';
import { invoke } from '../api/invoke.ts';
import { newsOf } from './number-news.ts';

/** Begins with the topic's name: `desk.changed` reads it anew. */
const numbersOf = (conversationId: number) => ({
  queryKey: ['customers', 'numbers', conversationId],
  queryFn: () => invoke('conversations.numbers', { id: conversationId }),
});

export const useNumbers = (conversationId: number) => useQuery(numbersOf(conversationId));

/** What the thread tells among its messages. */
export const useNumberNews = (conversationId: number) =>
  useQuery({ ...numbersOf(conversationId), select: newsOf });

export const useSettleNewOwner = () =>
  useMutation({ mutationFn: (id: number) => invoke('conversations.settleNewOwner', { id }) });
