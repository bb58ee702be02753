import { expect, test } from 'vitest';
import { itemKey } from '#shared/desk/follow-ups/item-key.ts';

test.each([
  ['أنسولين ١٠٠', 'الانسولين 100'],
  ['Augmentin 1g', 'AUGMENTIN 1 G'],
  ['  بنادول   إكسترا ', 'بنادول اكسترا'],
  ['كونكور ٥مجم', 'كونكور 5 مجم'],
  ['Vitamin-D', 'vitamin d'],
])('%s and %s are one item', (one, other) => {
  expect(itemKey(one)).toBe(itemKey(other));
});

test.each([
  ['Augmentin 1g', 'Augmentin 625mg'],
  ['بنادول', 'بنادول إكسترا'],
])('%s and %s are two', (one, other) => {
  expect(itemKey(one)).not.toBe(itemKey(other));
});

test('signs alone are no item', () => {
  expect(itemKey(' – … ؟')).toBe('');
});
