import { expect, test } from 'vitest';
import { previewOf } from '#shared/text/preview.ts';
import { calledIn, withCalled } from '#shared/text/hyperlinks/called-people.ts';

test('whoever is called in a text is named once, and an address of mail calls nobody', () => {
  expect(calledIn('@184467440737095 و@1234567890123 و@184467440737095، a@1234567890123.com')).toEqual([
    '184467440737095',
    '1234567890123',
  ]);
  expect(calledIn('بكام البنادول؟')).toEqual([]);
});

test('a text says their names, and whatever else stands in it stays', () => {
  const name = (id: string) => (id === '184467440737095' ? '@منى' : undefined);
  expect(withCalled('شوفي a@b.com يا @184467440737095، و@1234567890123', name)).toBe(
    'شوفي a@b.com يا @منى، و@1234567890123',
  );
  expect(withCalled('بكام؟', name)).toBe('بكام؟');
});

test('an id that a cut has taken digits of calls nobody: what is left may be another’s', () => {
  // Where a list or a quote ends, ten of fifteen digits can be somebody's number.
  const cut = previewOf(`${'م'.repeat(108)} @184467440737095`);
  expect(cut.endsWith('@1844674407…')).toBe(true);
  expect(calledIn(cut)).toEqual([]);
  expect(withCalled(cut, () => '@منى').endsWith(' @…')).toBe(true);
  // One that ends a sentence of three dots is whole.
  expect(calledIn('اسألي @184467440737095... ')).toEqual(['184467440737095']);
});
