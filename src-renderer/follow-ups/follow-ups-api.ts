import { useMutation, useQuery } from '@tanstack/react-query';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';

// Each key begins with the topic that it is read from: `desk.changed` lets it be read anew.

export const useScheduled = () =>
  useQuery({ queryKey: ['scheduled', 'all'], queryFn: () => invoke('scheduled.list', undefined) });

export const useScheduledOf = (conversationId: number) =>
  useQuery({
    queryKey: ['scheduled', 'of', conversationId],
    queryFn: () => invoke('scheduled.ofConversation', { conversationId }),
  });

export const useWaitlistItems = () =>
  useQuery({ queryKey: ['waitlist', 'items'], queryFn: () => invoke('waitlist.items', undefined) });

export const useWaitlistEntries = (itemId: number) =>
  useQuery({
    queryKey: ['waitlist', 'entries', itemId],
    queryFn: () => invoke('waitlist.entries', { itemId }),
  });

export const useWaitlistOf = (conversationId: number) =>
  useQuery({
    queryKey: ['waitlist', 'of', conversationId],
    queryFn: () => invoke('waitlist.ofConversation', { conversationId }),
  });

/** Read anew each time it is shown: who may be told changes with what customers wish. */
export const useTelling = (itemId: number) =>
  useQuery({
    queryKey: ['waitlist', 'telling', itemId],
    queryFn: () => invoke('waitlist.preview', { itemId }),
    staleTime: 0,
    gcTime: 0,
  });

/** Read anew each time it is shown, as customers may have said meanwhile that they want none. */
export const useDueRefills = (isWanted = true) =>
  useQuery({
    enabled: isWanted,
    queryKey: ['reminders', 'due'],
    queryFn: () => invoke('refills.due', undefined),
    staleTime: 0,
  });

export const useRefills = () =>
  useQuery({ queryKey: ['reminders', 'all'], queryFn: () => invoke('refills.list', undefined) });

export const useRefillsOf = (conversationId: number) =>
  useQuery({
    queryKey: ['reminders', 'of', conversationId],
    queryFn: () => invoke('refills.ofConversation', { conversationId }),
  });

/** Both topics feed the pace; each text that leaves touches one of them. */
export const usePace = (topic: 'waitlist' | 'reminders') =>
  useQuery({ queryKey: [topic, 'pace'], queryFn: () => invoke('followUps.pace', undefined) });

/** What asks for a person: reminders that are due, and scheduled messages that were missed. */
export function useFollowUpBadge(): number {
  const due = useQuery({
    queryKey: ['reminders', 'counts'],
    queryFn: () => invoke('followUps.counts', undefined),
  });
  const missed = useQuery({
    queryKey: ['scheduled', 'counts'],
    queryFn: () => invoke('followUps.counts', undefined),
  });
  return (due.data?.due ?? 0) + (missed.data?.missed ?? 0);
}

type FollowUpCommand =
  | 'scheduled.add'
  | 'scheduled.edit'
  | 'scheduled.cancel'
  | 'scheduled.sendNow'
  | 'waitlist.add'
  | 'waitlist.remove'
  | 'waitlist.tellAll'
  | 'refills.save'
  | 'refills.setState'
  | 'refills.approve'
  | 'refills.skip'
  | 'refills.postpone'
  | 'followUps.setPaused'
  | 'followUps.cancelRest';

/** A change; the lists hear of it by `desk.changed`. */
export const useFollowUp = <C extends FollowUpCommand>(
  channel: C,
  { showsOwnError = false }: { showsOwnError?: boolean } = {},
) =>
  useMutation({
    mutationFn: (input: InvokeInput<C>) => invoke(channel, input),
    ...(showsOwnError ? { meta: SHOWS_OWN_ERROR } : {}),
  });
