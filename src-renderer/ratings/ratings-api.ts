import { useQuery } from '@tanstack/react-query';
import { invoke } from '../api/invoke.ts';

/** Epoch ms, `until` exclusive. */
export type RatingPeriod = { from: number; until: number };

// The keys begin with the topic's name: `desk.changed` reads them anew.

export const useRatingSummary = (period: RatingPeriod) =>
  useQuery({
    queryKey: ['ratings', 'summary', period],
    queryFn: () => invoke('ratings.summary', period),
  });

export const useLatestRatings = (period: RatingPeriod) =>
  useQuery({ queryKey: ['ratings', 'latest', period], queryFn: () => invoke('ratings.latest', period) });

export const useRatingsOf = (conversationId: number) =>
  useQuery({
    queryKey: ['ratings', 'of', conversationId],
    queryFn: () => invoke('ratings.ofConversation', { conversationId }),
  });
