import { expect, test } from 'vitest';
import { readVcard } from '#main/ingest/vcard.ts';

const card = (...lines: string[]): string => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\n');

test('takes name and numbers as WhatsApp sends them', () => {
  const text = card(
    'N:;أم كريم;;;',
    'FN:أم كريم',
    'item1.TEL;waid=201000000011:+20 100 000 0011',
    'item1.X-ABLabel:Mobile',
    'TEL;type=HOME:02 2345 6789',
  );
  expect(readVcard(text)).toEqual({ name: 'أم كريم', phones: ['201000000011', '02 2345 6789'] });
});

test('a number that stands on a card twice is one', () => {
  const text = card(
    'FN:x',
    'TEL:0100',
    'TEL:0100',
    'TEL;waid=201000000011:+20 100',
    'TEL;waid=201000000011:0100',
  );
  expect(readVcard(text)).toEqual({ name: 'x', phones: ['0100', '201000000011'] });
});

test('takes the number for a card without a name', () => {
  expect(readVcard(card('TEL:0100'))).toEqual({ name: '0100', phones: ['0100'] });
});

test.each([
  ['nothing', ''],
  ['prose', 'ليس كارتًا'],
  ['an unfinished card', 'BEGIN:VCARD\nFN:x'],
  ['a calendar', 'BEGIN:VCALENDAR\nEND:VCALENDAR'],
  ['a card of nobody', card('NOTE:x')],
])('%s is no card', (_, text) => {
  expect(readVcard(text)).toBeUndefined();
});

test('takes override characters out of a name', () => {
  expect(readVcard(card('FN:\u202Eexe.كارت'))?.name).toBe('exe.كارت');
});

test('a card with thousands of numbers is cut', () => {
  const text = card('FN:x', ...Array.from({ length: 5_000 }, (_, index) => `TEL:${index}`));
  expect(readVcard(text)?.phones).toHaveLength(20);
});
