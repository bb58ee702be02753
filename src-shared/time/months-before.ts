import { Temporal } from 'temporal-polyfill';

/** The same moment so many months earlier (UTC); the last day of a shorter month. Epoch ms. */
export function monthsBefore(at: number, months: number): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').subtract({ months })
    .epochMilliseconds;
}
