import { expect, test } from 'vitest';
import { languageOfText } from '#shared/desk/automation/language-of.ts';
import { francoForms } from '#shared/text/franco.ts';
import { stemsOf } from '#shared/text/word-stems.ts';

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

test.each(['a', '2a', 'a2', 'aa'])('one word of tens of thousands of %s is read soon', (unit) => {
  const word = unit.repeat(65_536 / unit.length);
  const started = performance.now();
  expect(languageOfText(word)).toBe('en');
  expect(stemsOf(word)).toBe('');
  expect(francoForms(word)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(1_000);
});
