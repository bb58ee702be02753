import type { Language } from '../../i18n/catalogue.ts';

const MINUTE_MS = 60_000;
const LOCALES: Record<Language, string> = { ar: 'ar-EG-u-nu-latn', en: 'en-GB' };

/** How long ago something was, in its largest unit: "قبل 12 دقيقة", "3 hr ago". Null for less than a minute. */
export function ageText(ms: number, language: Language): string | null {
  const minutes = Math.floor(ms / MINUTE_MS);
  if (minutes < 1) return null;
  const format = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'always', style: 'short' });
  if (minutes < 60) return format.format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? format.format(-hours, 'hour') : format.format(-Math.floor(hours / 24), 'day');
}
