import { expect, test } from 'vitest';
import { isBegunBy, itemWords } from '#shared/desk/prescriptions/item-words.ts';

test('a name is found by its words, with the article and without, and by a number apart from its unit', () => {
  expect(itemWords('الأنسولين ١٠٠mg')).toEqual(['الانسولين', 'انسولين', '100', 'mg']);
});

test.each([
  ['بنادول إكسترا', 'بناد', true],
  ['بنادول إكسترا', 'اكس', true],
  ['بنادول إكسترا', 'اكسترا بن', true],
  ['Panadol Extra 500mg', 'panadol 500 m', true],
  ['انسولين ١٠٠', 'الأنسولين', true],
  ['الأنسولين ١٠٠', 'انس', true],
  ['بالميتو', 'بالم', true],
  ['بنادول إكسترا', 'بنادول نايت', false],
  ['بنادول إكسترا', 'ادول', false],
])('%j is offered for %j: %s', (name, text, isOffered) => {
  expect(isBegunBy(name, text)).toBe(isOffered);
});
