import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quartersOf } from '#main/records/said/quarters.ts';
import { localDateAt, minuteOfDayAt } from '#shared/time/zone.ts';

it.each(['Africa/Cairo', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'])(
  'a day and a minute are those of the calendar, whenever it is (%s)',
  (timeZone) => {
    const placeOf = quartersOf(timeZone);
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2060, 0) }), (at) => {
        expect(placeOf(at)).toEqual({ day: localDateAt(at, timeZone), minute: minuteOfDayAt(at, timeZone) });
      }),
    );
  },
);
