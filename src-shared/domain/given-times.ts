import { z } from 'zod';

/**
 * The years that anybody at a counter can mean, from the oldest birth on. They are fixed, not so many from now: what was
 * accepted stays readable on a PC whose clock has lost its year.
 */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

/** A time that comes from outside, epoch ms. */
export const givenTimeSchema = z
  .number()
  .int()
  .min(Date.UTC(FIRST_YEAR, 0, 1))
  .max(Date.UTC(LAST_YEAR, 11, 31));

/** A day that comes from outside, "YYYY-MM-DD"; only days that exist. */
export const givenDateSchema = z.iso
  .date()
  .refine((date) => `${FIRST_YEAR}-01-01` <= date && date <= `${LAST_YEAR}-12-31`);

/** How far ahead something can be put: beyond a year nobody remembers it, and most such dates are a slip of the year. */
export const FARTHEST_MS = 366 * 86_400_000;
