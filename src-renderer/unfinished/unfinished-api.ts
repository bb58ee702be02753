import { useMutation, useQuery } from '@tanstack/react-query';
import type { Unfinished } from '#shared/domain/unfinished.ts';
import { invoke } from '../api/invoke.ts';

// The keys begin with the topic's name: `desk.changed` reads them anew.

/** What the desk could not finish anywhere. */
export const useUnfinished = () =>
  useQuery({ queryKey: ['unfinished', 'all'], queryFn: () => invoke('unfinished.list', {}) });

/** The same in one conversation. */
export const useUnfinishedIn = (conversationId: number) =>
  useQuery({
    queryKey: ['unfinished', 'of', conversationId],
    queryFn: () => invoke('unfinished.list', { conversationId }),
  });

export const useRetryUnfinished = () =>
  useMutation({ mutationFn: () => invoke('unfinished.retry', undefined) });

/** Somebody has looked at these. */
export const useSettleUnfinished = () =>
  useMutation({
    mutationFn: (items: readonly Unfinished[]) =>
      invoke('unfinished.settle', {
        stepIds: idsOf(items, 'conversation'),
        unrecordedIds: idsOf(items, 'unrecorded'),
      }),
  });

const idsOf = (items: readonly Unfinished[], about: Unfinished['about']): number[] =>
  items.filter((item) => item.about === about).flatMap(({ ids }) => ids);
