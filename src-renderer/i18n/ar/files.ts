import type { ArabicPlurals, OwnTexts } from '../text-files.ts';

/** What the files of messages take, and how long they stay. */
export const filesTexts = {
  'files.tab': 'الملفات',
  'files.usage': 'المساحة المستخدمة',
  'files.none': 'لا توجد ملفات محفوظة بعد.',
  'files.kind-image': 'الصور',
  'files.kind-sticker': 'الملصقات',
  'files.kind-video': 'الفيديو',
  'files.kind-audio': 'الملفات الصوتية',
  'files.kind-voice': 'الرسائل الصوتية',
  'files.kind-document': 'المستندات',
  'files.total': 'الإجمالي',
  'files.retention': 'مدة الاحتفاظ بالملفات',
  'files.retention-hint':
    'بعد هذه المدة تُحذف الصور والملفات من هذا الجهاز، ومنها صور الروشتات، وتبقى الرسائل نفسها. راجع المدة التي يُلزمك بها القانون.',
  'files.for-ever': 'دائمًا',
  'files.done': 'تم الحذف. المساحة التي توفرت: {{size}}.',
  'files.confirm-title': 'مدة الاحتفاظ بالملفات: {{time}}؟',
  'files.confirm-body':
    'يُحذف الآن من هذا الجهاز: {{files}} ({{size}})، ولا يمكن استرجاع ما حُذف. ثم يُحذف كل يوم ما تنتهي مدته. تبقى الرسائل كما هي.',
  'files.confirm-nothing':
    'لا يوجد الآن ما يُحذف. من اليوم يُحذف كل يوم ما تنتهي مدته، ولا يمكن استرجاعه. تبقى الرسائل كما هي.',
  'files.confirm': 'حذف الملفات القديمة',
} as const satisfies OwnTexts<'files'>;

export const filesPlurals = {
  'files.months': {
    zero: 'أقل من شهر',
    one: 'شهر واحد',
    two: 'شهران',
    few: '{{count}} أشهر',
    many: '{{count}} شهرًا',
    other: '{{count}} شهر',
  },
  'files.count': {
    zero: 'لا ملفات',
    one: 'ملف واحد',
    two: 'ملفان',
    few: '{{count}} ملفات',
    many: '{{count}} ملفًا',
    other: '{{count}} ملف',
  },
} as const satisfies ArabicPlurals<'files'>;
