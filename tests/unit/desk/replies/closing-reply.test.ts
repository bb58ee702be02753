import { describe, expect, test } from 'vitest';
import { readClosingReply } from '#shared/desk/replies/closing-reply.ts';

const read = (text: string) => readClosingReply({ text, isSticker: false });

describe('thanks', () => {
  test.each([
    ...[
      'شكرا',
      'شكراً',
      'شُكْرًا',
      'شكـــرا',
      'شكراااا',
      'شكراا',
      'شكرن',
      ' شكرا. ',
      'شكرا!',
      'شكرا 🌹',
      '🙏 شكرا 🙏',
    ],
    ...[
      'شكرا جزيلا',
      'شكرًا جزيلًا لكم',
      'شكرا يا دكتور',
      'شكرا جدا يا دكتورة',
      'الف شكر',
      'متشكر',
      'متشكرة اوي',
    ],
    ...['مشكورين', 'تسلم', 'تسلموا', 'تسلم يا دكتور ❤️', 'يسلمو', 'ربنا يخليك', 'ربنا يخليكم'],
    ...[
      'الله يكرمك',
      'جزاكم الله خيرا',
      'جزاك الله كل خير',
      'الله يعطيك العافية',
      'ميرسي',
      'ميرسي أوي',
      'ثانكس',
    ],
    ...['تمام شكرا', 'اوك شكرا', 'ماشي تسلم', 'شكرا على سرعة الرد', 'شكرا حضرتك'],
    ...[
      'thanks',
      'Thanks!',
      'THANK YOU',
      'thank you so much',
      'thanksss',
      'thx',
      'tysm',
      'ok thanks',
      'Thanks a lot dr',
    ],
    ...[
      'thank you for your help 🙏🏽',
      'shokran',
      'Shukran ya doctor',
      'shokrannn',
      'teslam',
      'rabena y5alik',
      'merci',
    ],
  ])('%j', (text) => expect(read(text)).toBe('thanks'));
});

describe('assent, or an emoji', () => {
  test.each([
    ...[
      'تمام',
      'تماااام',
      'تمام.',
      'ماشي',
      'حاضر',
      'اوك',
      'أوكي',
      'طيب',
      'خلاص',
      'تمام يا دكتور',
      'ok',
      'OK 👍',
      'Okay',
    ],
    ...[
      'tamam',
      'mashy',
      '7ader',
      '👍',
      '👍🏽',
      '👌',
      '🙏',
      '❤️',
      '❤️❤️❤️',
      '🌹',
      '🌹 🌷',
      '😊',
      '👨‍👩‍👧',
      '✅',
      '👍!',
      '🇪🇬',
    ],
  ])('%j', (text) => expect(read(text)).toBe('assent'));

  test('a sticker', () => expect(readClosingReply({ text: '', isSticker: true })).toBe('assent'));
});

describe('says more', () => {
  test.each([
    ...[
      'شكرا، ممكن كمان علبة؟',
      'شكرا عايز بنادول',
      'شكرا بس الدوا ناقص',
      'شكرا الخدمة كانت سيئة',
      'تمام ابعتوه',
    ],
    ...[
      'تمام؟',
      'تمام عايزه بكره',
      'شكرا؟',
      'ok send it',
      'ok?',
      'thanks but it is the wrong one',
      'thanks, one more box',
    ],
    ...[
      'no thanks, cancel',
      'لا',
      'نعم',
      'ايوه',
      'اه',
      'يا دكتور',
      'دكتور',
      'السلام عليكم',
      'صباح الخير',
      'ربنا',
      'الحمد لله',
    ],
    ...[
      'سلام',
      '1',
      '٥',
      '1️⃣',
      'بكام',
      'عندكم بنادول؟',
      'لو سمحت',
      'الو',
      '؟',
      '?',
      '...',
      '',
      ' ',
      'ابعتلي العنوان شكرا',
    ],
    ...[
      'مش شكرا',
      'شكرا 2 علبة',
      'شكرا 01012345678',
      'thanks https://example.com',
      'إلغاء',
      'stop',
      'hello',
      'bye bye ya 7aramy',
    ],
    ...[
      '👎',
      '😡',
      '😭',
      '🤒',
      '💊',
      '💊💊',
      '❓',
      '🚑',
      '👍 💊',
      'شكرا 😡',
      'تمام 💔',
      '👍 عايز زيه',
      'شكراً وممكن روشتة',
    ],
    ...[
      'وصلت',
      'الأوردر وصل ناقص شكرا',
      'متشكرش',
      'شكرا '.repeat(13),
      'استعجل شكرا',
      'thanks in advance for sending 3 boxes',
    ],
  ])('%j', (text) => expect(read(text)).toBeUndefined());

  test('a picture without words', () => expect(read('')).toBeUndefined());
});
