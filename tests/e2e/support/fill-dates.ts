import type { Locator } from '@playwright/test';

/** The times within, one for each field of a time: `HH:MM` of 24 hours. */
export const timesWithin = (place: Locator): Locator => place.locator('input[data-time]');

/**
 * Writes a time with the keyboard, as staff do.
 * @param field holds one field of a time, or is what `nth` counts in.
 * @param time `HH:MM` of 24 hours.
 */
export async function fillTime(field: Locator, time: string, nth = 0): Promise<void> {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const [hours, minutes] = [0, 1].map((part) => field.getByRole('spinbutton').nth(nth * 2 + part));
  const two = (value: number): string => String(value).padStart(2, '0');
  await hours?.fill(two(hour % 12 === 0 ? 12 : hour % 12));
  await minutes?.fill(two(minute));
  // The places of A and P, whatever the keyboard writes there.
  await field
    .locator('input[data-am-pm]')
    .nth(nth)
    .press(hour < 12 ? 'a' : 'p');
}

/** Writes a date (`YYYY-MM-DD`) with the keyboard, as staff do, and goes on. */
export async function fillDate(field: Locator, date: string): Promise<void> {
  const [year, month, day] = date.split('-');
  await field.fill(`${day}/${month}/${year}`);
  await field.blur();
}
