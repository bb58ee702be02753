import type { Refill } from '#shared/domain/follow-ups/refill.ts';
import type { Scheduled } from '#shared/domain/follow-ups/scheduled.ts';
import type { WaitlistEntry } from '#shared/domain/follow-ups/waitlist.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { instantOf } from '#shared/time/zone.ts';

/** One thing that will go to a customer later. */
export type ComingUpItem =
  | { what: 'scheduled'; scheduled: Scheduled }
  | { what: 'refill'; refill: Refill }
  | { what: 'arrival'; entry: WaitlistEntry };

type FollowUps = {
  scheduled?: readonly Scheduled[] | undefined;
  refills?: readonly Refill[] | undefined;
  waitlist?: readonly WaitlistEntry[] | undefined;
};

/** A bubble and its announcement are told of one after the other. */
const NEWEST_LOOKED_AT = 20;

/**
 * What will go, the soonest first by the pharmacy's days; what has no time comes last. Paused refills are not going anywhere, and what stands
 * among the messages already is not to come.
 */
export function comingUp(
  { scheduled = [], refills = [], waitlist = [] }: FollowUps,
  messages: readonly Message[],
  timeZone: string,
): readonly ComingUpItem[] {
  const sent = new Set(messages.slice(-NEWEST_LOOKED_AT).map(({ clientKey }) => clientKey));
  const timed = [
    ...scheduled
      .filter(({ id, state }) => isOpen(state) && !sent.has(`automatic:scheduled:${id}`))
      .map((one) => ({ at: one.sendAt, item: { what: 'scheduled', scheduled: one } as const })),
    ...refills
      .filter(({ state }) => state === 'active')
      .map((refill) => ({
        at: instantOf(refill.nextDue, 0, timeZone),
        item: { what: 'refill', refill } as const,
      })),
  ];
  return [
    ...timed.toSorted((one, other) => one.at - other.at).map(({ item }) => item),
    ...waitlist
      .filter(({ state }) => state === 'waiting' || state === 'queued')
      .map((entry) => ({ what: 'arrival', entry }) as const),
  ];
}

const isOpen = (state: Scheduled['state']): boolean => state === 'waiting' || state === 'missed';

export function keyOf(item: ComingUpItem): string {
  switch (item.what) {
    case 'scheduled':
      return `scheduled:${item.scheduled.id}`;
    case 'refill':
      return `refill:${item.refill.id}`;
    case 'arrival':
      return `arrival:${item.entry.id}`;
  }
}
