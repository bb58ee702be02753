import { useMemo } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';
import { useRefillsOf, useScheduledOf, useWaitlistOf } from '../follow-ups-api.ts';
import { comingUp, type ComingUpItem } from './coming-up.ts';

/** What will still go to this customer, in the order in which it will. */
export function useComingUp(conversationId: number, messages: readonly Message[]): readonly ComingUpItem[] {
  const scheduled = useScheduledOf(conversationId).data;
  const refills = useRefillsOf(conversationId).data;
  const waitlist = useWaitlistOf(conversationId).data;
  return useMemo(
    () => comingUp({ scheduled, refills, waitlist }, messages),
    [scheduled, refills, waitlist, messages],
  );
}
