import { expect, test } from 'vitest';
import { hasTerm, textWords } from '#shared/desk/classify/match-terms.ts';

const has = (text: string, term: string): boolean => hasTerm(textWords(text), term);

test.each([
  ['وبالعلاج', 'علاج'],
  ['وعلاج', 'علاج'],
  ['للتوصيل', 'توصيل'],
  ['وتوصيل', 'توصيل'],
  ['لتوصيله', 'توصيل*'],
  ['ڤيتامين', 'فيتامين'],
  ['برشام پنادول', 'بنادول'],
  ['المسئول', 'مسؤول'],
  ['شكوووى', 'شكوي'],
  ['إلغـــاء', 'الغاء'],
  ['el 3elag', 'علاج'],
  ['me7tag', 'محتاج'],
  ['طلبات للبيت', 'طلبات البيت'],
])('rules read «%s» as the search does: %s', (text, term) => {
  expect(has(text, term)).toBe(true);
});

test.each([
  ['كريم', 'ريم'],
  ['وصفة', 'صفه'],
  ['فاليوم 5', 'يوم'],
  ['omega3', 'اومجا'],
  ['b12', 'ب'],
])('«%s» is no %s', (text, term) => {
  expect(has(text, term)).toBe(false);
});

test('a hostile text is read as quickly as another', () => {
  const start = performance.now();
  const text = textWords('3a7a 5b9c '.repeat(500));
  for (let index = 0; index < 300; index += 1) hasTerm(text, `كلمة${index}*`);
  expect(performance.now() - start).toBeLessThan(2000);
});
