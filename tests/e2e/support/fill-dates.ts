import type { Locator } from '@playwright/test';

/** The fields of a time within; each says in `data-time` what it holds, `HH:MM` of 24 hours. */
export const timesWithin = (place: Locator): Locator => place.locator('input[data-time]');

/**
 * Writes a time with the keyboard, as staff do, and goes on.
 * @param field is the field of a time, or holds several of which `nth` is meant.
 * @param time `HH:MM` of 24 hours.
 */
export async function fillTime(field: Locator, time: string, nth = 0): Promise<void> {
  const hour = Number(time.slice(0, 2));
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  const input = timesWithin(field)
    .or(field.and(field.page().locator('input[data-time]')))
    .nth(nth);
  await input.fill(`${shown}:${time.slice(3)} ${hour < 12 ? 'am' : 'pm'}`);
  await input.blur();
}

/** Writes a date (`YYYY-MM-DD`) with the keyboard, as staff do, and goes on. */
export async function fillDate(field: Locator, date: string): Promise<void> {
  const [year, month, day] = date.split('-');
  await field.fill(`${day}/${month}/${year}`);
  await field.blur();
}
