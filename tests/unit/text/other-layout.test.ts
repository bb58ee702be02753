import { expect, test } from 'vitest';
import { otherLayout } from '#shared/text/other-layout.ts';

test.each([
  ['hgsghl', ['السلام']],
  ['Hgsghl', ['ألسلام']],
  ['hgsghl ugd;l', ['السلام عليكم']],
  ['fkh],g', ['بنادول']],
  ['v,aji', ['روشته']],
  ['حشىشيخم', ['panadol']],
  ['شرؤ', ['avc']],
  ['فشلامثف', ['tablet', 'taghlet']],
  ['ىهلاف', ['nibt', 'night']],
  ['شعلةثىفهى', ['augmentin']],
])('%s may be %j', (typed, meant) => {
  expect(otherLayout(typed)).toEqual(meant);
});

test.each(['', 'hg', '500', '+20 100', '؟؟؟', 'panadol بنادول'])('%j is no such text', (typed) => {
  expect(otherLayout(typed)).toEqual([]);
});
