import type { ArabicPlurals, OwnTexts } from '../text-files.ts';

/** Writing an answer. */
export const composerTexts = {
  'composer.label': 'نص الرسالة',
  'composer.placeholder': 'اكتب ردّك… أو ‎/‎ لرد جاهز',
  'composer.send': 'إرسال',
  'composer.queued-offline': 'لا يوجد اتصال: رسالتك تُحفظ وتُرسل وحدها عند عودته.',
  'composer.queued-unlinked': 'الهاتف غير مرتبط: رسالتك تُحفظ وتُرسل بعد الربط.',
  'composer.draft-of-other': 'مسودة من {{name}} · {{ago}}',
  'composer.draft-continue': 'إكمال هذه المسودة',
  'composer.draft-anew': 'البدء من جديد',
  'composer.draft-anew-hint': 'تبقى المسودة ملاحظة داخلية باسم من كتبها.',
  'composer.keys': 'Enter للإرسال · Shift+Enter لسطر جديد · ↑ لتعديل آخر رسالة',
} as const satisfies OwnTexts<'composer'>;

export const composerPlurals = {
  'composer.letters-left': {
    zero: 'اكتمل الحد المسموح',
    one: 'بقي حرف واحد',
    two: 'بقي حرفان',
    few: 'بقيت {{count}} أحرف',
    many: 'بقي {{count}} حرفًا',
    other: 'بقي {{count}} حرف',
  },
  'composer.letters-over': {
    zero: 'اكتمل الحد المسموح',
    one: 'أطول من المسموح بحرف واحد',
    two: 'أطول من المسموح بحرفين',
    few: 'أطول من المسموح بـ {{count}} أحرف',
    many: 'أطول من المسموح بـ {{count}} حرفًا',
    other: 'أطول من المسموح بـ {{count}} حرف',
  },
} as const satisfies ArabicPlurals<'composer'>;
