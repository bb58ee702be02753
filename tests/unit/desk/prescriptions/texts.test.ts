import { expect, test } from 'vitest';
import { quoteText, unreadableText, type Around } from '#shared/desk/prescriptions/texts.ts';
import { DEFAULT_PRESCRIPTION_SETTINGS } from '#shared/domain/prescriptions/prescription-settings.ts';
import type { PrescriptionLine } from '#shared/domain/prescriptions/prescription.ts';

const line = (change: Partial<PrescriptionLine>): PrescriptionLine => ({
  item: 'بنادول إكسترا',
  dose: 'قرص كل ٨ ساعات',
  quantity: 2,
  unitPrice: 6050,
  stock: 'yes',
  alternative: '',
  ...change,
});

const LINES = [
  line({}),
  line({ item: 'Augmentin 1g', quantity: 1, stock: 'no', unitPrice: null }),
  line({ item: 'كونكور 5', quantity: 1, unitPrice: 8500, stock: 'alternative', alternative: 'بيزوكور 5' }),
];
const QUOTED = { lines: LINES, discount: 600, deliveryFee: 2000, total: 22_000 };

const around = (change: Partial<Around> = {}): Around => ({
  language: 'ar',
  digits: 'latin',
  customer: 'أحمد',
  agent: 'منى',
  pharmacy: 'صيدلية الشفاء',
  today: '2026-03-02',
  ...change,
});

const { quote, unreadable } = DEFAULT_PRESCRIPTION_SETTINGS;

test('the quote in Arabic', () => {
  expect(quoteText(quote.ar, QUOTED, around())).toBe(
    [
      'أهلًا أحمد، راجعنا الروشتة:',
      '',
      '1) بنادول إكسترا × 2: 121.00 جنيه',
      '\u200F2) \u2068Augmentin 1g\u2069: غير متوفر حاليًا',
      '3) كونكور 5 (البديل المتوفر: بيزوكور 5) × 1: 85.00 جنيه',
      'خصم: -6.00 جنيه',
      'التوصيل: 20.00 جنيه',
      '',
      'الإجمالي: 220.00 جنيه',
      'هل نجهزها لحضرتك؟',
    ].join('\n'),
  );
});

test('the quote in English', () => {
  expect(quoteText(quote.en, QUOTED, around({ language: 'en', customer: 'Sara' }))).toBe(
    [
      'Hello Sara, we have gone through your prescription:',
      '',
      '\u200E1) \u2068بنادول إكسترا\u2069 × 2: EGP 121.00',
      '2) Augmentin 1g: not in stock',
      '\u200E3) \u2068كونكور 5\u2069 (available instead: \u2068بيزوكور 5\u2069) × 1: EGP 85.00',
      'Discount: -EGP 6.00',
      'Delivery: EGP 20.00',
      '',
      'Total: EGP 220.00',
      'Shall we prepare it?',
    ].join('\n'),
  );
});

test('Arabic digits where the pharmacy wants them, and every amount with its piastres', () => {
  const text = quoteText(quote.ar, { ...QUOTED, total: 22_050 }, around({ digits: 'arabic' }));
  expect(text).toContain('١) بنادول إكسترا × ٢: ١٢١٫٠٠ جنيه');
  expect(text).toContain('الإجمالي: ٢٢٠٫٥٠ جنيه');
});

test('a customer without a name is greeted without one', () => {
  expect(unreadableText(unreadable.ar, around({ customer: null }))).toMatch(/^أهلًا، صورة الروشتة غير واضحة/);
  expect(unreadableText(unreadable.en, around({ language: 'en', customer: null }))).toMatch(
    /^Hello, we cannot/,
  );
});

test('what an item is called is never read as a template', () => {
  const lines = [line({ item: '{{total}} \\{{العميل}}' })];
  expect(quoteText('{{items}}', { ...QUOTED, lines, discount: 0, deliveryFee: 0 }, around())).toBe(
    '\u200F1) \u2068{{total}} \\{{العميل}}\u2069 × 2: 121.00 جنيه',
  );
});
