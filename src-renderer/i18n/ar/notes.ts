import type { ArabicPlurals, OwnTexts } from '../text-files.ts';

/** What colleagues tell each other. */
export const notesTexts = {
  'notes.internal': 'ملاحظة داخلية · لا يراها العميل',
  'notes.draft-replaced': 'مسودة {{author}} لم تُرسل؛ بدأ الرد من جديد مع {{name}}',
  'notes.menu': 'خيارات الملاحظة',
  'notes.edit': 'تعديل',
  'notes.save': 'حفظ',
  'notes.remove': 'حذف',
  'notes.remove-title': 'حذف الملاحظة؟',
  'notes.remove-body': 'تختفي من المحادثة عند كل الزملاء.',
  'notes.text': 'نص الملاحظة',
  'notes.write-to': 'لمن تكتب',
  'notes.mode-message': 'رسالة للعميل',
  'notes.mode-note': 'ملاحظة داخلية',
  'notes.promise': 'للزملاء فقط، لا تُرسل إلى واتساب',
  'notes.placeholder': 'اكتب لزملائك… و@ للإشارة إلى أحدهم',
  'notes.add': 'إضافة الملاحظة',
  'notes.mention': 'زملاء يمكن الإشارة إليهم',
  'notes.about': 'عن الرسالة:',
  'notes.about-file': 'ملف',
  'notes.about-nothing': 'ليست عن رسالة بعينها',
  'notes.on-message': 'ملاحظة على هذه الرسالة',
  'notes.mentions': 'إشارات إليك',
  'notes.no-mentions-title': 'لا إشارات إليك',
  'notes.no-mentions-body': 'حين يكتب زميل @ واسمك في ملاحظة تظهر هنا.',
} as const satisfies OwnTexts<'notes'>;

export const notesPlurals = {
  'notes.unseen': {
    zero: 'لا إشارات جديدة إليك',
    one: 'إشارة جديدة إليك',
    two: 'إشارتان جديدتان إليك',
    few: '{{count}} إشارات جديدة إليك',
    many: '{{count}} إشارة جديدة إليك',
    other: '{{count}} إشارة جديدة إليك',
  },
} as const satisfies ArabicPlurals<'notes'>;
