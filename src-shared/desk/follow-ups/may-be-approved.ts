import type { DueRefill } from '../../domain/follow-ups/refill.ts';

/** Whether a person's word lets it go: none does while nobody knows whose the number is. */
export const mayBeApproved = ({ agreement, isApproved, refill }: DueRefill): boolean =>
  agreement !== 'opted-out' && !isApproved && !refill.for.isHeld;
