import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanDisplayName } from '#shared/text/display-name.ts';
import { limitMarks } from '#shared/text/limit-marks.ts';

describe('what is writing stays as it is', () => {
  test.each([
    'مُحَمَّدٌ رَسُولُ',
    'ٱللَّهِ ٱلرَّحۡمَـٰنِ ٱلرَّحِیمِ',
    'صِرَٰطَ ٱلَّذِینَ أَنۡعَمۡتَ عَلَیۡهِمۡ',
    'Nguyễn Thị Ánh Nguyệt'.normalize('NFD'),
    'श्रीकृष्ण क्षत्रिय',
    'กิ๊ก น้ำ',
    'בְּרֵאשִׁ֖ית',
    'José'.normalize('NFD'),
    '👨‍👩‍👧 ❤️‍🔥 👍🏽 1️⃣ 🇪🇬',
    'می\u200Cخواهم',
  ])('%j', (text) => expect(limitMarks(text)).toBe(text));
});

test('a letter with a thousand marks keeps four', () => {
  for (const mark of [
    '\u064B',
    '\u0301',
    '\u0489',
    '\u20DD',
    '\u030D\u0321',
    '\u200D\u0301',
    '\u034F\u0310',
  ]) {
    const marks = cleanDisplayName(`ع${mark.repeat(1000)}`)?.match(/\p{M}/gu) ?? [];
    expect(marks).toHaveLength(4);
    expect(cleanDisplayName(`ع${mark.repeat(1000)} منى`)).toMatch(/ منى$/u);
  }
});

test('marks without a letter are no name, and hang on nothing before them', () => {
  expect(cleanDisplayName('\u0301'.repeat(1000))).toBeNull();
  expect(cleanDisplayName('\u0301\u0302Mona')).toBe('Mona');
});

test('of any text no letter keeps more than four, and what is cleaned stays clean', () => {
  const piece = fc.constantFrom(
    'a',
    'ع',
    '\u0301',
    '\u064E',
    '\u200D',
    '\u200C',
    '\u20E3',
    ' ',
    '😀',
    '\uFE0F',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const clean = limitMarks(pieces.join(''));
      expect(clean).not.toMatch(/(?:[\u200C\u200D]*\p{M}){5}/u);
      expect(limitMarks(clean)).toBe(clean);
    }),
  );
});
