import { z } from 'zod';

/** A time that is no number says nothing, and is no reason to lose what it belongs to. */
export const looseTime = z.number().nullish().catch(null);

/** The last second of the year 9999: beyond it there is no date, and further on no integer to store. */
const LAST_SECOND = 253_402_300_799;
/** In 2001, before there was WhatsApp; as seconds it lies far beyond the last one. */
const FIRST_MS = 1_000_000_000_000;

/**
 * Some of WhatsApp's times are in seconds, others in ms. @returns epoch ms; undefined when there is none or it is no
 * date.
 */
export function epochMs(time: number | null | undefined): number | undefined {
  if (typeof time !== 'number' || !(time > 0)) return undefined;
  if (time <= LAST_SECOND) return Math.round(time * 1000);
  return time >= FIRST_MS && time < (LAST_SECOND + 1) * 1000 ? Math.round(time) : undefined;
}

/** The same; `nowMs` when there is none or it is no date. */
export function toEpochMs(time: number | null | undefined, nowMs: number): number {
  return epochMs(time) ?? nowMs;
}
