import { expect, it } from 'vitest';
import { phoneInText } from '#shared/phone/phone-in-text.ts';
import { drawnLines } from '#renderer/ui/message/drawn-lines.ts';

const drawn = (text: string) => drawnLines(text, (written) => phoneInText(written, 'EG'));

it.each([
  ['marks', '*a* '],
  ['numbers', '01012345678 '],
  ['lists', '- a\n'],
])('a text made of %s is drawn as it was written', (_of, piece) => {
  const text = piece.repeat(5_000);
  expect(drawn(text)).toEqual([{ kind: 'plain', marker: '', runs: [{ text, styles: [], link: null }] }]);
});

it('a text with many marks, and a long one without any, are drawn as they are meant', () => {
  expect(drawn('*a* '.repeat(500))[0]?.runs).toHaveLength(1_000);
  expect(drawn('a\n'.repeat(5_000))).toHaveLength(5_001);
});
