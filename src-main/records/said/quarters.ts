import { localDateAt, minuteOfDayAt } from '#shared/time/zone.ts';

const QUARTER_MS = 900_000;
const MOST_KNOWN = 5_000;

/** Where an instant lies on the pharmacy's calendar and clock; `minute` is since midnight. */
interface Place {
  day: string;
  minute: number;
}

/**
 * Days and minutes by the quarter of an hour, in none of which a zone's clock is changed or a day ends: a long record asks for
 * tens of thousands of them, and the calendar takes its time for each.
 */
export function quartersOf(timeZone: string): (at: number) => Place {
  const known = new Map<number, Place>();
  return (at) => {
    const quarter = Math.floor(at / QUARTER_MS);
    let begin = known.get(quarter);
    if (begin === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      const from = quarter * QUARTER_MS;
      begin = { day: localDateAt(from, timeZone), minute: minuteOfDayAt(from, timeZone) };
      known.set(quarter, begin);
    }
    return { day: begin.day, minute: begin.minute + Math.floor((at - quarter * QUARTER_MS) / 60_000) };
  };
}
