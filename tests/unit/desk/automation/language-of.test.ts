import { expect, test } from 'vitest';
import { languageOfText } from '#shared/desk/automation/language-of.ts';

test.each([
  ['عندكم بنادول؟', 'ar'],
  ['عايز Augmentin 1g', 'ar'],
  ['ok', 'en'],
  ['Do you have Augmentin 500mg and B12?', 'en'],
  ['do you have Omega3 or vitamin D3, 5ml', 'en'],
  ['I would like to ask about my order number twenty, thanks, يا دكتور', 'en'],
  ['3ayez panadol', 'ar'],
  ['fe 7aga lel sodaa', 'ar'],
  ['el sa3a kam', 'ar'],
  ['٥', 'ar'],
  ['5', undefined],
  ['👍', undefined],
  ['', undefined],
])('%s', (text, language) => {
  expect(languageOfText(text)).toBe(language);
});
