import type { ArabicPlurals, OwnTexts } from '../text-files.ts';

/** What Rosheta is made of, and under which licences. */
export const licencesTexts = {
  'licences.title': 'تراخيص مكوّنات روشتة',
  'licences.intro': 'روشتة مبنية على برامج وخطوط كتبها آخرون. هذه أسماؤها وتراخيصها كما كتبها أصحابها.',
  'licences.open': 'عرض التراخيص',
  'licences.search': 'ابحث باسم المكوّن أو الترخيص',
  'licences.nothing': 'لا يوجد مكوّن بهذا الاسم',
  'licences.missing': 'ملف التراخيص غير موجود في هذه النسخة.',
  'licences.list': 'المكوّنات',
  'licences.page': 'المصدر',
  'licences.note-open-source': 'مضمَّن دون تعديل، وشيفرته المصدرية متاحة في العنوان المكتوب هنا.',
  'licences.note-in-archive':
    'مكتبة تُستخدم دون تعديل، ويحق لك أن تضع نسخة أخرى منها مكانها: ملفاتها كما هي داخل resources/app.asar، وشيفرتها المصدرية في العنوان المكتوب هنا. بعد التبديل يجب إيقاف فحص الملف بهذا الأمر: \u2066npx @electron/fuses write --app <program> EnableEmbeddedAsarIntegrityValidation=off\u2069',
  'licences.note-beside':
    'مكتبة مشتركة تُستخدم دون تعديل، ويحق لك أن تضع نسخة أخرى منها مكانها: ملفها منفصل داخل resources/app.asar.unpacked، وشيفرتها المصدرية في العنوان المكتوب هنا.',
  'licences.note-chromium':
    'معه Chromium وNode.js وFFmpeg وغيرها. تراخيصها في الملف LICENSES.chromium.html بجوار البرنامج، وFFmpeg مكتبة منفصلة هناك (LGPL-2.1).',
} as const satisfies OwnTexts<'licences'>;

export const licencesPlurals = {
  'licences.parts': {
    zero: 'لا مكوّنات',
    one: 'مكوّن واحد',
    two: 'مكوّنان',
    few: '{{count}} مكوّنات',
    many: '{{count}} مكوّنًا',
    other: '{{count}} مكوّن',
  },
} as const satisfies ArabicPlurals<'licences'>;
