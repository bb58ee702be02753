import { useMemo } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';
import { usePharmacyClock } from '../../i18n/pharmacy-clock.ts';
import { useRefillsOf, useScheduledOf, useWaitlistOf } from '../follow-ups-api.ts';
import { comingUp, type ComingUpItem } from './coming-up.ts';

/** What will still go to this customer, in the order in which it will. */
export function useComingUp(conversationId: number, messages: readonly Message[]): readonly ComingUpItem[] {
  const scheduled = useScheduledOf(conversationId).data;
  const refills = useRefillsOf(conversationId).data;
  const waitlist = useWaitlistOf(conversationId).data;
  const { timeZone } = usePharmacyClock();
  return useMemo(
    () => comingUp({ scheduled, refills, waitlist }, messages, timeZone),
    [scheduled, refills, waitlist, messages, timeZone],
  );
}
