import { expect, test } from 'vitest';
import { numberInSearch } from '#renderer/start-chat/number-in-search.ts';

test.each(['01012345678', '٠١٠١٢٣٤٥٦٧٨', '+20 10 1234 5678', '0020 010 12345678', '(010) 1234-5678'])(
  '%s is a number to begin a chat with',
  (query) => {
    expect(numberInSearch(query, 'EG')).toEqual({ phone: '201012345678' });
  },
);

test.each([
  ['0101234567', 'phone-mobile-short'],
  ['010123456789', 'phone-mobile-long'],
  ['01612345678', 'phone-mobile-prefix'],
] as const)('%s says why it is none', (query, problem) => {
  expect(numberInSearch(query, 'EG')).toEqual({ problem });
});

test.each(['', 'منى', 'بنادول 500', '500', '010123', 'رقم 01012345678'])('%s is no number', (query) => {
  expect(numberInSearch(query, 'EG')).toBeNull();
});
