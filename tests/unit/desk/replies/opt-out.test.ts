import { expect, test } from 'vitest';
import { isOptIn, isOptOut } from '#shared/desk/replies/opt-out.ts';

test.each([
  'STOP',
  'stop.',
  ' Stop! ',
  'إلغاء',
  'الغاء',
  'إيقاف',
  'ايقاف',
  'Unsubscribe',
  'شكرا\nإلغاء',
  'إلـغاء',
])('%j opts out', (text) => expect(isOptOut(text)).toBe(true));

test.each([
  'الغاء الطلب',
  'عايز الغاء الاوردر',
  'ممكن إيقاف الدوا ده؟',
  'stop the order please',
  'nonstop',
  '',
  `${'سطر\n'.repeat(40)}stop`,
])('%j does not', (text) => expect(isOptOut(text)).toBe(false));

test('START asks for messages again', () => {
  expect(isOptIn('start')).toBe(true);
  expect(isOptIn('اشتراك')).toBe(true);
  expect(isOptIn('start with the first one')).toBe(false);
});
