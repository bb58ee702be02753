import type { ArabicPlurals, OwnTexts } from '../text-files.ts';

/** Passing messages on, and choosing several of them. */
export const forwardingTexts = {
  'forwarding.forward': 'إعادة توجيه',
  'forwarding.mark-once': 'أُعيد توجيهها',
  'forwarding.mark-often': 'أُعيد توجيهها مرات كثيرة',
  'forwarding.search': 'اسم العميل أو رقمه',
  'forwarding.list': 'المحادثات',
  'forwarding.none': 'لا توجد محادثة بهذا الاسم أو الرقم.',
  'forwarding.most': '5 محادثات على الأكثر في المرة الواحدة.',
  'forwarding.only-one': 'أُعيد توجيهها مرات كثيرة: واتساب يسمح بمحادثة واحدة في المرة.',
  'forwarding.closed': 'مرّت 24 ساعة على آخر رسالة من العميل',
  'forwarding.private':
    'هذه من محادثة {{name}}. لا تُرسل روشتة عميل أو رسالته الصوتية أو عنوانه إلى غيره إلا بعلمه.',
  'forwarding.to': 'إلى:',
  'forwarding.send': 'إرسال',
  'selecting.select': 'تحديد عدة رسائل',
  'selecting.most': 'يمكن إعادة توجيه {{most}} رسالة على الأكثر',
  'selecting.bar': 'الرسائل المحددة',
  'selecting.one': 'تحديد الرسالة',
  'selecting.copy': 'نسخ',
  'selecting.prescription': 'عمل روشتة',
  'selecting.export': 'حفظ كنص',
  'selecting.end': 'إنهاء التحديد',
  'selecting.exported': 'تم حفظ الرسائل في {{file}}',
  'selecting.file-message': '(ملف: {{name}})',
} as const satisfies OwnTexts<'forwarding'> & OwnTexts<'selecting'>;

export const forwardingPlurals = {
  'forwarding.title': {
    zero: 'إعادة توجيه',
    one: 'إعادة توجيه رسالة',
    two: 'إعادة توجيه رسالتين',
    few: 'إعادة توجيه {{count}} رسائل',
    many: 'إعادة توجيه {{count}} رسالة',
    other: 'إعادة توجيه {{count}} رسالة',
  },
  'forwarding.left-out-not-here': {
    zero: '',
    one: 'رسالة واحدة لن تُرسل لأن ملفها ليس على هذا الجهاز. نزّل الملف أولًا.',
    two: 'رسالتان لن تُرسلا لأن ملفيهما ليسا على هذا الجهاز. نزّل الملفين أولًا.',
    few: '{{count}} رسائل لن تُرسل لأن ملفاتها ليست على هذا الجهاز. نزّل الملفات أولًا.',
    many: '{{count}} رسالة لن تُرسل لأن ملفاتها ليست على هذا الجهاز. نزّل الملفات أولًا.',
    other: '{{count}} رسالة لن تُرسل لأن ملفاتها ليست على هذا الجهاز. نزّل الملفات أولًا.',
  },
  'forwarding.left-out-kind': {
    zero: '',
    one: 'رسالة واحدة لن تُرسل: نوعها لا يُعاد توجيهه، أو ملفها أكبر مما يسمح به واتساب، أو حُذفت.',
    two: 'رسالتان لن تُرسلا: نوعهما لا يُعاد توجيهه، أو ملفهما أكبر مما يسمح به واتساب، أو حُذفتا.',
    few: '{{count}} رسائل لن تُرسل: نوعها لا يُعاد توجيهه، أو ملفها أكبر مما يسمح به واتساب، أو حُذفت.',
    many: '{{count}} رسالة لن تُرسل: نوعها لا يُعاد توجيهه، أو ملفها أكبر مما يسمح به واتساب، أو حُذفت.',
    other: '{{count}} رسالة لن تُرسل: نوعها لا يُعاد توجيهه، أو ملفها أكبر مما يسمح به واتساب، أو حُذفت.',
  },
  'forwarding.queued': {
    zero: 'لا شيء للإرسال',
    one: 'رسالة واحدة في طريقها',
    two: 'رسالتان في طريقهما',
    few: '{{count}} رسائل في طريقها',
    many: '{{count}} رسالة في طريقها',
    other: '{{count}} رسالة في طريقها',
  },
  'selecting.count': {
    zero: 'لم تُحدد رسائل',
    one: 'رسالة محددة',
    two: 'رسالتان محددتان',
    few: '{{count}} رسائل محددة',
    many: '{{count}} رسالة محددة',
    other: '{{count}} رسالة محددة',
  },
} as const satisfies ArabicPlurals<'forwarding'> & ArabicPlurals<'selecting'>;
