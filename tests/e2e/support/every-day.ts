import { DEFAULT_HOURS, WEEKDAYS, type Hours, type Period } from '#shared/domain/rules/hours.ts';

/** The same hours on each day of the week. */
export const everyDay = (period: Period): Hours => ({
  ...DEFAULT_HOURS,
  week: Object.fromEntries(WEEKDAYS.map((day) => [day, [period]])) as Hours['week'],
});

/** Open, whenever the test runs: what is due, late or answered by itself follows from the hours. */
export const ALWAYS_OPEN = everyDay({ from: '00:00', to: '24:00' });
