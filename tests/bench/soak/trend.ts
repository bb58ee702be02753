import { median } from '../frame/statistics.ts';

/** One look at something that may grow: seconds since the traffic began, and how much there was. */
export interface Look {
  atSeconds: number;
  value: number;
}

/** The middle of the slopes between all pairs: a few strange looks move it by nothing. */
export interface Trend {
  perHour: number;
  /** How surely it rises: by how many standard deviations more pairs rise than fall (Mann and Kendall). */
  sureness: number;
}

const HOUR_SECONDS = 3600;

/** Of two looks at least; NaN of fewer. */
export function trendOf(looks: readonly Look[]): Trend {
  const slopes: number[] = [];
  let rising = 0;
  for (const [index, later] of looks.entries()) {
    for (const earlier of looks.slice(0, index)) {
      slopes.push((later.value - earlier.value) / (later.atSeconds - earlier.atSeconds));
      rising += Math.sign(later.value - earlier.value);
    }
  }
  const count = looks.length;
  const deviation = Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18);
  return { perHour: median(slopes) * HOUR_SECONDS, sureness: rising / deviation };
}
