import type { Language } from '../i18n/catalogue.ts';

/** Egypt and the countries its customers come from or live in; by their own code in any order. */
const OFFERED = [
  ...[
    'EG',
    'SA',
    'AE',
    'KW',
    'QA',
    'BH',
    'OM',
    'YE',
    'JO',
    'PS',
    'LB',
    'SY',
    'IQ',
    'SD',
    'LY',
    'TN',
    'DZ',
    'MA',
  ],
  ...['MR', 'SO', 'DJ', 'KM', 'TR', 'GB', 'DE', 'FR', 'IT', 'GR', 'NL', 'US', 'CA', 'AU'],
];

/** The countries to choose from, named and sorted in the language; the chosen one is always among them. */
export function countryOptions(language: Language, chosen: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return [...new Set([...OFFERED, chosen])]
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort(
      (a, b) =>
        Number(b.value === 'EG') - Number(a.value === 'EG') || a.label.localeCompare(b.label, language),
    );
}
