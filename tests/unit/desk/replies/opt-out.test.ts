import { expect, test } from 'vitest';
import { findStopWord, isOptIn, offersToStop } from '#shared/desk/replies/opt-out.ts';

test.each([
  ['إلغاء', 'cancel'],
  ['الغاء', 'cancel'],
  ['إلـغاء', 'cancel'],
  ['شكرا\nإلغاء', 'cancel'],
  ['STOP', 'stop'],
  ['stop.', 'stop'],
  [' Stop! ', 'stop'],
  ['إيقاف', 'stop'],
  ['ايقاف', 'stop'],
  ['Unsubscribe', 'messages'],
  ['إلغاء الاشتراك', 'messages'],
  ['ايقاف الرسائل', 'messages'],
])('%j is the stop word of %s', (text, word) => expect(findStopWord(text)).toBe(word));

test.each([
  'الغاء الطلب',
  'عايز الغاء الاوردر',
  'ممكن إيقاف الدوا ده؟',
  'stop the order please',
  'nonstop',
  '',
  `${'سطر\n'.repeat(40)}stop`,
])('%j is none', (text) => expect(findStopWord(text)).toBeUndefined());

test('a text says how it is stopped', () => {
  expect(offersToStop('هل نجهزه لك؟ لإيقاف التذكير اكتب: إلغاء.')).toBe(true);
  expect(offersToStop('To stop reminders, reply STOP.')).toBe(true);
  expect(offersToStop('حاضر، في الطريق')).toBe(false);
});

test('START asks for messages again', () => {
  expect(isOptIn('start')).toBe(true);
  expect(isOptIn('اشتراك')).toBe(true);
  expect(isOptIn('start with the first one')).toBe(false);
});
