import { expect, test } from 'vitest';
import { nameOfPerson } from '#shared/phone/name-of-person.ts';

test.each(['منى', 'صيدلية 24', 'Room 101', '7 Eleven'])('%s is a name', (told) => {
  expect(nameOfPerson(told)).toBe(told);
});

test.each([
  '01012345678',
  '٠١٠١٢٣٤٥٦٧٨',
  '+20 10 1234-5678',
  '\u202A+201012345678\u202C',
  '(010) 123.456.78',
  '123',
  null,
])('%s stands in the place of a name, and is none', (told) => {
  expect(nameOfPerson(told)).toBeNull();
});
