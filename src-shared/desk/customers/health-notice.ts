import type { CustomerHealth, HealthNotice } from '../../domain/customers/customer.ts';
import { warnsOf } from './recorded-allergies.ts';

/** What of a customer's health stands open while one works for them. Who may not see it learns only that there is some. */
export function healthNoticeFor(
  { allergies, medicines, notes }: CustomerHealth,
  maySee: boolean,
): HealthNotice {
  const hasNotes = notes !== '';
  if (maySee) return { kind: 'shown', allergies, medicines, hasNotes };
  return { kind: 'withheld', hasSome: hasNotes || [...allergies, ...medicines].some(warnsOf) };
}
