import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { InvokeChannel, InvokeInput } from '#shared/ipc/contract.ts';
import type { TicketFilter } from '#shared/ipc/contract/tickets.ts';
import { invoke } from '../api/invoke.ts';
import { queryKeys } from '../api/query-keys.ts';

const TOPIC = queryKeys.topic('tickets');

const MINUTE_MS = 60_000;

/** How many are unresolved, the caller's, nobody's and late. Time alone makes one late, and no event tells of it. */
export const useTicketCounts = () =>
  useQuery({
    queryKey: [...TOPIC, 'counts'],
    queryFn: () => invoke('tickets.counts', undefined),
    refetchInterval: MINUTE_MS,
  });

/** Page by page; what changes while nobody looks at it is read when somebody does. */
export const useTicketList = (filter: TicketFilter, isShown: boolean) =>
  useInfiniteQuery({
    enabled: isShown,
    queryKey: [...TOPIC, 'list', filter],
    queryFn: ({ pageParam }) =>
      invoke('tickets.list', { filter, ...(pageParam === undefined ? {} : { after: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });

/** All of a conversation's, newest first. */
export const useTicketsOf = (conversationId: number) =>
  useQuery({
    queryKey: [...TOPIC, 'of', conversationId],
    queryFn: () => invoke('tickets.ofConversation', { conversationId }),
  });

/** One with its history. */
export const useTicketHistory = (id: number) =>
  useQuery({ queryKey: [...TOPIC, 'one', id], queryFn: () => invoke('tickets.get', { id }) });

/** What colleagues handed over to who is signed in, newest first. */
export const useTransfers = () =>
  useQuery({ queryKey: [...TOPIC, 'transfers'], queryFn: () => invoke('tickets.transfers', undefined) });

/** What of it nobody has seen yet in a conversation, oldest first. */
export const useUnseenTransfers = (conversationId: number) =>
  useQuery({
    queryKey: [...TOPIC, 'unseen-transfers', conversationId],
    queryFn: () => invoke('tickets.unseenTransfers', { conversationId }),
  });

/** The commands about tickets; what they change comes back as events, and what fails is told like every command. */
type TicketCommand = Extract<
  InvokeChannel,
  `tickets.${'open' | 'edit' | 'assign' | 'seeTransfer' | 'takeOver' | 'reopen'}`
>;

export const useTicketCommand = <C extends TicketCommand>(channel: C) =>
  useMutation({ mutationFn: (input: InvokeInput<C>) => invoke(channel, input) });
