import { useEffect } from 'react';
import { MOST_WANTED_PICTURES } from '#shared/ipc/contract/customers.ts';
import { invoke } from '../../api/invoke.ts';

/** Whoever is scrolled past is not looked at. */
const SEEN_AFTER_MS = 700;
const GATHER_MS = 150;
/** Main knows when each may be asked for: it is not told of everybody again with each look. */
const SAY_AGAIN_MS = 15 * 60_000;
const MOST_REMEMBERED = 2_000;

const said = new Map<number, number>();
let pending = new Set<number>();

function say(customerId: number): void {
  const before = said.get(customerId);
  if (before !== undefined && Date.now() - before < SAY_AGAIN_MS) return;
  if (said.size >= MOST_REMEMBERED) said.clear();
  said.set(customerId, Date.now());
  if (pending.size === 0) setTimeout(tell, GATHER_MS);
  pending.add(customerId);
}

function tell(): void {
  const ids = [...pending].slice(-MOST_WANTED_PICTURES);
  pending = new Set();
  // Without it there are initials.
  invoke('customers.wantPictures', { ids }).catch(() => {});
}

/** Somebody looks at this customer: WhatsApp is asked what they look like, when it is time. */
export function useWantedPicture(customerId: number): void {
  useEffect(() => {
    const timer = setTimeout(() => say(customerId), SEEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [customerId]);
}
