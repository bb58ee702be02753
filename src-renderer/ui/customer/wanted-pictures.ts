import { useEffect } from 'react';
import { MOST_WANTED_PICTURES } from '#shared/ipc/contract/customers.ts';
import { invoke } from '../../api/invoke.ts';
import { useSettings } from '../../api/queries/settings.ts';

/** Whoever is scrolled past is not looked at. */
const SEEN_AFTER_MS = 700;
const GATHER_MS = 150;
/** Main knows when each may be asked for: it is not told of everybody again with each look. */
const SAY_AGAIN_MS = 15 * 60_000;
const MOST_REMEMBERED = 2_000;

/** By a clock that nobody sets: one that was put back by days would keep everybody from being asked for as long. */
const said = new Map<number, number>();
let pending = new Set<number>();

export function sayWanted(customerId: number): void {
  const now = performance.now();
  const before = said.get(customerId);
  if (before !== undefined && now - before < SAY_AGAIN_MS) return;
  if (said.size >= MOST_REMEMBERED) said.clear();
  said.set(customerId, now);
  if (pending.size === 0) setTimeout(tell, GATHER_MS);
  pending.add(customerId);
}

/** Main has forgotten all of them, and is told of each anew when pictures are wanted again. */
export const forgetWanted = (): void => said.clear();

function tell(): void {
  const ids = [...pending].slice(-MOST_WANTED_PICTURES);
  pending = new Set();
  // Without it there are initials.
  invoke('customers.wantPictures', { ids }).catch(() => {});
}

/** Somebody looks at this customer: WhatsApp is asked what they look like, when it is time. */
export function useWantedPicture(customerId: number): void {
  const isOff = useSettings().data?.showsPictures === false;
  useEffect(() => {
    if (isOff) return forgetWanted();
    const timer = setTimeout(() => sayWanted(customerId), SEEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [customerId, isOff]);
}
