import { COUNTRIES } from '#shared/domain/countries.ts';
import type { Language } from './catalogue.ts';

/** The countries to choose from, named and sorted in the language; the chosen one is always among them. */
export function countryOptions(language: Language, chosen: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return [...new Set([...COUNTRIES, chosen])]
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort(
      (a, b) =>
        Number(b.value === 'EG') - Number(a.value === 'EG') || a.label.localeCompare(b.label, language),
    );
}
