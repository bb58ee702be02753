import { isTimeZone } from '#shared/domain/rules/time-zone.ts';
import { offsetMinutesAt } from '#shared/time/zone.ts';
import type { Language } from '../../i18n/catalogue.ts';

/** The zone this PC believes to be in. Nothing is shown by it; it is asked for to say that it is another one. */
const pcZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** This PC's zone while its clocks show another time than the pharmacy's; '' while they agree, whatever they are called. */
export function otherZoneAt(now: number, timeZone: string): string {
  const zone = pcZone();
  if (!isTimeZone(zone)) return '';
  return offsetMinutesAt(now, zone) === offsetMinutesAt(now, timeZone) ? '' : zone;
}

/** «توقيت مصر», "Cairo time". */
export function zoneName(zone: string, language: Language): string {
  if (language === 'en') return `${zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone} time`;
  const format = new Intl.DateTimeFormat('ar-EG-u-nu-latn', { timeZone: zone, timeZoneName: 'shortGeneric' });
  return format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
