import { describe, expect, test } from 'vitest';
import { formatPhone, phoneSearchForms } from '#shared/phone/format-phone.ts';

describe('formatPhone', () => {
  test.each([
    ['201012345678', 'EG', '010 12345678'],
    ['201012345678', 'SA', '+20 10 12345678'],
    ['966501234567', 'SA', '050 123 4567'],
    ['966501234567', 'EG', '+966 50 123 4567'],
    ['20223456789', 'EG', '02 23456789'],
    ['20123456789', 'EG', '+20 123456789'],
    ['201012345678', 'ZZ', '+20 10 12345678'],
    ['999123', 'EG', '+999123'],
  ])('%s in %s', (digits, country, shown) => {
    expect(formatPhone(digits, country)).toBe(shown);
  });
});

describe('phoneSearchForms', () => {
  test.each([
    ['201012345678', '201012345678 01012345678'],
    ['20123456789', '20123456789 0123456789'],
    ['966501234567', '966501234567 0501234567'],
    ['999123', '999123'],
  ])('%s', (digits, forms) => {
    expect(phoneSearchForms(digits)).toBe(forms);
  });
});
