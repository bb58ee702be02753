import type { Hours, Weekday } from '#shared/domain/rules/hours.ts';

const MINUTE = 60_000;

/** The pharmacy's clock by Intl, and its opening time counted minute by minute. */
export class RecountClock {
  readonly #format: Intl.DateTimeFormat;
  readonly #open: { first: number; before: Uint32Array };
  readonly #days = new Map<number, { date: string; weekday: string; hour: number; minute: number }>();

  constructor(hours: Hours, from: number, until: number) {
    this.#format = new Intl.DateTimeFormat('en-CA', {
      timeZone: hours.timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      weekday: 'long',
      hourCycle: 'h23',
    });
    this.#open = this.#openMinutes(hours, from, until);
  }

  wall(at: number): { date: string; weekday: string; hour: number; minute: number } {
    // Offsets are whole quarters of an hour.
    const quarter = Math.floor(at / (15 * MINUTE));
    const known = this.#days.get(quarter) ?? this.#read(quarter * 15 * MINUTE);
    this.#days.set(quarter, known);
    return { ...known, minute: known.minute + Math.floor((at % (15 * MINUTE)) / MINUTE) };
  }

  #read(at: number): { date: string; weekday: string; hour: number; minute: number } {
    const parts = Object.fromEntries(this.#format.formatToParts(at).map(({ type, value }) => [type, value]));
    return {
      date: `${parts['year']}-${parts['month']}-${parts['day']}`,
      weekday: (parts['weekday'] ?? '').toLowerCase(),
      hour: Number(parts['hour']),
      minute: Number(parts['minute']),
    };
  }

  /** How many open minutes lie before each minute. */
  #openMinutes(hours: Hours, from: number, until: number): { first: number; before: Uint32Array } {
    const first = Math.floor(from / MINUTE);
    const count = Math.ceil(until / MINUTE) - first;
    const before = new Uint32Array(count + 1);
    const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const names = Object.keys(hours.week) as Weekday[];
    for (let index = 0; index < count; index += 1) {
      const { weekday, hour, minute } = this.wall((first + index) * MINUTE);
      const now = hour * 60 + minute;
      const today = names.indexOf(weekday as Weekday);
      const isIn = (day: number, at: number): boolean =>
        hours.week[names[(day + 7) % 7] ?? 'friday'].some((period) => {
          const end = minuteOf(period.to);
          return minuteOf(period.from) <= at && at < (end < minuteOf(period.from) ? end + 1440 : end);
        });
      before[index + 1] = (before[index] ?? 0) + Number(isIn(today, now) || isIn(today - 1, now + 1440));
    }
    return { first, before };
  }

  /** Open time up to an instant, in ms. */
  #openUntil(at: number): number {
    const { first, before } = this.#open;
    const index = Math.floor(at / MINUTE) - first;
    const whole = before[index] ?? 0;
    const isOpen = (before[index + 1] ?? 0) > whole;
    return whole * MINUTE + (isOpen ? at % MINUTE : 0);
  }

  openTime(from: number, to: number): number {
    return Math.max(0, this.#openUntil(to) - this.#openUntil(from));
  }
}
