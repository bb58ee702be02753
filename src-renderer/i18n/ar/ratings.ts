import type { ArabicPlurals, OwnTexts } from '../text-files.ts';

/** How customers found it. */
export const ratingsTexts = {
  'ratings.title': 'تقييمات العملاء',
  'ratings.of-five': '{{score}} من 5',
  'ratings.period': 'الفترة',
  'ratings.period-week': '7 أيام',
  'ratings.period-month': '30 يومًا',
  'ratings.period-quarter': '90 يومًا',
  'ratings.by-agent': 'حسب الموظف',
  'ratings.nobody': 'غير مستلمة',
  'ratings.latest': 'آخر التقييمات',
  'ratings.none-title': 'لا تقييمات في هذه الفترة',
  'ratings.set-up': 'إعداد سؤال التقييم',
  'ratings.none-body': 'حين تنتهي تذكرة ويُسأل العميل عن رأيه يظهر جوابه هنا.',
} as const satisfies OwnTexts<'ratings'>;

export const ratingsPlurals = {
  'ratings.answers': {
    zero: 'لا تقييمات',
    one: 'تقييم واحد',
    two: 'تقييمان',
    few: '{{count}} تقييمات',
    many: '{{count}} تقييمًا',
    other: '{{count}} تقييم',
  },
  'ratings.asked': {
    zero: 'لم يُسأل أحد',
    one: 'سُئل عميل واحد',
    two: 'سُئل عميلان',
    few: 'سُئل {{count}} عملاء',
    many: 'سُئل {{count}} عميلًا',
    other: 'سُئل {{count}} عميل',
  },
} as const satisfies ArabicPlurals<'ratings'>;
