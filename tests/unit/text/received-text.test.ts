import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_RECEIVED_LENGTH, receivedText } from '#shared/text/received-text.ts';

test('what WhatsApp takes is kept whole', () => {
  const text = 'a'.repeat(MAX_RECEIVED_LENGTH);
  expect(receivedText(text)).toBe(text);
  expect(receivedText('')).toBe('');
});

test('a longer text is cut, says so, and stays as it is when it is seen again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.nat({ max: 40 }), (end, less) => {
      const kept = receivedText('💊'.repeat(MAX_RECEIVED_LENGTH / 2 - less) + end + '💊'.repeat(41));
      expect(kept.length).toBe(MAX_RECEIVED_LENGTH);
      expect(kept.endsWith('…')).toBe(true);
      expect(kept.isWellFormed()).toBe(true);
      expect(receivedText(kept)).toBe(kept);
    }),
  );
});
