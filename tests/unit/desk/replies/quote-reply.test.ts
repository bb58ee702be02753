import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuoteReply } from '#shared/desk/replies/quote-reply.ts';

test.each([
  ...[
    'لا',
    'لأ',
    'لاااا',
    'لا شكرا',
    'لا شكرا؟',
    'لا، شكرا',
    'مش عايز',
    'مش عايزه خلاص',
    'غالي',
    'غالي اوي',
    'ده غالي جدا',
  ],
  ...[
    'ليه غالي كده؟',
    'السعر مرتفع',
    'بلاش الروشتة دي',
    'شكرا مش محتاجها',
    'خلاص كنسل',
    'إلغاء',
    'كتير عليا والله',
    'لا عايز علبة بس',
  ],
  ...[
    'تمام بس غالي',
    'No',
    'no thanks',
    'No, thank you',
    'too expensive',
    'I don’t want it',
    'cancel',
    'Not now',
    '👎',
  ],
  ...['السلام عليكم\nلا', 'معلش. لا', 'يا دكتور لا', 'مش تمام'],
  ...['نعم لا', 'نعم... لا', 'تمام ولا أقولك لا', 'yes actually no', 'ok no'],
  ...['غير موافق', 'مينفعش', 'متبعتوش حاجة', 'Don’t send it'],
])('%j is a no', (text) => expect(readQuoteReply(text)).toBe('no'));

test.each([
  ...[
    'نعم',
    'ايوه',
    'أيوة ابعتها',
    'تمام',
    'تماااام',
    'ماشي جهزوها',
    'موافق',
    'اوك',
    'لا مشكلة',
    'مفيش مشكلة',
    'لا مانع',
  ],
  ...[
    'مش غالي تمام',
    'لا تمام كده',
    'yes',
    'Ok',
    'ok send it',
    'no problem',
    'sure',
    '👍',
    'ولا يهمك',
    'خلاص تمام جهزوها',
  ],
])('%j is a yes', (text) => expect(readQuoteReply(text)).toBe('yes'));

test.each([
  ...[
    '',
    'عندكم بنادول؟',
    'هل التوصيل مجاني؟',
    'تمام؟',
    'شكرا',
    'العنوان 5 شارع النيل',
    'هرد عليك كمان شوية',
    'ok?',
  ],
  ...[
    'هاخده ولا لأ',
    'عايز اعرف ولا ايه',
    'لا إله إلا الله',
    'الا البنادول',
    'nothing else',
    'ولادي',
    'another one',
    'notice',
  ],
  ...['😂', '😀😀😀', '💸', '🌹'],
  'كلمة '.repeat(60) + 'لا',
])('%j is for a person to read', (text) => expect(readQuoteReply(text)).toBeUndefined());

test('it answers to anything', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom(
      'لا'.repeat(5_000),
      '\u202Eلا',
      '\uD800',
      `لا${'\u064B'.repeat(9_999)}`,
      '\n'.repeat(10_000),
    ),
  );
  fc.assert(
    fc.property(odd, (text) => {
      expect(['yes', 'no', undefined]).toContain(readQuoteReply(text));
    }),
  );
});
