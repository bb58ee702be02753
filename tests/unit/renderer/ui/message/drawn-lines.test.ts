import { expect, it } from 'vitest';
import { phoneInText } from '#shared/phone/phone-in-text.ts';
import { drawnLines, drawnLinks } from '#renderer/ui/message/drawn-lines.ts';

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

const linked = (text: string) => drawnLinks(text, (written) => phoneInText(written, 'EG'));

it('a title, a question or an option keeps its marks, and what leads somewhere leads there with the same doubts', () => {
  const text = '- *أونلاين* https://paypal.com@evil.example.com\nبالتليفون 01012345678 أو geo:30.04,31.23';
  const [first, second] = linked(text);
  expect(first).toMatchObject({
    kind: 'plain',
    runs: [
      { text: '- *أونلاين* ', styles: [], link: null },
      { text: 'https://paypal.com@evil.example.com', link: { host: 'evil.example.com', doubt: 'user-part' } },
    ],
  });
  expect(second?.runs.map(({ link }) => link?.kind)).toEqual([undefined, 'phone', undefined, 'place']);
});

it('nothing of what has no marks is lost, and too many links are drawn as they were written', () => {
  for (const text of ['', 'a\n\nb.com', '*x* _y_ a@b.com', '01012345678 '.repeat(500)]) {
    expect(
      linked(text)
        .map(({ runs }) => runs.map((run) => run.text).join(''))
        .join('\n'),
    ).toBe(text);
  }
  expect(linked('01012345678 '.repeat(500))[0]?.runs).toHaveLength(1);
});
