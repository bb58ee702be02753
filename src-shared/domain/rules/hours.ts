import { z } from 'zod';
import { givenDateSchema } from '../given-times.ts';
import { isTimeZone } from './time-zone.ts';

/** Beginning with Saturday, as a week does in Egypt. */
export const WEEKDAYS = [
  'saturday',
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** "HH:MM" of the pharmacy's wall clock; only an end may be "24:00". */
const startTimeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const endTimeSchema = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** "YYYY-MM-DD" of a day that exists, in the pharmacy's time zone. */
export const localDateSchema = z.iso.date();
export type LocalDate = z.infer<typeof localDateSchema>;

/**
 * Open from–to. An end at or before the start lies on the next day: 18:00–02:00 is a night shift and belongs to
 * the day it starts on. Around the clock is 00:00–24:00.
 */
export const periodSchema = z.object({ from: startTimeSchema, to: endTimeSchema });
export type Period = z.infer<typeof periodSchema>;

/** As many as a day may have. */
export const MOST_PERIODS = 6;
export const MOST_HOLIDAYS = 100;
export const HOLIDAY_NAME_LENGTH = 80;

/** A day's periods in any order; none means closed. */
const periodsSchema = z.array(periodSchema).max(MOST_PERIODS);

const weekSchema = z.object({
  saturday: periodsSchema,
  sunday: periodsSchema,
  monday: periodsSchema,
  tuesday: periodsSchema,
  wednesday: periodsSchema,
  thursday: periodsSchema,
  friday: periodsSchema,
});
export type Week = z.infer<typeof weekSchema>;

/** Both days included. */
const dateRangeSchema = z.object({ from: givenDateSchema, to: givenDateSchema });

const holidaySchema = dateRangeSchema.extend({
  name: z.object({
    ar: z.string().trim().min(1).max(HOLIDAY_NAME_LENGTH),
    en: z.string().trim().max(HOLIDAY_NAME_LENGTH),
  }),
  periods: periodsSchema,
});
export type Holiday = z.infer<typeof holidaySchema>;

export const hoursSchema = z.object({
  /** IANA name. */
  timeZone: z.string().min(1).max(60).refine(isTimeZone, { message: 'time-zone-unknown' }),
  week: weekSchema,
  /** The days of Ramadan move each year and depend on the moon: the pharmacy sets them. */
  ramadan: dateRangeSchema.extend({ week: weekSchema }).nullable(),
  /** A holiday goes before Ramadan, and Ramadan before the usual week. */
  holidays: z.array(holidaySchema).max(MOST_HOLIDAYS),
});
export type Hours = z.infer<typeof hoursSchema>;

/** Every day from 09:00 to 01:00, Friday after the prayer. */
export const DEFAULT_HOURS: Hours = {
  timeZone: 'Africa/Cairo',
  week: {
    saturday: [{ from: '09:00', to: '01:00' }],
    sunday: [{ from: '09:00', to: '01:00' }],
    monday: [{ from: '09:00', to: '01:00' }],
    tuesday: [{ from: '09:00', to: '01:00' }],
    wednesday: [{ from: '09:00', to: '01:00' }],
    thursday: [{ from: '09:00', to: '01:00' }],
    friday: [{ from: '14:00', to: '01:00' }],
  },
  ramadan: null,
  holidays: [],
};
