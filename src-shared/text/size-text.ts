const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/**
 * A file's size in the unit that leaves at most three digits before the point; Latin digits as everywhere. Arabic writes the
 * unit out: its short forms (`غ.ب`) are known to few.
 */
export function sizeText(sizeBytes: number, language: 'ar' | 'en'): string {
  const power = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log10(Math.max(sizeBytes, 1)) / 3)));
  const format = new Intl.NumberFormat(language === 'ar' ? 'ar-EG-u-nu-latn' : 'en-GB', {
    style: 'unit',
    unit: UNITS[power - 1] ?? 'kilobyte',
    unitDisplay: language === 'ar' ? 'long' : 'short',
    maximumFractionDigits: power === 1 ? 0 : 1,
  });
  // Only an empty file has nothing in it.
  const shown = sizeBytes > 0 ? Math.max(sizeBytes, 1000) : 0;
  return format.format(shown / 1000 ** power);
}
