import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressInText } from '#shared/desk/customers/address-in-text.ts';

test.each([
  ['العنوان: ١٢ شارع الهرم، الدور الثالث', '١٢ شارع الهرم، الدور الثالث'],
  ['عنواني 5 شارع جامعة الدول العربية', '5 شارع جامعة الدول العربية'],
  ['عايز بنادول\nالعنوان : مدينة نصر\nعمارة 7 شقة 3\n\nشكرا', 'مدينة نصر، عمارة 7 شقة 3'],
  ['📍 عنواني هو ميدان الجيزة أمام البنك', 'ميدان الجيزة أمام البنك'],
  ['Address: 12 Tahrir St, Dokki', '12 Tahrir St, Dokki'],
  ['my address is 12 Tahrir St', '12 Tahrir St'],
  ['*Delivery address*: Villa 9, Maadi', 'Villa 9, Maadi'],
  ['عنوان البيت: شارع فيصل عمارة ٩', 'شارع فيصل عمارة ٩'],
])('%j says where the customer lives', (text, address) => {
  expect(addressInText(text)).toBe(address);
});

test.each([
  'العنوان فين؟',
  'عنوان الصيدلية ايه',
  'ممكن العنوان لو سمحت',
  'ايه العنوان؟',
  'what is your address?',
  'address please',
  'عنواني زي ما هو؟',
  'العنوان:',
  'عنواني 5',
  'عندكم بنادول',
  'شارع الهرم 12',
  '',
])('%j says no address', (text) => {
  expect(addressInText(text)).toBeUndefined();
});

test('whatever is written, an address is one short line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (rest) => {
      const address = addressInText(`العنوان: ${rest}`);
      if (address === undefined) return;
      expect(Array.from(address).length).toBeLessThanOrEqual(500);
      expect(address).not.toMatch(/\p{Cc}/u);
    }),
  );
});
