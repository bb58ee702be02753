import type { ArabicPlurals, OwnTexts } from '../text-files.ts';

/** What colleagues tell each other. */
export const notesTexts = {
  'notes.internal': 'ملاحظة داخلية · لا يراها العميل',
  'notes.draft-replaced': 'مسودة {{author}} لم تُرسل، نُحّيت بيد {{name}}',
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
  'notes.placeholder': 'اكتب لزملائك… واستخدم @ لمناداة أحدهم',
  'notes.add': 'إضافة الملاحظة',
  'notes.mention': 'زملاء يمكن مناداتهم',
  'notes.about': 'عن الرسالة:',
  'notes.about-file': 'ملف',
  'notes.about-nothing': 'ليست عن رسالة بعينها',
  'notes.on-message': 'ملاحظة على هذه الرسالة',
  'notes.mentions': 'ملاحظات تناديك',
  'notes.no-mentions-title': 'لم ينادك أحد',
  'notes.no-mentions-body': 'حين يكتب زميل @ واسمك في ملاحظة تظهر هنا.',
} as const satisfies OwnTexts<'notes'>;

export const notesPlurals = {
  'notes.unseen': {
    zero: 'لا ملاحظات جديدة تناديك',
    one: 'ملاحظة جديدة تناديك',
    two: 'ملاحظتان جديدتان تناديانك',
    few: '{{count}} ملاحظات جديدة تناديك',
    many: '{{count}} ملاحظة جديدة تناديك',
    other: '{{count}} ملاحظة جديدة تناديك',
  },
} as const satisfies ArabicPlurals<'notes'>;
