import { expect, test } from 'vitest';
import { languageOfTexts } from '#shared/desk/customers/language-of-texts.ts';

test.each([
  [['السلام عليكم عندكم بنادول'], 'ar'],
  [['عايز Panadol Extra 500mg لو سمحت'], 'ar'],
  [['Hello, do you have Panadol Extra 500mg and vitamin b12?'], 'en'],
  [['3ayez panadol law sama7t'], 'ar'],
  [['momken a3raf el se3r kam'], 'ar'],
  [['ana msh fahem 7aga'], 'ar'],
  [['السلام عليكم', 'Good morning, is the delivery free for this order?', 'thank you very much'], 'en'],
  [['السلام عليكم ورحمة الله', 'Do you have insulin?'], null],
  [['ok'], null],
  [['👍', '12', 'https://example.com/some/long/page'], null],
  [[], null],
] as const)('%j is %j', (texts, language) => {
  expect(languageOfTexts(texts)).toBe(language);
});
