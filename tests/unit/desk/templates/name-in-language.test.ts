import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameInLanguage } from '#shared/desk/templates/name-in-language.ts';
import { parseTemplate } from '#shared/desk/templates/parse-template.ts';

test.each([
  ['نعم {{customer|يا فندم}}، {{الصنف}} متوفر.', 'نعم {{العميل|يا فندم}}، {{الصنف}} متوفر.'],
  ['الإجمالي {{total}} في {{today}}', 'الإجمالي {{الإجمالي}} في {{اليوم}}'],
  ['سعره {{السعر:number=0}} جنيه', 'سعره {{السعر:رقم=0}} جنيه'],
  ['{{الحجم:choice(صغير|كبير)=كبير}}', '{{الحجم:اختيار(صغير|كبير)=كبير}}'],
  ['بلا حقول', 'بلا حقول'],
  [String.raw`\{{customer}}`, String.raw`\{{customer}}`],
  ['{{customer', '{{customer'],
  ['{{customer:number}}', '{{customer:number}}'],
])('an Arabic text has its words in Arabic: %s', (source, named) => {
  expect(nameInLanguage(source, 'ar')).toBe(named);
});

test('and an English text in English', () => {
  expect(nameInLanguage('Yes {{العميل}}, {{Price:رقم}}', 'en')).toBe('Yes {{customer}}, {{Price:number}}');
});

const piece = fc.constantFrom(
  ...['{{', '}}', '\\', '|', ':', '=', '(', ')', 'customer', 'العميل', 'number', 'رقم', 'choice', 'a', ' '],
);

test('whatever is written means what it meant', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom('ar', 'en'), (pieces, language) => {
      const source = pieces.join('');
      const named = parseTemplate(nameInLanguage(source, language));
      expect(named.problems.length).toBe(parseTemplate(source).problems.length);
      if (named.problems.length === 0) expect(named.tokens).toEqual(parseTemplate(source).tokens);
    }),
    { numRuns: 2000 },
  );
});
