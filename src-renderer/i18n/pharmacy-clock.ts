import { create } from 'zustand';
import type { ClockFace } from '#shared/domain/rules/clock-face.ts';
import type { LocalDate } from '#shared/domain/rules/hours.ts';
import { isTimeZone } from '#shared/domain/rules/time-zone.ts';
import { DEFAULT_SETTINGS, type Settings } from '#shared/domain/settings.ts';
import { fieldOfInstant, instantOfField } from '#shared/time/wall-clock.ts';
import { localDateAt } from '#shared/time/zone.ts';

/** The clock on the pharmacy's wall. All times are shown and read by it, wherever this PC believes to be. */
export type PharmacyClock = { timeZone: string; face: ClockFace };

const clockOf = ({ hours, clockFace }: Pick<Settings, 'hours' | 'clockFace'>): PharmacyClock => ({
  timeZone: isTimeZone(hours.timeZone) ? hours.timeZone : DEFAULT_SETTINGS.hours.timeZone,
  face: clockFace,
});

const useClock = create<PharmacyClock>(() => clockOf(DEFAULT_SETTINGS));

/** Whoever reads it while drawing is drawn again when it changes. */
export const usePharmacyClock = (): PharmacyClock => useClock();

export const pharmacyClock = (): PharmacyClock => useClock.getState();

export function setPharmacyClock(settings: Pick<Settings, 'hours' | 'clockFace'>): void {
  const next = clockOf(settings);
  const { timeZone, face } = pharmacyClock();
  if (next.timeZone !== timeZone || next.face !== face) useClock.setState(next, true);
}

const QUARTER_MS = 900_000;
const MOST_KNOWN = 5_000;
/** Days by the quarter of an hour, in none of which a day ends: a long thread asks for thousands of them at once. */
const knownDays = new Map<string, LocalDate>();

/** The pharmacy's day, `2026-11-27`. */
export function pharmacyDay(at = Date.now()): LocalDate {
  const { timeZone } = pharmacyClock();
  const key = `${Math.floor(at / QUARTER_MS)} ${timeZone}`;
  const known = knownDays.get(key);
  if (known !== undefined) return known;
  if (knownDays.size >= MOST_KNOWN) knownDays.clear();
  const day = localDateAt(at, timeZone);
  knownDays.set(key, day);
  return day;
}

/** An instant (epoch ms) as fields of a day and a time hold it: `2026-11-27T18:00`. */
export const toPharmacyField = (at: number): string => fieldOfInstant(at, pharmacyClock().timeZone);

/** The same back; undefined while the field is not complete. */
export const fromPharmacyField = (field: string): number | undefined =>
  instantOfField(field, pharmacyClock().timeZone);

/** What the pharmacy's clock shows, `18:00`. */
export const pharmacyTime = (at = Date.now()): string => toPharmacyField(at).slice(11);
