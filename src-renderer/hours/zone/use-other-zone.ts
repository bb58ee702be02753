import { useLook, useUpdateLook } from '../../api/queries/look.ts';
import { usePharmacyClock } from '../../i18n/pharmacy-clock.ts';
import { useClock } from '../../ui/time/use-clock.ts';
import { otherZoneAt } from './pc-zone.ts';

/**
 * The zone of this PC while its clocks show another time than the pharmacy's, and whether a person has put that off. It is
 * kept for this PC and this difference: another one is said anew, and so is the same when it comes back.
 */
export function useOtherZone() {
  const { timeZone } = usePharmacyClock();
  const { seenZones } = useLook();
  const { mutate } = useUpdateLook();
  const zone = useClock((now) => otherZoneAt(now, timeZone));
  const difference = zone === '' ? '' : `${zone} ${timeZone}`;
  return {
    zone,
    timeZone,
    reminder: difference === '' ? null : seenZones === difference ? ('put-off' as const) : ('due' as const),
    putOff: () => mutate({ seenZones: difference }),
    /** Whether what was put off is over. */
    isOver: difference === '' && seenZones !== '',
    forget: () => mutate({ seenZones: '' }),
  };
}
