import type { OwnTexts } from '../text-files.ts';

/** How the words of a message look. */
export const formatTexts = {
  'format.label': 'تنسيق النص المحدد',
  'format.bold': 'عريض',
  'format.italic': 'مائل',
  'format.strike': 'مشطوب',
  'format.code': 'عرض ثابت',
  'format.bullet': 'قائمة',
  'format.number': 'قائمة مرقّمة',
  'format.quote': 'اقتباس',
} as const satisfies OwnTexts<'format'>;

/** The emoji to choose from. */
export const emojiTexts = {
  'emoji.open': 'إيموجي',
  'emoji.label': 'الإيموجي',
  'emoji.search': 'بحث بالعربية أو الإنجليزية',
  'emoji.nothing': 'لا يوجد إيموجي باسم «{{query}}»',
  'emoji.recent': 'المستخدم أخيرًا',
  'emoji.smileys-emotion': 'وجوه ومشاعر',
  'emoji.people-body': 'أشخاص وأيدٍ',
  'emoji.animals-nature': 'حيوانات وطبيعة',
  'emoji.food-drink': 'طعام وشراب',
  'emoji.travel-places': 'سفر وأماكن',
  'emoji.activities': 'أنشطة',
  'emoji.objects': 'أشياء',
  'emoji.symbols': 'رموز',
  'emoji.flags': 'أعلام',
  'emoji.tones': 'لون البشرة',
  'emoji.tone-0': 'بلا لون',
  'emoji.tone-1': 'فاتح',
  'emoji.tone-2': 'فاتح متوسط',
  'emoji.tone-3': 'متوسط',
  'emoji.tone-4': 'داكن متوسط',
  'emoji.tone-5': 'داكن',
} as const satisfies OwnTexts<'emoji'>;
