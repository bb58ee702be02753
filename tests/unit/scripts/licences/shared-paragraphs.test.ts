import { expect, it } from 'vitest';
import { SharedParagraphs } from '../../../../scripts/licences/shared-paragraphs.ts';

it('keeps each paragraph and each text once, whatever their line ends', () => {
  const shared = new SharedParagraphs();
  const places = [
    'Copyright A\n\nFree.\n  As is.',
    'Copyright B\r\n\r\n\r\nFree. \r\n  As is.\r\n',
    'Copyright A\n\nFree.\n  As is.\n',
  ].map((text) => shared.add(text));
  expect(places).toEqual([0, 1, 0]);
  expect(shared.paragraphs).toEqual(['Copyright A', 'Free.\n  As is.', 'Copyright B']);
  expect(shared.texts).toEqual([
    [0, 1],
    [2, 1],
  ]);
});
