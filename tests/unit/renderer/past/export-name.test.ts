import { expect, test } from 'vitest';
import { exportName } from '#renderer/past/export-name.ts';

test('in an Arabic name the number stands in its own order, and so does the end', () => {
  expect(exportName('دردشة واتساب مع +20 10 1234 5678.txt')).toBe(
    'دردشة واتساب مع \u2066+20 10 1234 5678.txt\u2069',
  );
  expect(exportName('WhatsApp Chat with Mona.zip')).toBe('WhatsApp Chat with Mona\u2066.zip\u2069');
  expect(exportName('منى')).toBe('منى');
});
