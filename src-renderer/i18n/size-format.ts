import type { Language } from './catalogue.ts';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** A file's size in the unit that leaves at most three digits before the point; Latin digits as everywhere. */
export function formatBytes(bytes: number, language: Language): string {
  const power = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const format = new Intl.NumberFormat(language === 'ar' ? 'ar-EG-u-nu-latn' : 'en-GB', {
    style: 'unit',
    unit: UNITS[power - 1] ?? 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: power === 1 ? 0 : 1,
  });
  // Only an empty file has nothing in it.
  const shown = bytes > 0 ? Math.max(bytes, 1000) : 0;
  return format.format(shown / 1000 ** power);
}
