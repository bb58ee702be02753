import type { Language } from '../domain/bilingual.ts';
import type { ClockFace } from '../domain/rules/clock-face.ts';

const HALVES: Readonly<Record<Language, { am: string; pm: string }>> = {
  ar: { am: 'ص', pm: 'م' },
  en: { am: 'am', pm: 'pm' },
};

/** A space at which no line ends: the half of the day stays with its time. */
const TIED = '\u00A0';

/** The one form of a time of day, wherever staff read one: «1:30 م», "1:30 pm", "13:30". @param minute since midnight. */
export function clockText(minute: number, language: Language, face: ClockFace): string {
  const hour = Math.floor(minute / 60) % 24;
  const minutes = String(minute % 60).padStart(2, '0');
  if (face === '24-hours') return `${String(hour).padStart(2, '0')}:${minutes}`;
  const half = HALVES[language][hour < 12 ? 'am' : 'pm'];
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minutes}${TIED}${half}`;
}

/** The same for a sentence about whole hours: «9 ص», "9 am", and "09:00" on a face of 24 hours. */
export function shortClockText(minute: number, language: Language, face: ClockFace): string {
  const text = clockText(minute, language, face);
  return face === '12-hours' && minute % 60 === 0 ? text.replace(':00', '') : text;
}

/** Minutes since midnight of `HH:MM`; of 24:00, 1440. */
export function minuteOfTime(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** `HH:MM` of minutes since midnight; the end of the day is 24:00. */
export function timeOfMinute(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
