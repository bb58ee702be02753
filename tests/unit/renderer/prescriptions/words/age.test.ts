import { expect, test } from 'vitest';
import { ageText } from '#renderer/prescriptions/words/age.ts';

const MINUTE = 60_000;

test.each([
  [59_999, null, null],
  [MINUTE, 'قبل دقيقة واحدة', '1 min ago'],
  [59 * MINUTE, 'قبل 59 دقيقة', '59 min ago'],
  [3 * 60 * MINUTE, 'قبل 3 ساعات', '3 hr ago'],
  [49 * 60 * MINUTE, 'قبل يومين', '2 days ago'],
])('%d ms', (ms, arabic, english) => {
  expect([ageText(ms, 'ar'), ageText(ms, 'en')]).toEqual([arabic, english]);
});
