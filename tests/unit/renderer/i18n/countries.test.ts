import { describe, expect, it } from 'vitest';
import { countryOptions } from '#renderer/i18n/countries.ts';

describe('countryOptions', () => {
  it('begins with Egypt, in the language’s words', () => {
    expect(countryOptions('ar', 'EG')[0]).toEqual({ value: 'EG', label: 'مصر' });
    expect(countryOptions('en', 'SA')[0]).toEqual({ value: 'EG', label: 'Egypt' });
  });

  it('always has the chosen country, once', () => {
    const values = countryOptions('en', 'JP').map(({ value }) => value);
    expect(values).toContain('JP');
    expect(new Set(countryOptions('en', 'EG').map(({ value }) => value)).size).toBe(values.length - 1);
  });
});
