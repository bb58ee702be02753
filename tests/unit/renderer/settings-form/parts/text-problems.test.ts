import { expect, test } from 'vitest';
import { countTextProblems } from '#shared/desk/automation/checked-texts.ts';

const both = (text: string) => ({ ar: text, en: text });

test('a text counts in each language in which it cannot go out', () => {
  const count = (ar: string, en: string, opening = false): number =>
    countTextProblems([
      { text: { ar, en }, insertables: ['customer', 'pharmacy', ...(opening ? (['opening'] as const) : [])] },
    ]);
  expect(count('أهلا {{العميل}}', 'Hello {{customer}}')).toBe(0);
  expect(count('', 'Hello')).toBe(1);
  expect(count('أهلا {{', 'Hello {{Price:number}}')).toBe(2);
  expect(count('نفتح {{موعد الفتح}}', 'We open {{opening}}', true)).toBe(0);
  expect(count('نفتح {{موعد الفتح}}', 'We open {{opening}}')).toBe(2);
});

test('a text that goes out as it stands may have braces, and may not be empty', () => {
  expect(countTextProblems([{ text: both('1 {{x'), insertables: [] }])).toBe(0);
  expect(countTextProblems([{ text: both(' '), insertables: [] }])).toBe(2);
});
