import type { AlertSettings } from '../../domain/alerts/alert-settings.ts';
import { minuteOfTime } from '../../time/clock-text.ts';
import { minuteOfDayAt } from '../../time/zone.ts';

/** Whether nothing is to be heard at an instant (epoch ms). A stretch without length is none. */
export function isQuietAt(at: number, quiet: AlertSettings['quiet'], timeZone: string): boolean {
  if (!quiet.isOn) return false;
  const [from, to, now] = [minuteOfTime(quiet.from), minuteOfTime(quiet.to), minuteOfDayAt(at, timeZone)];
  return from <= to ? from <= now && now < to : now >= from || now < to;
}
