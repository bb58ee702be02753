import type { Language } from '../../i18n/catalogue.ts';

const MINUTE_MS = 60_000;
const LOCALES: Record<Language, string> = { ar: 'ar-EG-u-nu-latn', en: 'en-GB' };

/** How long something has waited, in its largest unit: "12 دقيقة", "3 hrs". Null for less than a minute. */
export function ageText(ms: number, language: Language): string | null {
  const minutes = Math.floor(ms / MINUTE_MS);
  if (minutes < 1) return null;
  const [value, unit] =
    minutes < 60
      ? ([minutes, 'minute'] as const)
      : minutes < 24 * 60
        ? ([Math.floor(minutes / 60), 'hour'] as const)
        : ([Math.floor(minutes / (24 * 60)), 'day'] as const);
  // Arabic's short units are single letters.
  const unitDisplay = language === 'ar' ? 'long' : 'short';
  return new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay }).format(value);
}
