import { expect, test } from 'vitest';
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
